-- Calling procedures and functions.

-- page: PL/SQL Language Reference, Subprogram Parameter Modes

-- case: an OUT parameter begins as null, whatever the caller's variable holds
PROCEDURE keep(p_in IN NUMBER, p_out OUT NUMBER) IS
BEGIN
  IF p_out IS NULL THEN
    p_out := p_in;
  END IF;
END keep;
DECLARE
  l_number NUMBER := 7;
BEGIN
  keep(p_in => 1, p_out => l_number);
  RETURN l_number;
END;
-- gives: 1

-- case: one that is not set gives null back
PROCEDURE nothing(p_out OUT NUMBER) IS
BEGIN
  NULL;
END nothing;
DECLARE
  l_number NUMBER := 7;
BEGIN
  nothing(p_out => l_number);
  RETURN NVL(l_number, -1);
END;
-- gives: -1

-- case: an IN OUT parameter begins with the caller's value
PROCEDURE double(p_number IN OUT NUMBER) IS
BEGIN
  p_number := p_number * 2;
END double;
DECLARE
  l_number NUMBER := 7;
BEGIN
  double(p_number => l_number);
  RETURN l_number;
END;
-- gives: 14

-- case: a record goes out as a whole
PROCEDURE find_seat(p_seat_id IN NUMBER, p_seat OUT cf_seats%ROWTYPE) IS
BEGIN
  SELECT s.* INTO p_seat FROM cf_seats s WHERE s.seat_id = p_seat_id;
END find_seat;
DECLARE
  l_seat cf_seats%ROWTYPE;
BEGIN
  find_seat(p_seat_id => 2, p_seat => l_seat);
  RETURN l_seat.status;
END;
-- gives: HELD

-- case: an argument for OUT is a variable
PROCEDURE nothing(p_out OUT NUMBER) IS
BEGIN
  p_out := 1;
END nothing;
DECLARE
  l_list cf_number_nt := cf_number_nt(7);
BEGIN
  nothing(p_out => l_list(1));
  RETURN l_list(1);
END;
-- gives: 1
-- refused: OUT argument for p_out that is not a variable: pass a local variable and copy it afterwards

-- page: PL/SQL Language Reference, Subprogram Parameter Passing Methods

-- case: an OUT argument keeps its value if the procedure raises
PROCEDURE fail(p_out OUT NUMBER, p_in_out IN OUT NUMBER) IS
BEGIN
  p_out := 1;
  p_in_out := 2;
  RAISE_APPLICATION_ERROR(-20101, 'no');
END fail;
DECLARE
  l_out    NUMBER := 7;
  l_in_out NUMBER := 8;
BEGIN
  fail(p_out => l_out, p_in_out => l_in_out);
  RETURN 'done';
EXCEPTION
  WHEN OTHERS THEN
    RETURN l_out || l_in_out;
END;
-- gives: 78

-- case: what a variable becomes during the call does not reach an IN OUT parameter
PROCEDURE add_one(p_number IN OUT NUMBER) IS
BEGIN
  p_number := p_number + 1;
END add_one;
DECLARE
  l_a NUMBER := 1;
  l_b NUMBER := 10;
BEGIN
  add_one(p_number => l_a);
  add_one(p_number => l_b);
  RETURN l_a || ' ' || l_b;
END;
-- gives: 2 11

-- page: PL/SQL Language Reference, Default Values for IN Subprogram Parameters

-- case: a parameter that is not given has its default
FUNCTION shown(p_a IN NUMBER DEFAULT 1, p_b IN NUMBER := 2) RETURN VARCHAR2 IS
BEGIN
  RETURN p_a || p_b || ' ';
END shown;
BEGIN
  RETURN RTRIM(shown || shown(5) || shown(p_b => 6) || shown(p_b => 8, p_a => 7));
END;
-- gives: 12 52 16 78

-- case: null is not a missing argument
FUNCTION shown(p_a IN NUMBER DEFAULT 1) RETURN VARCHAR2 IS
BEGIN
  RETURN NVL(p_a, 9);
