CREATE OR REPLACE PACKAGE out_default AUTHID DEFINER AS
  PROCEDURE act(
    p_in     IN     PLS_INTEGER DEFAULT 1,
    p_out    OUT    PLS_INTEGER,
    p_bad    OUT    PLS_INTEGER := 1, --!
    p_in_out IN OUT PLS_INTEGER DEFAULT 1 --!
  );
END out_default;
/
