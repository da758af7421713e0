CREATE OR REPLACE PACKAGE BODY unused_local AS
  c_used   CONSTANT PLS_INTEGER := 1;
  c_unused CONSTANT PLS_INTEGER := 1; --!
  e_unused EXCEPTION; --!

  PROCEDURE act IS
    TYPE t_ids IS TABLE OF PLS_INTEGER;
    l_ids    t_ids;
    l_unused PLS_INTEGER; --!
  BEGIN
    -- l_unused is only mentioned
    l_ids := t_ids(c_used);
  END act;

  PROCEDURE other IS
    l_ids PLS_INTEGER; --!
  BEGIN
    act;
  END other;
END unused_local;
/
