CREATE OR REPLACE PACKAGE BODY type_length AS
  c_good CONSTANT VARCHAR2(10 CHAR) := 'A';
  c_bad  CONSTANT VARCHAR2 := 'A'; --!
  TYPE t_texts IS TABLE OF VARCHAR2; --!

  FUNCTION act(
    p_good IN VARCHAR2,
    p_bad  IN VARCHAR2(10 CHAR) --!
  ) RETURN VARCHAR2 IS
    l_good VARCHAR2(10 CHAR);
    l_bad  VARCHAR2; --!
    l_all  NUMBER;
  BEGIN
    RETURN l_good;
  END act;
END type_length;
/
