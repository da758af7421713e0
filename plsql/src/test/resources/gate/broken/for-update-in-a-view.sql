CREATE OR REPLACE VIEW broken_v AS
SELECT s.seat_id
  FROM seats s
   FOR UPDATE OF s.status NOWAIT;
