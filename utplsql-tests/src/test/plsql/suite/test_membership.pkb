CREATE OR REPLACE PACKAGE BODY test_membership AS
  c_nobody CONSTANT PLS_INTEGER := -1;

  -- Signs up with what a test cares for; the rest is unique to this call.
  FUNCTION sign_up(
    p_email   IN users.email%TYPE,
    p_ci_hash IN users.ci_hash%TYPE,
    p_name    IN users.name%TYPE DEFAULT 'Kim Ha-neul'
  ) RETURN users.user_id%TYPE IS
    l_user_id users.user_id%TYPE;
  BEGIN
    membership.sign_up(
      p_email         => p_email,
      p_name          => p_name,
      p_password_hash => 'not a hash',
      p_ci_hash       => p_ci_hash,
      p_user_id       => l_user_id);
    RETURN l_user_id;
  END sign_up;

  FUNCTION user_of(
    p_user_id IN users.user_id%TYPE
  ) RETURN users%ROWTYPE IS
    l_user users%ROWTYPE;
  BEGIN
    SELECT u.*
      INTO l_user
      FROM users u
     WHERE u.user_id = p_user_id;
    RETURN l_user;
  END user_of;

  -- The one line that the audit log has on an appointment.
  FUNCTION appointment_of(
    p_user_id IN users.user_id%TYPE
  ) RETURN audit_log%ROWTYPE IS
    l_line audit_log%ROWTYPE;
  BEGIN
    SELECT a.*
      INTO l_line
      FROM audit_log a
     WHERE a.subject = 'user:' || p_user_id;
    RETURN l_line;
  END appointment_of;

  PROCEDURE keeps_the_person IS
    l_before  users.created_at%TYPE := SYSTIMESTAMP;
    l_user_id users.user_id%TYPE;
    l_user    users%ROWTYPE;
  BEGIN
    membership.sign_up(
      p_email         => 'haneul@example.com',
      p_name          => 'Kim Ha-neul',
      p_password_hash => '$argon2id$v=19$m=16384',
      p_ci_hash       => 'c0ffee01',
      p_user_id       => l_user_id);

    l_user := user_of(p_user_id => l_user_id);
    ut.expect(l_user.email).to_equal('haneul@example.com');
    ut.expect(l_user.name).to_equal('Kim Ha-neul');
    ut.expect(l_user.password_hash).to_equal('$argon2id$v=19$m=16384');
    ut.expect(l_user.ci_hash).to_equal('c0ffee01');
    ut.expect(l_user.role).to_equal('USER');
    ut.expect(l_user.created_at).to_be_between(l_before, SYSTIMESTAMP);
  END keeps_the_person;

  PROCEDURE returns_the_id IS
    l_user_id users.user_id%TYPE;
    l_found   users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');

    SELECT u.user_id
      INTO l_found
      FROM users u
     WHERE u.email = 'haneul@example.com';
    ut.expect(l_user_id).to_equal(l_found);
  END returns_the_id;

  PROCEDURE gives_everyone_an_id IS
    l_one   users.user_id%TYPE;
    l_other users.user_id%TYPE;
  BEGIN
    l_one   := sign_up(p_email => 'one@example.com', p_ci_hash => 'c0ffee01');
    l_other := sign_up(p_email => 'other@example.com', p_ci_hash => 'c0ffee02');

    ut.expect(l_other).not_to_equal(l_one);
  END gives_everyone_an_id;

  PROCEDURE keeps_email_in_lower_case IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'Ha.Neul@Example.COM', p_ci_hash => 'c0ffee01');

    ut.expect(user_of(p_user_id => l_user_id).email).to_equal('ha.neul@example.com');
  END keeps_email_in_lower_case;

  PROCEDURE keeps_the_longest_values IS
    l_user_id users.user_id%TYPE;
    l_user    users%ROWTYPE;
  BEGIN
    membership.sign_up(
      p_email         => LPAD('@example.com', 254, 'a'),
      p_name          => LPAD('n', 100, 'n'),
      p_password_hash => LPAD('h', 255, 'h'),
      p_ci_hash       => LPAD('c', 64, 'c'),
      p_user_id       => l_user_id);

    l_user := user_of(p_user_id => l_user_id);
    ut.expect(l_user.email).to_equal(LPAD('@example.com', 254, 'a'));
    ut.expect(l_user.name).to_equal(LPAD('n', 100, 'n'));
    ut.expect(l_user.password_hash).to_equal(LPAD('h', 255, 'h'));
    ut.expect(l_user.ci_hash).to_equal(LPAD('c', 64, 'c'));
  END keeps_the_longest_values;

  PROCEDURE opens_an_account IS
    l_user_id users.user_id%TYPE;
    l_account accounts%ROWTYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');

    SELECT a.*
      INTO l_account
      FROM accounts a
     WHERE a.user_id = l_user_id;
    ut.expect(l_account.kind).to_equal('POINT');
    ut.expect(l_account.balance).to_equal(0);
  END opens_an_account;

  PROCEDURE refuses_a_taken_email IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');
    BEGIN
      l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee02');
    EXCEPTION
      WHEN ticket_errors.e_email_taken THEN
        ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
          'There is an account for haneul@example.com. Log in, or use another address.');
        RAISE;
    END;
  END refuses_a_taken_email;

  PROCEDURE refuses_email_in_other_case IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');
    l_user_id := sign_up(p_email => 'HANEUL@example.com', p_ci_hash => 'c0ffee02');
  END refuses_email_in_other_case;

  PROCEDURE refuses_a_second_account IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');
    BEGIN
      l_user_id := sign_up(p_email => 'other@example.com', p_ci_hash => 'c0ffee01');
    EXCEPTION
      WHEN ticket_errors.e_person_already_registered THEN
        ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
          'This person has an account under another address. Everyone has one.');
        RAISE;
    END;
  END refuses_a_second_account;

  PROCEDURE names_the_email_first IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');
  END names_the_email_first;

  PROCEDURE lets_names_repeat IS
    l_one   users%ROWTYPE;
    l_other users%ROWTYPE;
  BEGIN
    l_one   := user_of(p_user_id => sign_up(
      p_email => 'one@example.com', p_ci_hash => 'c0ffee01', p_name => 'Kim Min-jun'));
    l_other := user_of(p_user_id => sign_up(
      p_email => 'other@example.com', p_ci_hash => 'c0ffee02', p_name => 'Kim Min-jun'));

    ut.expect(l_other.name).to_equal(l_one.name);
  END lets_names_repeat;

  PROCEDURE refuses_an_empty_email IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => '', p_ci_hash => 'c0ffee01');
  END refuses_an_empty_email;

  PROCEDURE refuses_a_missing_identity IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => NULL);
  END refuses_a_missing_identity;

  PROCEDURE refuses_too_long_an_email IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => LPAD('@example.com', 255, 'a'), p_ci_hash => 'c0ffee01');
  END refuses_too_long_an_email;

  -- What find_credential says of an address, as one text: 'id hash role', or nothing.
  FUNCTION credential_of(
    p_email IN users.email%TYPE
  ) RETURN VARCHAR2 IS
    l_user_id users.user_id%TYPE;
    l_hash    users.password_hash%TYPE;
    l_role    users.role%TYPE;
  BEGIN
    membership.find_credential(
      p_email         => p_email,
      p_user_id       => l_user_id,
      p_password_hash => l_hash,
      p_role          => l_role);
    IF l_user_id IS NULL AND l_hash IS NULL AND l_role IS NULL THEN
      RETURN NULL;
    END IF;
    RETURN l_user_id || ' ' || l_hash || ' ' || l_role;
  END credential_of;

  PROCEDURE finds_a_credential IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');

    ut.expect(credential_of(p_email => 'haneul@example.com'))
      .to_equal(l_user_id || ' not a hash USER');
  END finds_a_credential;

  PROCEDURE finds_it_in_any_case IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'Haneul@example.com', p_ci_hash => 'c0ffee01');

    ut.expect(credential_of(p_email => 'haNEUL@Example.com'))
      .to_equal(l_user_id || ' not a hash USER');
  END finds_it_in_any_case;

  PROCEDURE finds_an_admin IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');
    membership.appoint_admin(p_appointed_by => given.an_admin, p_user_id => l_user_id);

    ut.expect(credential_of(p_email => 'haneul@example.com'))
      .to_equal(l_user_id || ' not a hash ADMIN');
  END finds_an_admin;

  PROCEDURE finds_no_unknown_address IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');

    ut.expect(l_user_id).to_be_not_null;
    ut.expect(credential_of(p_email => 'other@example.com')).to_be_null;
  END finds_no_unknown_address;

  PROCEDURE finds_nothing_for_nothing IS
  BEGIN
    ut.expect(credential_of(p_email => NULL)).to_be_null;
  END finds_nothing_for_nothing;

  PROCEDURE takes_no_pattern IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := sign_up(p_email => 'haneul@example.com', p_ci_hash => 'c0ffee01');

    ut.expect(l_user_id).to_be_not_null;
    ut.expect(credential_of(p_email => '%@example.com')).to_be_null;
  END takes_no_pattern;

  PROCEDURE installer_appoints_the_first IS
    l_user_id users.user_id%TYPE;
  BEGIN
    given.no_admins;
    l_user_id := given.a_user;

    membership.appoint_admin(p_appointed_by => NULL, p_user_id => l_user_id);

    ut.expect(user_of(p_user_id => l_user_id).role).to_equal('ADMIN');
  END installer_appoints_the_first;

  PROCEDURE records_the_installer IS
    l_user_id users.user_id%TYPE;
    l_line    audit_log%ROWTYPE;
  BEGIN
    given.no_admins;
    l_user_id := given.a_user;

    membership.appoint_admin(p_appointed_by => NULL, p_user_id => l_user_id);

    l_line := appointment_of(p_user_id => l_user_id);
    ut.expect(l_line.user_id).to_be_null;
    ut.expect(l_line.action).to_equal('ADMIN_APPOINTED');
  END records_the_installer;

  PROCEDURE installer_appoints_again IS
    l_first_id  users.user_id%TYPE;
    l_second_id users.user_id%TYPE;
  BEGIN
    l_first_id  := given.a_user;
    l_second_id := given.a_user;

    given.no_admins;
    membership.appoint_admin(p_appointed_by => NULL, p_user_id => l_first_id);
    given.no_admins;
    membership.appoint_admin(p_appointed_by => NULL, p_user_id => l_second_id);

    ut.expect(user_of(p_user_id => l_first_id).role).to_equal('USER');
    ut.expect(user_of(p_user_id => l_second_id).role).to_equal('ADMIN');
  END installer_appoints_again;

  PROCEDURE refuses_a_second_installation IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;

    membership.appoint_admin(p_appointed_by => NULL, p_user_id => l_admin_id);
  EXCEPTION
    WHEN ticket_errors.e_not_an_admin THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'There is an administrator already; only an administrator may appoint another.');
      RAISE;
  END refuses_a_second_installation;

  PROCEDURE admin_appoints_another IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user;

    membership.appoint_admin(p_appointed_by => given.an_admin, p_user_id => l_user_id);

    ut.expect(user_of(p_user_id => l_user_id).role).to_equal('ADMIN');
  END admin_appoints_another;

  PROCEDURE records_the_appointment IS
    l_admin_id users.user_id%TYPE;
    l_user_id  users.user_id%TYPE;
    l_line     audit_log%ROWTYPE;
  BEGIN
    l_admin_id := given.an_admin;
    l_user_id  := given.a_user;

    membership.appoint_admin(p_appointed_by => l_admin_id, p_user_id => l_user_id);

    l_line := appointment_of(p_user_id => l_user_id);
    ut.expect(l_line.user_id).to_equal(l_admin_id);
    ut.expect(l_line.action).to_equal('ADMIN_APPOINTED');
    ut.expect(l_line.detail).to_be_null;
  END records_the_appointment;

  PROCEDURE leaves_the_others IS
    l_bystander_id users.user_id%TYPE;
  BEGIN
    l_bystander_id := given.a_user;

    membership.appoint_admin(p_appointed_by => given.an_admin, p_user_id => given.a_user);

    ut.expect(user_of(p_user_id => l_bystander_id).role).to_equal('USER');
  END leaves_the_others;

  PROCEDURE refuses_a_user IS
  BEGIN
    membership.appoint_admin(p_appointed_by => given.a_user, p_user_id => given.a_user);
  END refuses_a_user;

  PROCEDURE refuses_an_unknown_appointer IS
  BEGIN
    membership.appoint_admin(p_appointed_by => c_nobody, p_user_id => given.a_user);
  END refuses_an_unknown_appointer;

  PROCEDURE refuses_an_unknown_user IS
  BEGIN
    membership.appoint_admin(p_appointed_by => given.an_admin, p_user_id => c_nobody);
  EXCEPTION
    WHEN ticket_errors.e_user_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no user -1.');
      RAISE;
  END refuses_an_unknown_user;

  PROCEDURE refuses_to_appoint_nobody IS
  BEGIN
    membership.appoint_admin(p_appointed_by => given.an_admin, p_user_id => NULL);
  END refuses_to_appoint_nobody;

  PROCEDURE appoints_an_admin_again IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;

    membership.appoint_admin(p_appointed_by => given.an_admin, p_user_id => l_admin_id);

    ut.expect(user_of(p_user_id => l_admin_id).role).to_equal('ADMIN');
  END appoints_an_admin_again;

  PROCEDURE lets_an_admin_pass IS
  BEGIN
    -- It passes when nothing is raised.
    membership.require_admin(p_user_id => given.an_admin);
  END lets_an_admin_pass;

  PROCEDURE stops_a_user IS
  BEGIN
    membership.require_admin(p_user_id => given.a_user);
  EXCEPTION
    WHEN ticket_errors.e_not_an_admin THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('Only an administrator may do this.');
      RAISE;
  END stops_a_user;

  PROCEDURE stops_an_unknown_user IS
  BEGIN
    membership.require_admin(p_user_id => c_nobody);
  END stops_an_unknown_user;

  PROCEDURE stops_nobody IS
  BEGIN
    membership.require_admin(p_user_id => NULL);
  END stops_nobody;

  PROCEDURE stops_a_former_admin IS
    l_admin_id users.user_id%TYPE;
  BEGIN
    l_admin_id := given.an_admin;
    given.no_admins;

    membership.require_admin(p_user_id => l_admin_id);
  END stops_a_former_admin;
END test_membership;
/
