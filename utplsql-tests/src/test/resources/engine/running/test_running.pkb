CREATE OR REPLACE PACKAGE BODY test_running AS
  PROCEDURE raise_late IS
  BEGIN
    RAISE ticket_errors.e_wait_timeout;
  END raise_late;

  PROCEDURE passes IS
  BEGIN
    ut.expect(1).to_equal(1);
  END passes;

  PROCEDURE is_disabled IS
  BEGIN
    ut.fail('called');
  END is_disabled;

  PROCEDURE fails_twice IS
  BEGIN
    ut.expect(1, 'one').to_equal(2);
    ut.fail('two');
  END fails_twice;

  PROCEDURE raises_error IS
  BEGIN
    ut.fail('before');
    parameter_store.set_value(p_user_id => -1, p_name => 'none', p_value => 1);
  END raises_error;
END test_running;
/
