CREATE OR REPLACE PACKAGE parameter_mode AUTHID DEFINER AS
  PROCEDURE act(
    p_in  IN PLS_INTEGER,
    p_out OUT PLS_INTEGER,
    p_bad PLS_INTEGER --!
  );
END parameter_mode;
/
