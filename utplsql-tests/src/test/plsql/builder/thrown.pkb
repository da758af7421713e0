CREATE OR REPLACE PACKAGE BODY thrown AS
  FUNCTION message(
    p_sqlerrm IN VARCHAR2
  ) RETURN VARCHAR2 IS
    c_code_length CONSTANT PLS_INTEGER := LENGTH('ORA-nnnnn: ');
    l_end         PLS_INTEGER;
  BEGIN
    l_end := INSTR(p_sqlerrm || CHR(10), CHR(10));
    RETURN SUBSTR(p_sqlerrm, c_code_length + 1, l_end - 1 - c_code_length);
  END message;
END thrown;
/
