CREATE OR REPLACE PACKAGE BODY trailing_hyphen AS
  c_one CONSTANT PLS_INTEGER := 3
    - 2;
  c_two CONSTANT PLS_INTEGER := 3 - --!
    1;
  -- a comment may end in a hyphen -
END trailing_hyphen;
/
