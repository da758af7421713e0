CREATE OR REPLACE VIEW group_by_v AS
SELECT r.reservation_id,
       'reservation ' || r.reservation_id AS subject,
       TO_CHAR(r.amount), --!
       COUNT(rs.seat_id) AS seats,
       CASE r.status WHEN 'PENDING' THEN SUM(rs.price) ELSE 0 END AS price, --!
       (SELECT MAX(p.amount)
          FROM payments p
         WHERE p.reservation_id = r.reservation_id) AS paid
  FROM reservations r
  JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
 GROUP BY r.reservation_id
HAVING COUNT(rs.seat_id) > 1
UNION ALL
SELECT r.reservation_id,
       r.status,
       TO_CHAR(SUM(rs.price)),
       COUNT(*),
       1,
       2
  FROM reservations r
  JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
 GROUP BY r.reservation_id, r.status;

CREATE OR REPLACE PACKAGE BODY group_by AS
  PROCEDURE act(
    p_name IN users.name%TYPE
  ) IS
    l_name   users.name%TYPE;
    l_status seats.status%TYPE;
    l_count  PLS_INTEGER;
  BEGIN
    SELECT COUNT(*), MAX(u.name), p_name
      INTO l_count, l_name, l_name
      FROM users u;
    SELECT LISTAGG(u.name, ', ') WITHIN GROUP (ORDER BY u.user_id)
      INTO l_name
      FROM users u;
    SELECT COUNT(*), u.name --!
      INTO l_count, l_name
      FROM users u;
    SELECT UPPER(s.status) AS state, COUNT(*)
      INTO l_status, l_count
      FROM seats s
     GROUP BY UPPER(s.status);
    SELECT LOWER(s.status) AS state, COUNT(*) --!
      INTO l_status, l_count
      FROM seats s
     GROUP BY state; --!
  END act;
END group_by;
/
