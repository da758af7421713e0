CREATE OR REPLACE PACKAGE BODY name_length AS
  PROCEDURE act IS
    l_exactly_thirty_bytes_long_ab PLS_INTEGER;
    l_exactly_thirty_bytes_long_abc PLS_INTEGER; --!
  BEGIN
    SELECT COUNT(*) AS how_many_rows_there_are_in_alls --!
      INTO l_exactly_thirty_bytes_long_ab
      FROM users u;
  END act;
END name_length;
/
