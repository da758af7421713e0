-- What each user may spend, in won.
CREATE OR REPLACE VIEW point_balance_v AS
SELECT a.user_id,
       a.balance AS point
  FROM accounts a
 WHERE a.kind = 'POINT';

COMMENT ON TABLE point_balance_v IS 'What each user may spend, in won.';
