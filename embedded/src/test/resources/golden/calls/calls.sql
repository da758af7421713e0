CREATE OR REPLACE PACKAGE calls_demo AS
  PROCEDURE add_up(p_a IN NUMBER, p_b IN PLS_INTEGER DEFAULT 10, p_note IN VARCHAR2 DEFAULT 'none');
  FUNCTION by_name RETURN NUMBER;
  FUNCTION by_position(p_start IN NUMBER) RETURN NUMBER;
  FUNCTION with_out(p_seat_id IN seats.seat_id%TYPE) RETURN VARCHAR2;
  FUNCTION other_types RETURN VARCHAR2;
  FUNCTION section_of(p_seat_id IN seats.seat_id%TYPE) RETURN seats.section%TYPE;
END calls_demo;
/
CREATE OR REPLACE PACKAGE BODY calls_demo AS
  PROCEDURE twice(p_in IN NUMBER, p_out OUT NUMBER);

  -- A procedure without parameters is called without parentheses.
  PROCEDURE nothing IS
  BEGIN
    NULL;
  END nothing;

  FUNCTION ten RETURN NUMBER IS
  BEGIN
    RETURN 10;
  END ten;

  PROCEDURE twice(p_in IN NUMBER, p_out OUT NUMBER) IS
  BEGIN
    nothing;
    p_out := p_in * 2;
  END twice;

  PROCEDURE bump(p_value IN OUT NOCOPY NUMBER, p_by IN PLS_INTEGER) IS
  BEGIN
    p_value := p_value + p_by;
  END bump;

  PROCEDURE add_up(p_a IN NUMBER, p_b IN PLS_INTEGER DEFAULT 10, p_note IN VARCHAR2 DEFAULT 'none') IS
  BEGIN
    INSERT INTO notes (note_id, text)
    VALUES (p_a + p_b, p_note);
  END add_up;

  FUNCTION by_name RETURN NUMBER IS
    l_result NUMBER;
  BEGIN
    twice(
      p_out => l_result,
      p_in  => ten);
    calls_demo.bump(p_by => ten, p_value => l_result);
    RETURN l_result;
  END by_name;

  FUNCTION by_position(p_start IN NUMBER) RETURN NUMBER IS
    l_result NUMBER;
  BEGIN
    twice(p_start, l_result);
    bump(l_result, 2.5);
    RETURN l_result;
  END by_position;

  PROCEDURE find_seat(p_seat_id IN seats.seat_id%TYPE, p_seat OUT seats%ROWTYPE) IS
  BEGIN
    SELECT s.*
      INTO p_seat
      FROM seats s
     WHERE s.seat_id = p_seat_id;
  END find_seat;

  FUNCTION with_out(p_seat_id IN seats.seat_id%TYPE) RETURN VARCHAR2 IS
    l_seat seats%ROWTYPE;
  BEGIN
    find_seat(p_seat_id => p_seat_id, p_seat => l_seat);
    twice(l_seat.price, l_seat.price);
    RETURN l_seat.section || l_seat.price;
  END with_out;

  PROCEDURE describe(p_text IN OUT VARCHAR2, p_size OUT PLS_INTEGER) IS
  BEGIN
    p_text := p_text || '!';
    p_size := LENGTH(p_text);
  END describe;

  -- PostgreSQL converts nothing that a procedure gives back.
  FUNCTION other_types RETURN VARCHAR2 IS
    l_text VARCHAR2(10 CHAR) := 'text';
    l_size NUMBER;
  BEGIN
    describe(l_text, l_size);
    IF l_size > 0 THEN
      describe(p_size => l_size, p_text => l_text);
    END IF;
    RETURN l_text || l_size;
  END other_types;

  FUNCTION seat_of(p_seat_id IN seats.seat_id%TYPE) RETURN seats%ROWTYPE IS
    l_seat seats%ROWTYPE;
  BEGIN
    find_seat(p_seat_id => p_seat_id, p_seat => l_seat);
    RETURN l_seat;
  END seat_of;

  -- A field of what a function returns.
  FUNCTION section_of(p_seat_id IN seats.seat_id%TYPE) RETURN seats.section%TYPE IS
  BEGIN
    RETURN seat_of(p_seat_id => p_seat_id).section;
  END section_of;
END calls_demo;
/
