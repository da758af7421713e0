-- What our books say that the payment provider did: each capture and each refund once, with what the ledger has of it.
CREATE OR REPLACE VIEW payment_file_expected_v AS
SELECT p.payment_id,
       'CAPTURE' AS kind,
       p.amount,
       p.completed_at AS occurred_at,
       NVL(CASE t.kind WHEN 'PAYMENT' THEN -e.amount END, 0) AS ledger_amount
  FROM payments p
  JOIN reservations r ON r.reservation_id = p.reservation_id
  JOIN ledger_transactions t ON t.transaction_id = p.transaction_id
  LEFT JOIN accounts a ON a.user_id = r.user_id
  LEFT JOIN ledger_entries e
    ON e.transaction_id = p.transaction_id
   AND e.account_id = a.account_id
 WHERE p.status IN ('COMPLETED', 'REFUNDED', 'PARKED')
UNION ALL
SELECT f.payment_id,
       'REFUND',
       f.amount,
       f.refunded_at,
       NVL(CASE t.kind WHEN 'REFUND' THEN e.amount END, 0)
  FROM refunds f
  JOIN payments p ON p.payment_id = f.payment_id
  JOIN reservations r ON r.reservation_id = p.reservation_id
  JOIN ledger_transactions t ON t.transaction_id = f.transaction_id
  LEFT JOIN accounts a ON a.user_id = r.user_id
  LEFT JOIN ledger_entries e
    ON e.transaction_id = f.transaction_id
   AND e.account_id = a.account_id;

COMMENT ON TABLE payment_file_expected_v IS 'Captures and refunds as our books have them: what a clean file says.';
