CREATE OR REPLACE PACKAGE BODY test_job_operation AS
  c_job CONSTANT VARCHAR2(40 CHAR) := 'test_job_operation';

  -- The same moment of all times here, in local time and without a zone, as Spring Batch has them.
  FUNCTION a_time(
    p_seconds_later IN NUMBER DEFAULT 0
  ) RETURN batch_job_execution.start_time%TYPE IS
    l_time batch_job_execution.start_time%TYPE;
  BEGIN
    SELECT x.create_time + NUMTODSINTERVAL(p_seconds_later, 'SECOND')
      INTO l_time
      FROM batch_job_execution x
     WHERE x.job_execution_id = -1;
    RETURN l_time;
  END a_time;

  -- A run of the job, with the instance of the same number.
  PROCEDURE put_run(
    p_run_id      IN batch_job_execution.job_execution_id%TYPE,
    p_status      IN batch_job_execution.status%TYPE,
    p_instance_id IN batch_job_execution.job_instance_id%TYPE DEFAULT NULL
  ) IS
  BEGIN
    IF p_instance_id IS NULL THEN
      INSERT INTO batch_job_instance (job_instance_id, version, job_name, job_key)
      VALUES (p_run_id, 0, c_job, 'key ' || p_run_id);
    END IF;
    INSERT INTO batch_job_execution (
      job_execution_id, version, job_instance_id, create_time, status, exit_message)
    VALUES (p_run_id, 0, NVL(p_instance_id, p_run_id), SYSTIMESTAMP, p_status, 'so it is');
  END put_run;

  -- From the beginning of time, so many seconds.
  PROCEDURE took(
    p_run_id  IN batch_job_execution.job_execution_id%TYPE,
    p_seconds IN NUMBER
  ) IS
    l_start batch_job_execution.start_time%TYPE := a_time;
    l_end   batch_job_execution.end_time%TYPE := a_time(p_seconds_later => p_seconds);
  BEGIN
    UPDATE batch_job_execution x
       SET x.start_time = l_start,
           x.end_time   = l_end
     WHERE x.job_execution_id = p_run_id;
  END took;

  PROCEDURE put_step(
    p_step_id IN batch_step_execution.step_execution_id%TYPE,
    p_name    IN batch_step_execution.step_name%TYPE,
    p_seen_at IN batch_step_execution.last_updated%TYPE DEFAULT NULL
  ) IS
  BEGIN
    INSERT INTO batch_step_execution (
      step_execution_id, version, step_name, job_execution_id, create_time, read_count, write_count,
      read_skip_count, process_skip_count, write_skip_count, last_updated)
    VALUES (p_step_id, 0, p_name, -1, SYSTIMESTAMP, 10, 7, 1, 1, 1, p_seen_at);
  END put_step;

  -- What the log says of a subject: who, what and the detail.
  FUNCTION audited(
    p_subject IN audit_log.subject%TYPE
  ) RETURN VARCHAR2 IS
    l_line VARCHAR2(1000 CHAR);
  BEGIN
    SELECT l.user_id || ' ' || l.action || ' ' || l.detail
      INTO l_line
      FROM audit_log l
     WHERE l.subject = p_subject;
    RETURN l_line;
  END audited;

  FUNCTION restarted(
    p_user_id IN users.user_id%TYPE
  ) RETURN VARCHAR2 IS
    l_job_name batch_job_instance.job_name%TYPE;
  BEGIN
    job_operation.restart_run(p_user_id => p_user_id, p_run_id => -1, p_job_name => l_job_name);
    RETURN l_job_name;
  END restarted;

  -- Expects this message; the error itself is what --%throws expects.
  PROCEDURE expect_message(
    p_sqlerrm IN VARCHAR2,
    p_message IN VARCHAR2
  ) IS
  BEGIN
    ut.expect(thrown.message(p_sqlerrm => p_sqlerrm)).to_equal(p_message);
  END expect_message;

  PROCEDURE start_is_audited IS
    l_admin_id users.user_id%TYPE := given.an_admin;
  BEGIN
    job_operation.start_job(
      p_user_id       => l_admin_id,
      p_job_name      => c_job,
      p_business_date => '2026-11-20');

    ut.expect(audited(p_subject => 'job:' || c_job)).to_equal(l_admin_id || ' JOB_STARTED of 2026-11-20');
  END start_is_audited;

  PROCEDURE start_needs_an_admin IS
  BEGIN
    job_operation.start_job(
      p_user_id       => given.a_user,
      p_job_name      => c_job,
      p_business_date => '2026-11-20');
  END start_needs_an_admin;

  PROCEDURE stop_is_audited IS
    l_admin_id users.user_id%TYPE := given.an_admin;
  BEGIN
    put_run(p_run_id => -1, p_status => 'STARTED');

    job_operation.stop_run(p_user_id => l_admin_id, p_run_id => -1);

    ut.expect(audited(p_subject => 'job run:-1')).to_equal(l_admin_id || ' JOB_RUN_STOPPED ');
  END stop_is_audited;

  PROCEDURE stop_needs_an_admin IS
  BEGIN
    put_run(p_run_id => -1, p_status => 'STARTED');
    job_operation.stop_run(p_user_id => given.a_user, p_run_id => -1);
  END stop_needs_an_admin;

  PROCEDURE stop_needs_a_run IS
  BEGIN
    job_operation.stop_run(p_user_id => given.an_admin, p_run_id => -1);
  EXCEPTION
    WHEN ticket_errors.e_job_run_not_found THEN
      expect_message(p_sqlerrm => SQLERRM, p_message => 'There is no run -1 of a job.');
      RAISE;
  END stop_needs_a_run;

  PROCEDURE stop_needs_a_running_run IS
  BEGIN
    put_run(p_run_id => -1, p_status => 'COMPLETED');
    job_operation.stop_run(p_user_id => given.an_admin, p_run_id => -1);
  EXCEPTION
    WHEN ticket_errors.e_job_run_over THEN
      expect_message(
        p_sqlerrm => SQLERRM,
        p_message => 'Run -1 is COMPLETED: there is nothing to stop.');
      RAISE;
  END stop_needs_a_running_run;

  PROCEDURE restart_is_audited IS
    l_admin_id users.user_id%TYPE := given.an_admin;
  BEGIN
    put_run(p_run_id => -1, p_status => 'FAILED');

    ut.expect(restarted(p_user_id => l_admin_id)).to_equal(c_job);
    ut.expect(audited(p_subject => 'job run:-1')).to_equal(l_admin_id || ' JOB_RUN_RESTARTED ');
  END restart_is_audited;

  PROCEDURE restarts_a_stopped_run IS
  BEGIN
    put_run(p_run_id => -1, p_status => 'STOPPED');

    ut.expect(restarted(p_user_id => given.an_admin)).to_equal(c_job);
  END restarts_a_stopped_run;

  PROCEDURE restart_needs_an_admin IS
  BEGIN
    put_run(p_run_id => -1, p_status => 'FAILED');
    ut.fail('restarted ' || restarted(p_user_id => given.a_user));
  END restart_needs_an_admin;

  PROCEDURE restart_needs_a_run IS
  BEGIN
    ut.fail('restarted ' || restarted(p_user_id => given.an_admin));
  END restart_needs_a_run;

  PROCEDURE restart_needs_a_failure IS
  BEGIN
    put_run(p_run_id => -1, p_status => 'COMPLETED');
    ut.fail('restarted ' || restarted(p_user_id => given.an_admin));
  EXCEPTION
    WHEN ticket_errors.e_job_run_not_restartable THEN
      expect_message(
        p_sqlerrm => SQLERRM,
        p_message => 'Run -1 is COMPLETED: a run goes on that failed or was stopped.');
      RAISE;
  END restart_needs_a_failure;

  PROCEDURE restart_needs_the_last_run IS
  BEGIN
    put_run(p_run_id => -1, p_status => 'FAILED');
    put_run(p_run_id => 0, p_status => 'COMPLETED', p_instance_id => -1);
    ut.fail('restarted ' || restarted(p_user_id => given.an_admin));
  EXCEPTION
    WHEN ticket_errors.e_job_run_not_restartable THEN
      expect_message(
        p_sqlerrm => SQLERRM,
        p_message => 'Run -1 went on already, in run 0.');
      RAISE;
  END restart_needs_the_last_run;

  -- What the view shows of the run -1.
  FUNCTION shown RETURN job_run_v%ROWTYPE IS
    l_run job_run_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_run
      FROM job_run_v v
     WHERE v.run_id = -1;
    RETURN l_run;
  END shown;

  PROCEDURE shows_a_run IS
    l_run job_run_v%ROWTYPE;
  BEGIN
    put_run(p_run_id => -1, p_status => 'COMPLETED');
    took(p_run_id => -1, p_seconds => 90061.5);
    put_step(p_step_id => -1, p_name => 'step');
    put_step(p_step_id => -2, p_name => 'step:part0');
    INSERT INTO batch_job_execution_params (
      job_execution_id, parameter_name, parameter_type, parameter_value, identifying)
    VALUES (-1, 'date', 'java.time.LocalDate', '2026-11-20', 'Y');

    l_run := shown;
    ut.expect(l_run.job_name).to_equal(c_job);
    ut.expect(l_run.business_date).to_equal('2026-11-20');
    ut.expect(l_run.seconds).to_equal(90061.5);
    ut.expect(l_run.items_read).to_equal(10);
    ut.expect(l_run.items_written).to_equal(7);
    ut.expect(l_run.items_skipped).to_equal(3);
    ut.expect(l_run.exit_message).to_equal('so it is');
  END shows_a_run;

  PROCEDURE shows_a_running_run IS
  BEGIN
    put_run(p_run_id => -1, p_status => 'STARTED');
    put_step(p_step_id => -1, p_name => 'step', p_seen_at => a_time(p_seconds_later => 12));

    ut.expect(shown().seconds).to_equal(12);
    ut.expect(shown().ended_at).to_be_null;
  END shows_a_running_run;

  -- What the report says of a run: its seconds, the usual ones, and whether it was slow.
  FUNCTION compared(
    p_run_id IN batch_job_execution.job_execution_id%TYPE
  ) RETURN VARCHAR2 IS
    l_text VARCHAR2(100 CHAR);
  BEGIN
    SELECT v.seconds || ' ' || v.usual_seconds || ' ' || v.slow
      INTO l_text
      FROM report_job_v v
     WHERE v.job_execution_id = p_run_id;
    RETURN l_text;
  END compared;

  PROCEDURE compares_runs IS
  BEGIN
    put_run(p_run_id => -1, p_status => 'COMPLETED');
    put_run(p_run_id => -2, p_status => 'FAILED');
    put_run(p_run_id => -3, p_status => 'COMPLETED');
    put_run(p_run_id => -4, p_status => 'COMPLETED');
    took(p_run_id => -4, p_seconds => 4);
    took(p_run_id => -3, p_seconds => 6);
    took(p_run_id => -2, p_seconds => 500);
    took(p_run_id => -1, p_seconds => 12);

    ut.expect(compared(p_run_id => -4)).to_equal('4  NO');
    ut.expect(compared(p_run_id => -3)).to_equal('6 4 NO');
    ut.expect(compared(p_run_id => -2)).to_equal('500 5 YES');
    ut.expect(compared(p_run_id => -1)).to_equal('12 5 YES');
  END compares_runs;

  PROCEDURE shows_locks IS
    l_holders VARCHAR2(100 CHAR);
  BEGIN
    INSERT INTO job_locks (name, lock_until, locked_at, locked_by)
    SELECT c_job, TIMESTAMP '2999-01-01 00:00:00 +00:00', TIMESTAMP '2026-01-01 00:00:00 +00:00', 'host 7'
      FROM DUAL;
    INSERT INTO job_locks (name, lock_until, locked_at, locked_by)
    SELECT c_job || ' 2', TIMESTAMP '2026-01-01 00:00:00 +00:00', TIMESTAMP '2026-01-01 00:00:00 +00:00', 'host 8'
      FROM DUAL;

    SELECT LISTAGG(l.locked_by, ',') WITHIN GROUP (ORDER BY l.job_name)
      INTO l_holders
      FROM job_lock_v l
     WHERE l.job_name LIKE c_job || '%';
    ut.expect(l_holders).to_equal('host 7');
  END shows_locks;
END test_job_operation;
/
