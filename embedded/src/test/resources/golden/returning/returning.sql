CREATE OR REPLACE PACKAGE returning_demo AS
  FUNCTION add_note(p_text IN notes.text%TYPE) RETURN NUMBER;
  FUNCTION raise_price(p_seat_id IN seats.seat_id%TYPE) RETURN VARCHAR2;
  PROCEDURE sell(p_section IN seats.section%TYPE, p_ids OUT number_nt, p_prices OUT number_nt);
END returning_demo;
/
CREATE OR REPLACE PACKAGE BODY returning_demo AS
  FUNCTION add_note(p_text IN notes.text%TYPE) RETURN NUMBER IS
    l_id notes.note_id%TYPE;
  BEGIN
    INSERT INTO notes (note_id, text)
    VALUES (note_seq.NEXTVAL, p_text)
    RETURNING note_id INTO l_id;
    RETURN l_id;
  END add_note;

  FUNCTION raise_price(p_seat_id IN seats.seat_id%TYPE) RETURN VARCHAR2 IS
    l_price  seats.price%TYPE;
    l_status seats.status%TYPE;
  BEGIN
    UPDATE seats s
       SET s.price = s.price + 1
     WHERE s.seat_id = p_seat_id
    RETURNING s.price, s.status INTO l_price, l_status;
    RETURN l_price || l_status;
  END raise_price;

  PROCEDURE sell(p_section IN seats.section%TYPE, p_ids OUT number_nt, p_prices OUT number_nt) IS
  BEGIN
    UPDATE seats s
       SET s.status = 'SOLD'
     WHERE s.section = p_section
    RETURNING s.seat_id BULK COLLECT INTO p_ids;
    DELETE FROM seats s
     WHERE s.section = p_section
    RETURNING s.seat_id, s.price BULK COLLECT INTO p_ids, p_prices;
  END sell;
END returning_demo;
/
