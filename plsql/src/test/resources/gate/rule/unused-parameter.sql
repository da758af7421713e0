CREATE OR REPLACE PACKAGE BODY unused_parameter AS
  PROCEDURE act(
    p_used   IN  PLS_INTEGER,
    p_unused IN  PLS_INTEGER, --!
    p_named  IN  PLS_INTEGER, --!
    p_set    OUT PLS_INTEGER,
    p_unset  OUT PLS_INTEGER --!
  ) IS
  BEGIN
    act(
      p_used   => p_used,
      p_unused => 1,
      p_named  => 2,
      p_set    => p_set,
      p_unset  => p_set);
  END act;
END unused_parameter;
/
