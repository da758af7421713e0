CREATE OR REPLACE VIEW set_operator_count_v AS
SELECT s.seat_id,
       NVL(s.price, 0) AS price
  FROM seats s
 WHERE s.price > 0
UNION ALL
SELECT r.reservation_id,
       r.amount
  FROM reservations r
 WHERE r.amount > 0
UNION ALL --!
SELECT p.payment_id
  FROM payments p;
