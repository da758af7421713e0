CREATE OR REPLACE VIEW whole_v AS
SELECT s.status,
       COUNT(*) AS seats
  FROM seats s
 GROUP BY s.status
HAVING COUNT(*) > 1;

GRANT SELECT ON whole_v TO cb_app;
