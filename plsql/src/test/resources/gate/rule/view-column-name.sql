CREATE OR REPLACE VIEW view_column_name_v AS
SELECT s.seat_id,
       s.seat_id, --!
       'seat ' || s.seat_id AS subject,
       'seat ' || s.seat_id, --!
       NVL(s.price, 0), --!
       (SELECT MAX(gp.price)
          FROM grade_prices gp) AS most,
       s.status AS state
  FROM seats s;