END shown;
BEGIN
  RETURN shown(p_a => NULL);
END;
-- gives: 9

-- case: a default may call
FUNCTION half(p_number IN NUMBER) RETURN NUMBER IS
BEGIN
  RETURN p_number / 2;
END half;
FUNCTION shown(p_a IN NUMBER DEFAULT half(5)) RETURN VARCHAR2 IS
BEGIN
  RETURN p_a;
END shown;
BEGIN
  RETURN shown;
END;
-- gives: 2.5

-- case: a parameter without a default must be given
PROCEDURE nothing(p_number IN NUMBER) IS
BEGIN
  NULL;
END nothing;
BEGIN
  nothing;
  RETURN 'done';
END;
-- refused: without p_number: pass it: it has no default

-- case: by a name that it has
PROCEDURE nothing(p_number IN NUMBER) IS
BEGIN
  NULL;
END nothing;
BEGIN
  nothing(p_other => 1);
  RETURN 'done';
END;
-- refused: argument without a parameter in

-- page: PL/SQL Language Reference, Overloaded Subprograms

-- case: the types of the arguments choose
FUNCTION shown(p_value IN NUMBER) RETURN VARCHAR2 IS
BEGIN
  RETURN 'number';
END shown;
FUNCTION shown(p_value IN BOOLEAN) RETURN VARCHAR2 IS
BEGIN
  RETURN 'boolean';
END shown;
BEGIN
  RETURN shown(1);
END;
-- gives: number
-- refused: give each procedure a name of its own

-- page: PL/SQL Language Reference, Recursive Subprograms

-- case: a function that calls itself
FUNCTION factorial(p_number IN NUMBER) RETURN NUMBER IS
BEGIN
  IF p_number < 2 THEN
    RETURN 1;
  END IF;
  RETURN p_number * factorial(p_number - 1);
END factorial;
BEGIN
  RETURN factorial(20);
END;
-- gives: 2432902008176640000

-- case: two that call each other
FUNCTION is_odd(p_number IN NUMBER) RETURN BOOLEAN;
FUNCTION is_even(p_number IN NUMBER) RETURN BOOLEAN IS
BEGIN
  RETURN CASE WHEN p_number = 0 THEN TRUE ELSE is_odd(p_number - 1) END;
END is_even;
FUNCTION is_odd(p_number IN NUMBER) RETURN BOOLEAN IS
BEGIN
  RETURN CASE WHEN p_number = 0 THEN FALSE ELSE is_even(p_number - 1) END;
END is_odd;
BEGIN
  IF is_even(10) AND NOT is_odd(10) THEN
    RETURN 'even';
  END IF;
  RETURN 'odd';
END;
-- gives: even

-- page: PL/SQL Language Reference, RETURN Statement

-- case: RETURN leaves a procedure at once
PROCEDURE set_it(p_number IN NUMBER, p_out OUT NUMBER) IS
BEGIN
  p_out := 1;
  IF p_number = 0 THEN
    RETURN;
  END IF;
  p_out := 2;
END set_it;
DECLARE
  l_out NUMBER;
BEGIN
  set_it(p_number => 0, p_out => l_out);
  RETURN l_out;
END;
-- gives: 1

-- case: a function with OUT parameters
FUNCTION split(p_number IN NUMBER, p_rest OUT NUMBER) RETURN NUMBER IS
BEGIN
  p_rest := MOD(p_number, 10);
  RETURN TRUNC(p_number / 10);
END split;
DECLARE
  l_rest NUMBER;
BEGIN
  RETURN split(p_number => 42, p_rest => l_rest);
END;
-- gives: 4
-- refused: function split with OUT parameters: make it a procedure

-- page: PL/SQL Language Reference, Nested Subprograms

-- case: a procedure within a procedure
DECLARE
  PROCEDURE inner_one IS
  BEGIN
    NULL;
  END inner_one;
BEGIN
  inner_one;
  RETURN 'done';
END;
-- gives: done
-- refused: a nested subprogram: make it private in the package body
