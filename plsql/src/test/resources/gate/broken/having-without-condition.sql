CREATE VIEW seat_map_v AS
SELECT s.seat_id
  FROM seats s
 GROUP BY s.seat_id HAVING;
