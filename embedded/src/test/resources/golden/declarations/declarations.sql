CREATE OR REPLACE PACKAGE declarations_demo AS
  SUBTYPE t_won IS NUMBER(19);
  SUBTYPE t_id IS seats.seat_id%TYPE;
  TYPE t_line IS RECORD (seat_id seats.seat_id%TYPE, label VARCHAR2(20 CHAR), price t_won);
  c_tax CONSTANT NUMBER := 0.1;
  FUNCTION described(p_id IN t_id) RETURN VARCHAR2;
  FUNCTION line_of(p_id IN t_id) RETURN t_line;
  FUNCTION rounded(p_number IN NUMBER) RETURN PLS_INTEGER;
  FUNCTION as_text(p_number IN NUMBER) RETURN VARCHAR2;
END declarations_demo;
/
CREATE OR REPLACE PACKAGE BODY declarations_demo AS
  FUNCTION line_of(p_id IN t_id) RETURN t_line IS
    l_line t_line;
  BEGIN
    SELECT s.seat_id, s.section || '-' || s.seat_id, s.price
      INTO l_line
      FROM seats s
     WHERE s.seat_id = p_id;
    RETURN l_line;
  END line_of;

  FUNCTION described(p_id IN t_id) RETURN VARCHAR2 IS
    TYPE t_pair IS RECORD (a NUMBER, b NUMBER);
    c_start CONSTANT PLS_INTEGER := 2;
    l_line  declarations_demo.t_line;
    l_pair  t_pair;
    l_other l_line.price%TYPE;
    l_total NUMBER(10, 2) NOT NULL := 0;
    l_clob  CLOB;
    l_flag  BOOLEAN DEFAULT TRUE;
  BEGIN
    l_line := line_of(p_id => p_id);
    l_pair.a := l_line.price * c_tax;
    l_pair.b := c_start;
    l_other := l_pair.a + l_pair.b;
    l_total := l_other / 3;
    l_clob := l_line.label;
    RETURN CASE WHEN l_flag = TRUE THEN l_clob || '=' || l_total END;
  END described;

  FUNCTION rounded(p_number IN NUMBER) RETURN PLS_INTEGER IS
    l_number PLS_INTEGER;
  BEGIN
    l_number := p_number;
    RETURN l_number;
  END rounded;

  FUNCTION as_text(p_number IN NUMBER) RETURN VARCHAR2 IS
    l_line t_line;
  BEGIN
    l_line.label := p_number;
    IF l_line.label = '.5' THEN
      RETURN p_number;
    END IF;
    RETURN 'not ' || l_line.label;
  END as_text;
END declarations_demo;
/
