-- How far the keys of each scope of invariant_break_v go: what a reconciliation looks at, range by range. NULL where
-- there is nothing.
CREATE OR REPLACE VIEW reconciliation_scope_v AS
SELECT 'seat' AS scope,
       (SELECT MIN(s.seat_id) FROM seats s) AS first_key,
       (SELECT MAX(s.seat_id) FROM seats s) AS last_key
  FROM DUAL
UNION ALL
SELECT 'reservation',
       (SELECT MIN(r.reservation_id) FROM reservations r),
       (SELECT MAX(r.reservation_id) FROM reservations r)
  FROM DUAL
UNION ALL
SELECT 'ledger transaction',
       (SELECT MIN(t.transaction_id) FROM ledger_transactions t),
       (SELECT MAX(t.transaction_id) FROM ledger_transactions t)
  FROM DUAL
UNION ALL
SELECT 'account',
       (SELECT MIN(a.account_id) FROM accounts a),
       (SELECT MAX(a.account_id) FROM accounts a)
  FROM DUAL
UNION ALL
SELECT 'payment',
       (SELECT MIN(p.payment_id) FROM payments p),
       (SELECT MAX(p.payment_id) FROM payments p)
  FROM DUAL
UNION ALL
SELECT 'correction',
       (SELECT MIN(c.correction_id) FROM corrections c),
       (SELECT MAX(c.correction_id) FROM corrections c)
  FROM DUAL
UNION ALL
SELECT 'sales', 0, 0
  FROM DUAL
UNION ALL
SELECT 'settlement',
       (SELECT TO_NUMBER(REPLACE(MIN(s.business_date), '-')) FROM settlements s),
       (SELECT TO_NUMBER(REPLACE(MAX(s.business_date), '-')) FROM settlements s)
  FROM DUAL
UNION ALL
SELECT 'user',
       (SELECT MIN(u.user_id) FROM users u),
       (SELECT MAX(u.user_id) FROM users u)
  FROM DUAL
UNION ALL
SELECT 'place',
       (SELECT MIN(t.place) FROM waiting_tickets t),
       (SELECT MAX(t.place) FROM waiting_tickets t)
  FROM DUAL
UNION ALL
SELECT 'waiting room',
       (SELECT MIN(w.schedule_id) FROM waiting_rooms w),
       (SELECT MAX(w.schedule_id) FROM waiting_rooms w)
  FROM DUAL;

COMMENT ON TABLE reconciliation_scope_v IS 'The scopes of invariant_break_v, each with its first and last key.';
