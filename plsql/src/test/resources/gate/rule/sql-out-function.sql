CREATE OR REPLACE PACKAGE sql_out_function AUTHID DEFINER AS
  FUNCTION plain(
    p_id IN PLS_INTEGER
  ) RETURN PLS_INTEGER;

  FUNCTION giving(
    p_id IN OUT PLS_INTEGER
  ) RETURN PLS_INTEGER;
END sql_out_function;
/
CREATE OR REPLACE PACKAGE BODY sql_out_function_user AS
  PROCEDURE act(
    p_id IN OUT PLS_INTEGER
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    l_count := sql_out_function.giving(p_id => p_id);
    SELECT COUNT(*)
      INTO l_count
      FROM seats s
     WHERE s.seat_id = sql_out_function.plain(p_id => p_id)
       AND s.price = sql_out_function.giving(p_id => p_id); --!
  END act;
END sql_out_function_user;
/
