CREATE OR REPLACE PACKAGE p AS
  PROCEDURE run;
END p;
/
CREATE OR REPLACE PACKAGE inner_one ACCESSIBLE BY (PACKAGE friend) AS
  PROCEDURE run(p_a IN NUMBER, p_b OUT NUMBER);
  FUNCTION with_out(p_a OUT NUMBER) RETURN NUMBER;
END inner_one;
/
CREATE OR REPLACE PACKAGE BODY p AS
  PROCEDURE again(p_a IN NUMBER) IS
  BEGIN
    NULL;
  END again;

  PROCEDURE again(p_text IN VARCHAR2) IS
  BEGIN
    NULL;
  END again;

  PROCEDURE out_last(p_a IN NUMBER DEFAULT 1, p_b OUT NUMBER) IS
    l_ids number_nt := number_nt(1);
  BEGIN
    inner_one.run(1, p_b);
    out_last(p_x => 1, p_b => p_b);
    out_last;
    out_last(1, 2);
    out_last(1, l_ids(1));
  END out_last;
END p;
/
