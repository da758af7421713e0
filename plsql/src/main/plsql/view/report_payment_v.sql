CREATE OR REPLACE VIEW report_payment_v AS
SELECT p.method,
       p.status,
       COUNT(*) AS payments,
       SUM(p.amount) AS amount
  FROM payments p
 GROUP BY p.method, p.status;

COMMENT ON TABLE report_payment_v IS 'Report: payments by method and state, their number and won.';
