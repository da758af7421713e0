CREATE OR REPLACE PACKAGE sql_private_function AUTHID DEFINER AS
  FUNCTION known(
    p_id IN PLS_INTEGER
  ) RETURN PLS_INTEGER;
END sql_private_function;
/
CREATE OR REPLACE PACKAGE BODY sql_private_function AS
  FUNCTION hidden(
    p_id IN PLS_INTEGER
  ) RETURN PLS_INTEGER IS
  BEGIN
    RETURN p_id;
  END hidden;

  FUNCTION known(
    p_id IN PLS_INTEGER
  ) RETURN PLS_INTEGER IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM seats s
     WHERE s.seat_id = known(p_id => p_id)
       AND s.price = hidden(p_id => p_id); --!
    RETURN hidden(p_id => l_count);
  END known;
END sql_private_function;
/
