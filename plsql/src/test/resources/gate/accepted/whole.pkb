CREATE OR REPLACE PACKAGE BODY whole AS
  c_first CONSTANT PLS_INTEGER := 1;

  FUNCTION status_of(
    p_seat_id IN seats.seat_id%TYPE
  ) RETURN seats.status%TYPE IS
  BEGIN
    RETURN CASE WHEN p_seat_id = c_first THEN 'SOLD' ELSE 'PENDING' END;
  END status_of;

  PROCEDURE lock_seats(
    p_seat_id  IN  seats.seat_id%TYPE,
    p_seat_ids OUT number_nt
  ) IS
    l_status seats.status%TYPE;
  BEGIN
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR UPDATE OF s.status NOWAIT;
    SELECT s.status
      INTO l_status
      FROM seats s
     WHERE s.seat_id = p_seat_id
       FOR UPDATE OF s.status WAIT 5;
    SELECT s.seat_id
      BULK COLLECT INTO p_seat_ids
      FROM seats s
     WHERE s.status = l_status
     ORDER BY s.seat_id
       FOR UPDATE OF s.status SKIP LOCKED;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      l_status := NULL;
      RAISE;
  END lock_seats;

  PROCEDURE sell(
    p_seat_id  IN seats.seat_id%TYPE,
    p_seat_ids IN number_nt
  ) IS
    l_status seats.status%TYPE := 'SOLD';
    l_ids    number_nt;
  BEGIN
    IF p_seat_id IS NULL THEN
      l_status := 'SOLD';
    ELSIF p_seat_id = 1 THEN
      l_status := 'PENDING';
    ELSE
      l_status := SUBSTR('SOLD', 1, (2 + 3));
    END IF;
    FOR i IN 1 .. p_seat_ids.COUNT LOOP
      l_status := status_of(p_seat_id => p_seat_ids(i));
    END LOOP;
    lock_seats(p_seat_id => p_seat_id, p_seat_ids => l_ids);
    FORALL i IN 1 .. l_ids.COUNT
      UPDATE seats s
         SET s.status = l_status
       WHERE s.seat_id = l_ids(i);
    UPDATE seats s
       SET s.status = 'SOLD'
     WHERE s.seat_id = p_seat_id
    RETURNING s.status INTO l_status;
    INSERT INTO seats (seat_id, status)
    VALUES (p_seat_id, 'SOLD');
    INSERT INTO seats (seat_id, status)
    SELECT v.venue_seat_id, 'AVAILABLE'
      FROM venue_seats v;
    MERGE INTO seats s
    USING (SELECT p_seat_id AS seat_id FROM DUAL) d
       ON (d.seat_id = s.seat_id)
     WHEN MATCHED THEN UPDATE SET s.status = 'SOLD';
    DELETE FROM seats s
     WHERE s.seat_id = p_seat_id;
  END sell;
END whole;
/
