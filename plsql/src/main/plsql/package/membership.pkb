CREATE OR REPLACE PACKAGE BODY membership AS
  c_user  CONSTANT VARCHAR2(10 CHAR) := 'USER';
  c_admin CONSTANT VARCHAR2(10 CHAR) := 'ADMIN';

  -- One id of DBMS_LOCK (0 to 1073741823). An idempotency key whose hash is the same waits at most for
  -- the one appointment that takes it.
  c_first_admin_lock CONSTANT PLS_INTEGER := 1073741823;
  c_lock_granted     CONSTANT PLS_INTEGER := 0;
  c_lock_held        CONSTANT PLS_INTEGER := 4;
  c_lock_seconds     CONSTANT PLS_INTEGER := 5;

  -- Says which of the two unique constraints refused the row. Asked before the insert, the answer
  -- could be out of date; asked after, it can only be missing when the other row has gone again.
  PROCEDURE raise_duplicate(
    p_email IN users.email%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM users u
     WHERE u.email = p_email;
    IF l_count > 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_email_taken,
        p_message => 'There is an account for ' || p_email || '. Log in, or use another address.');
    END IF;
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_person_already_registered,
      p_message => 'This person has an account under another address. Everyone has one.');
  END raise_duplicate;

  PROCEDURE sign_up(
    p_email         IN  users.email%TYPE,
    p_name          IN  users.name%TYPE,
    p_password_hash IN  users.password_hash%TYPE,
    p_ci_hash       IN  users.ci_hash%TYPE,
    p_user_id       OUT users.user_id%TYPE
  ) IS
    l_email users.email%TYPE;
  BEGIN
    l_email := LOWER(p_email);
    BEGIN
      INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
      VALUES (user_seq.NEXTVAL, l_email, p_name, p_password_hash, p_ci_hash, c_user, SYSTIMESTAMP)
      RETURNING user_id INTO p_user_id;
    EXCEPTION
      WHEN DUP_VAL_ON_INDEX THEN
        raise_duplicate(p_email => l_email);
    END;
    ledger.open_account(p_user_id => p_user_id);
  END sign_up;

  PROCEDURE find_credential(
    p_email         IN  users.email%TYPE,
    p_user_id       OUT users.user_id%TYPE,
    p_password_hash OUT users.password_hash%TYPE,
    p_role          OUT users.role%TYPE
  ) IS
  BEGIN
    SELECT u.user_id, u.password_hash, u.role
      INTO p_user_id, p_password_hash, p_role
      FROM users u
     WHERE u.email = LOWER(p_email);
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_user_id       := NULL;
      p_password_hash := NULL;
      p_role          := NULL;
  END find_credential;

  PROCEDURE require_admin(
    p_user_id IN users.user_id%TYPE
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM users u
     WHERE u.user_id = p_user_id
       AND u.role = c_admin;
    IF l_count = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_not_an_admin,
        p_message => 'Only an administrator may do this.');
    END IF;
  END require_admin;

  -- As long as there is no administrator there is no row at which two installers could queue, and
  -- each would find that there is none. The second comes after the first has committed.
  PROCEDURE lock_first_appointment IS
    l_result PLS_INTEGER;
  BEGIN
    l_result := DBMS_LOCK.REQUEST(
      id                => c_first_admin_lock,
      lockmode          => DBMS_LOCK.X_MODE,
      timeout           => c_lock_seconds,
      release_on_commit => TRUE);
    IF l_result NOT IN (c_lock_granted, c_lock_held) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_request_in_progress,
        p_message => 'The first administrator is being appointed. Ask again in a moment.');
    END IF;
  END lock_first_appointment;

  PROCEDURE require_appointer(
    p_appointed_by IN users.user_id%TYPE
  ) IS
    l_admins PLS_INTEGER;
  BEGIN
    IF p_appointed_by IS NOT NULL THEN
      require_admin(p_user_id => p_appointed_by);
      RETURN;
    END IF;
    lock_first_appointment;
    SELECT COUNT(*)
      INTO l_admins
      FROM users u
     WHERE u.role = c_admin;
    IF l_admins > 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_not_an_admin,
        p_message => 'There is an administrator already; only an administrator may appoint another.');
    END IF;
  END require_appointer;

  PROCEDURE appoint_admin(
    p_appointed_by IN users.user_id%TYPE,
    p_user_id      IN users.user_id%TYPE
  ) IS
  BEGIN
    require_appointer(p_appointed_by => p_appointed_by);
    UPDATE users u
       SET u.role = c_admin
     WHERE u.user_id = p_user_id;
    IF SQL%ROWCOUNT = 0 THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_user_not_found,
        p_message => 'There is no user ' || p_user_id || '.');
    END IF;
    audit_trail.record_action(
      p_user_id => p_appointed_by,
      p_action  => 'ADMIN_APPOINTED',
      p_subject => 'user:' || p_user_id,
      p_detail  => NULL);
  END appoint_admin;
END membership;
/
