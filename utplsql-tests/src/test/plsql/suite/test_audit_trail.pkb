CREATE OR REPLACE PACKAGE BODY test_audit_trail AS
  c_action  CONSTANT VARCHAR2(40 CHAR) := 'SOMETHING_DONE';
  c_subject CONSTANT VARCHAR2(100 CHAR) := 'test_audit_trail';

  -- The one line on a subject.
  FUNCTION line_on(
    p_subject IN audit_log.subject%TYPE
  ) RETURN audit_log%ROWTYPE IS
    l_line audit_log%ROWTYPE;
  BEGIN
    SELECT a.*
      INTO l_line
      FROM audit_log a
     WHERE a.subject = p_subject;
    RETURN l_line;
  END line_on;

  PROCEDURE keeps_the_line IS
    l_before   audit_log.created_at%TYPE := SYSTIMESTAMP;
    l_admin_id users.user_id%TYPE;
    l_line     audit_log%ROWTYPE;
  BEGIN
    l_admin_id := given.an_admin;

    audit_trail.record_action(
      p_user_id => l_admin_id,
      p_action  => c_action,
      p_subject => c_subject,
      p_detail  => '1 -> 2');

    l_line := line_on(p_subject => c_subject);
    ut.expect(l_line.user_id).to_equal(l_admin_id);
    ut.expect(l_line.action).to_equal(c_action);
    ut.expect(l_line.detail).to_equal('1 -> 2');
    ut.expect(l_line.created_at).to_be_between(l_before, SYSTIMESTAMP);
  END keeps_the_line;

  PROCEDURE keeps_the_installer IS
    l_line audit_log%ROWTYPE;
  BEGIN
    audit_trail.record_action(
      p_user_id => NULL,
      p_action  => c_action,
      p_subject => c_subject,
      p_detail  => '1 -> 2');

    l_line := line_on(p_subject => c_subject);
    ut.expect(l_line.user_id).to_be_null;
  END keeps_the_installer;

  PROCEDURE keeps_a_line_without_detail IS
    l_line audit_log%ROWTYPE;
  BEGIN
    audit_trail.record_action(
      p_user_id => given.an_admin,
      p_action  => c_action,
      p_subject => c_subject,
      p_detail  => NULL);

    l_line := line_on(p_subject => c_subject);
    ut.expect(l_line.action).to_equal(c_action);
    ut.expect(l_line.detail).to_be_null;
  END keeps_a_line_without_detail;

  PROCEDURE keeps_the_event IS
    l_message_id audit_log.message_id%TYPE := given_message.an_id;
  BEGIN
    audit_trail.record_action(
      p_user_id    => NULL,
      p_action     => c_action,
      p_subject    => c_subject,
      p_detail     => NULL,
      p_message_id => l_message_id);
    audit_trail.record_action(
      p_user_id => NULL,
      p_action  => c_action,
      p_subject => 'another subject',
      p_detail  => NULL);

    ut.expect(line_on(p_subject => c_subject).message_id).to_equal(l_message_id);
    ut.expect(line_on(p_subject => 'another subject').message_id).to_be_null;
  END keeps_the_event;

  PROCEDURE adds_a_line_each_time IS
    l_admin_id users.user_id%TYPE;
    l_lines    PLS_INTEGER;
  BEGIN
    l_admin_id := given.an_admin;

    audit_trail.record_action(
      p_user_id => l_admin_id,
      p_action  => c_action,
      p_subject => c_subject,
      p_detail  => NULL);
    audit_trail.record_action(
      p_user_id => l_admin_id,
      p_action  => c_action,
      p_subject => c_subject,
      p_detail  => NULL);

    SELECT COUNT(*)
      INTO l_lines
      FROM audit_log a
     WHERE a.subject = c_subject;
    ut.expect(l_lines).to_equal(2);
  END adds_a_line_each_time;

  PROCEDURE keeps_the_longest_line IS
    l_line audit_log%ROWTYPE;
  BEGIN
    audit_trail.record_action(
      p_user_id => given.an_admin,
      p_action  => RPAD('A', 40, 'A'),
      p_subject => RPAD('s', 100, 's'),
      p_detail  => RPAD('d', 1000, 'd'));

    l_line := line_on(p_subject => RPAD('s', 100, 's'));
    ut.expect(l_line.action).to_equal(RPAD('A', 40, 'A'));
    ut.expect(l_line.detail).to_equal(RPAD('d', 1000, 'd'));
  END keeps_the_longest_line;

  PROCEDURE refuses_a_missing_action IS
  BEGIN
    audit_trail.record_action(
      p_user_id => NULL,
      p_action  => NULL,
      p_subject => c_subject,
      p_detail  => NULL);
  END refuses_a_missing_action;

  PROCEDURE refuses_a_missing_subject IS
  BEGIN
    audit_trail.record_action(
      p_user_id => NULL,
      p_action  => c_action,
      p_subject => NULL,
      p_detail  => NULL);
  END refuses_a_missing_subject;

  PROCEDURE refuses_an_unknown_user IS
  BEGIN
    audit_trail.record_action(
      p_user_id => -1,
      p_action  => c_action,
      p_subject => c_subject,
      p_detail  => NULL);
  END refuses_an_unknown_user;
END test_audit_trail;
/
