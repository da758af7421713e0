-- Reservations with the payment that bought the seats and the refund, where they exist. A hold whose
-- time is over is EXPIRED, whether or not something has closed it.
CREATE OR REPLACE VIEW reservation_v AS
SELECT r.reservation_id,
       r.user_id,
       r.schedule_id,
       CASE
         WHEN r.status = 'PENDING' AND r.held_until <= SYSTIMESTAMP THEN 'EXPIRED'
         ELSE r.status
       END AS status,
       r.amount,
       r.held_until,
       r.created_at,
       p.payment_id,
       p.method AS payment_method,
       p.status AS payment_status,
       p.completed_at AS paid_at,
       f.refund_id,
       f.amount AS refund_amount,
       f.refunded_at
  FROM reservations r
  LEFT JOIN payments p
    ON p.reservation_id = r.reservation_id
   AND p.status IN ('COMPLETED', 'REFUNDED')
  LEFT JOIN refunds f ON f.payment_id = p.payment_id;

COMMENT ON TABLE reservation_v IS 'Reservations with their payment and refund, as of now.';
