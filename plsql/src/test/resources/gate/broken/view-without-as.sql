CREATE OR REPLACE VIEW seat_map_v
SELECT s.seat_id
  FROM seats s;
