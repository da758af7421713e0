-- The seats that a reservation was made with, whether or not it still claims them.
CREATE OR REPLACE VIEW reservation_seat_v AS
SELECT rs.reservation_id,
       rs.seat_id,
       s.section,
       s.row_label,
       s.seat_number,
       s.grade,
       rs.price
  FROM reservation_seats rs
  JOIN seats s ON s.seat_id = rs.seat_id;

COMMENT ON TABLE reservation_seat_v IS 'The seats that a reservation was made with.';
