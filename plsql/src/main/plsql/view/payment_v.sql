-- Payments, each with the user who owns it.
CREATE OR REPLACE VIEW payment_v AS
SELECT p.payment_id,
       p.reservation_id,
       r.user_id,
       p.method,
       p.status,
       p.amount,
       p.requested_at,
       p.completed_at,
       p.message
  FROM payments p
  JOIN reservations r ON r.reservation_id = p.reservation_id;

COMMENT ON TABLE payment_v IS 'Payments, each with the user who owns it.';
