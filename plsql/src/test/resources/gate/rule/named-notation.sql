CREATE OR REPLACE PACKAGE named_notation AUTHID DEFINER AS
  PROCEDURE one(
    p_a IN PLS_INTEGER
  );

  PROCEDURE two(
    p_a IN PLS_INTEGER,
    p_b IN PLS_INTEGER
  );
END named_notation;
/
CREATE OR REPLACE PACKAGE BODY named_notation_user AS
  PROCEDURE act IS
  BEGIN
    named_notation.one(1);
    named_notation.two(p_a => 1, p_b => 2);
    named_notation.two(1, p_b => 2); --!
    named_notation.two( --!
      1,
      2);
  END act;
END named_notation_user;
/
