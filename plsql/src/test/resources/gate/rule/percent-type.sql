CREATE OR REPLACE PACKAGE BODY percent_type AS
  PROCEDURE act(
    p_user_id IN users.user_id%TYPE,
    p_seat_id IN NUMBER, --!
    p_message IN VARCHAR2,
    p_outcome OUT VARCHAR2
  ) IS
    l_email   users.email%TYPE;
    l_price   PLS_INTEGER; --!
    l_missing VARCHAR2(400 CHAR);
    l_seat    seats%ROWTYPE;
  BEGIN
    NULL;
  END act;
END percent_type;
/
