CREATE OR REPLACE PACKAGE BODY test_parameter_store AS
  -- A parameter of the reference data: whole seconds from 1 to 3600.
  c_name       CONSTANT VARCHAR2(40 CHAR) := 'hold-seconds';
  c_other_name CONSTANT VARCHAR2(40 CHAR) := 'seats-per-user';
  c_smallest   CONSTANT PLS_INTEGER := 1;
  c_changed    CONSTANT PLS_INTEGER := 301;
  c_largest    CONSTANT PLS_INTEGER := 3600;

  FUNCTION parameter_of(
    p_name IN parameters.name%TYPE
  ) RETURN parameters%ROWTYPE IS
    l_parameter parameters%ROWTYPE;
  BEGIN
    SELECT p.*
      INTO l_parameter
      FROM parameters p
     WHERE p.name = p_name;
    RETURN l_parameter;
  END parameter_of;

  PROCEDURE change_to(
    p_value IN parameters.value%TYPE
  ) IS
  BEGIN
    parameter_store.set_value(p_user_id => given.an_admin, p_name => c_name, p_value => p_value);
  END change_to;

  PROCEDURE returns_the_value IS
    l_parameter parameters%ROWTYPE;
  BEGIN
    l_parameter := parameter_of(p_name => c_name);

    ut.expect(parameter_store.value_of(p_name => c_name)).to_equal(l_parameter.value);
  END returns_the_value;

  PROCEDURE knows_what_is_read IS
  BEGIN
    ut.expect(parameter_store.value_of(p_name => c_name)).to_be_between(c_smallest, c_largest);
    ut.expect(parameter_store.value_of(p_name => c_other_name)).to_be_between(1, 10);
  END knows_what_is_read;

  PROCEDURE refuses_an_unknown_name IS
    l_value parameters.value%TYPE;
  BEGIN
    l_value := parameter_store.value_of(p_name => 'no-such-thing');
  EXCEPTION
    WHEN ticket_errors.e_parameter_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no parameter no-such-thing.');
      RAISE;
  END refuses_an_unknown_name;

  PROCEDURE tells_case_apart IS
    l_value parameters.value%TYPE;
  BEGIN
    l_value := parameter_store.value_of(p_name => UPPER(c_name));
  END tells_case_apart;

  PROCEDURE refuses_a_missing_name IS
    l_value parameters.value%TYPE;
  BEGIN
    l_value := parameter_store.value_of(p_name => NULL);
  END refuses_a_missing_name;

  PROCEDURE puts_in_force IS
  BEGIN
    change_to(p_value => c_changed);

    ut.expect(parameter_store.value_of(p_name => c_name)).to_equal(c_changed);
  END puts_in_force;

  PROCEDURE keeps_who_and_when IS
    l_before    parameters.updated_at%TYPE := SYSTIMESTAMP;
    l_admin_id  users.user_id%TYPE;
    l_parameter parameters%ROWTYPE;
  BEGIN
    l_admin_id := given.an_admin;

    parameter_store.set_value(p_user_id => l_admin_id, p_name => c_name, p_value => c_changed);

    l_parameter := parameter_of(p_name => c_name);
    ut.expect(l_parameter.updated_by).to_equal(l_admin_id);
    ut.expect(l_parameter.updated_at).to_be_between(l_before, SYSTIMESTAMP);
  END keeps_who_and_when;

  PROCEDURE records_the_change IS
    l_admin_id users.user_id%TYPE;
    l_old      parameters.value%TYPE;
    l_line     audit_log%ROWTYPE;
  BEGIN
    l_admin_id := given.an_admin;
    l_old      := parameter_store.value_of(p_name => c_name);

    parameter_store.set_value(p_user_id => l_admin_id, p_name => c_name, p_value => c_changed);

    SELECT a.*
      INTO l_line
      FROM audit_log a
     WHERE a.user_id = l_admin_id;
    ut.expect(l_line.action).to_equal('PARAMETER_CHANGED');
    ut.expect(l_line.subject).to_equal(c_name);
    ut.expect(l_line.detail).to_equal(l_old || ' -> 301');
  END records_the_change;

  PROCEDURE records_each_change IS
    l_admin_id users.user_id%TYPE;
    l_details  audit_log.detail%TYPE;
  BEGIN
    l_admin_id := given.an_admin;

    parameter_store.set_value(p_user_id => l_admin_id, p_name => c_name, p_value => c_changed);
    parameter_store.set_value(p_user_id => l_admin_id, p_name => c_name, p_value => 302);
    parameter_store.set_value(p_user_id => l_admin_id, p_name => c_name, p_value => 302);

    SELECT LISTAGG(a.detail, '; ') WITHIN GROUP (ORDER BY a.audit_id)
      INTO l_details
      FROM audit_log a
     WHERE a.user_id = l_admin_id;
    ut.expect(l_details).to_be_like('%; 301 -> 302; 302 -> 302');
  END records_each_change;

  PROCEDURE leaves_the_rest IS
    l_old   parameters%ROWTYPE;
    l_new   parameters%ROWTYPE;
    l_other parameters.value%TYPE;
  BEGIN
    l_old   := parameter_of(p_name => c_name);
    l_other := parameter_store.value_of(p_name => c_other_name);

    change_to(p_value => c_changed);

    l_new := parameter_of(p_name => c_name);
    ut.expect(parameter_store.value_of(p_name => c_other_name)).to_equal(l_other);
    ut.expect(l_new.unit).to_equal(l_old.unit);
    ut.expect(l_new.min_value).to_equal(l_old.min_value);
    ut.expect(l_new.max_value).to_equal(l_old.max_value);
    ut.expect(l_new.description).to_equal(l_old.description);
  END leaves_the_rest;

  PROCEDURE takes_the_smallest IS
  BEGIN
    change_to(p_value => c_smallest);

    ut.expect(parameter_store.value_of(p_name => c_name)).to_equal(c_smallest);
  END takes_the_smallest;

  PROCEDURE takes_the_largest IS
  BEGIN
    change_to(p_value => c_largest);

    ut.expect(parameter_store.value_of(p_name => c_name)).to_equal(c_largest);
  END takes_the_largest;

  PROCEDURE refuses_below_the_smallest IS
  BEGIN
    change_to(p_value => c_smallest - 1);
  EXCEPTION
    WHEN ticket_errors.e_parameter_out_of_range THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'hold-seconds takes a whole number from 1 to 3600 (seconds).');
      RAISE;
  END refuses_below_the_smallest;

  PROCEDURE refuses_above_the_largest IS
  BEGIN
    change_to(p_value => c_largest + 1);
  END refuses_above_the_largest;

  PROCEDURE refuses_a_fraction IS
  BEGIN
    change_to(p_value => 300.5);
  END refuses_a_fraction;

  PROCEDURE refuses_a_missing_value IS
  BEGIN
    change_to(p_value => NULL);
  END refuses_a_missing_value;

  PROCEDURE refuses_an_unknown_parameter IS
  BEGIN
    parameter_store.set_value(p_user_id => given.an_admin, p_name => 'no-such-thing', p_value => 1);
  EXCEPTION
    WHEN ticket_errors.e_parameter_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no parameter no-such-thing.');
      RAISE;
  END refuses_an_unknown_parameter;

  PROCEDURE refuses_a_user IS
  BEGIN
    parameter_store.set_value(p_user_id => given.a_user, p_name => c_name, p_value => c_changed);
  END refuses_a_user;

  PROCEDURE tells_a_stranger_nothing IS
  BEGIN
    parameter_store.set_value(p_user_id => given.a_user, p_name => 'no-such-thing', p_value => 1);
  END tells_a_stranger_nothing;
END test_parameter_store;
/
