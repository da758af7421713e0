CREATE OR REPLACE PACKAGE BODY test_buyer AS
  FUNCTION row_of(
    p_user_id IN users.user_id%TYPE
  ) RETURN SYS_REFCURSOR IS
    l_row SYS_REFCURSOR;
  BEGIN
    OPEN l_row FOR
      SELECT u.*
        FROM users u
       WHERE u.user_id = p_user_id;
    RETURN l_row;
  END row_of;

  PROCEDURE locks_a_user IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_before  SYS_REFCURSOR;
    l_after   SYS_REFCURSOR;
  BEGIN
    l_before := row_of(p_user_id => l_user_id);

    buyer.lock_buyer(p_user_id => l_user_id);

    l_after := row_of(p_user_id => l_user_id);
    ut.expect(l_after).to_equal(l_before);
  END locks_a_user;

  PROCEDURE locks_again IS
    l_user_id users.user_id%TYPE := given.a_user;
  BEGIN
    buyer.lock_buyer(p_user_id => l_user_id);

    buyer.lock_buyer(p_user_id => l_user_id);

    ut.expect(stored.broken_rules).to_be_null;
  END locks_again;

  PROCEDURE refuses_an_unknown IS
  BEGIN
    buyer.lock_buyer(p_user_id => -7);
  EXCEPTION
    WHEN ticket_errors.e_user_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no user -7.');
      RAISE;
  END refuses_an_unknown;
END test_buyer;
/
