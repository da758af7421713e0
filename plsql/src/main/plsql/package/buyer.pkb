CREATE OR REPLACE PACKAGE BODY buyer AS
  PROCEDURE lock_buyer(
    p_user_id IN users.user_id%TYPE
  ) IS
    l_user_id users.user_id%TYPE;
  BEGIN
    SELECT u.user_id
      INTO l_user_id
      FROM users u
     WHERE u.user_id = p_user_id
       FOR UPDATE OF u.role WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_user_not_found,
        p_message => 'There is no user ' || p_user_id || '.');
  END lock_buyer;
END buyer;
/
