-- What DML gives back.

-- page: PL/SQL Language Reference, RETURNING INTO Clause

-- case: of an INSERT
DECLARE
  l_id NUMBER;
BEGIN
  INSERT INTO cf_seats (seat_id, section, status) VALUES (9, 'A', 'FREE') RETURNING seat_id INTO l_id;
  RETURN l_id;
END;
-- gives: 9

-- case: the number that a sequence gave
DECLARE
  l_id    NUMBER;
  l_found NUMBER;
BEGIN
  INSERT INTO cf_notes (note_id, text) VALUES (cf_seq.NEXTVAL, 'x') RETURNING note_id INTO l_id;
  SELECT COUNT(*) INTO l_found FROM cf_notes n WHERE n.note_id = l_id;
  RETURN l_found;
END;
-- gives: 1

-- case: of an UPDATE, the new values
DECLARE
  l_price NUMBER;
BEGIN
  UPDATE cf_seats s SET s.price = s.price * 2 WHERE s.seat_id = 2 RETURNING s.price INTO l_price;
  RETURN l_price;
END;
-- gives: 400

-- case: of a DELETE, the old ones
DECLARE
  l_price  NUMBER;
  l_status VARCHAR2(10 CHAR);
BEGIN
  DELETE FROM cf_seats s WHERE s.seat_id = 2 RETURNING s.price, s.status INTO l_price, l_status;
  RETURN l_price || l_status;
END;
-- gives: 200HELD

-- case: as stored, not as given
DECLARE
  l_amount NUMBER;
BEGIN
  INSERT INTO cf_values (value_id, amount) VALUES (1, 1.005) RETURNING amount INTO l_amount;
  RETURN l_amount;
END;
-- gives: 1.01

-- case: of several rows it is an error
DECLARE
  l_id NUMBER;
BEGIN
  UPDATE cf_seats s SET s.price = 1 WHERE s.seat_id > 1 RETURNING s.seat_id INTO l_id;
  RETURN l_id;
END;
-- raises: ORA-01422

-- case: of no row the variables are not to be relied on
DECLARE
  l_price NUMBER := 7;
BEGIN
  l_price := l_price + 1;
  UPDATE cf_seats s SET s.price = 1 WHERE s.seat_id = 99 RETURNING s.price INTO l_price;
  RETURN l_price;
END;
-- refused: RETURNING INTO of an UPDATE or DELETE whose count is not looked at: test SQL%ROWCOUNT or SQL%NOTFOUND after it
