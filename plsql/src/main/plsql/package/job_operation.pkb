CREATE OR REPLACE PACKAGE BODY job_operation AS
  PROCEDURE find_run(
    p_run_id IN  batch_job_execution.job_execution_id%TYPE,
    p_run    OUT batch_job_execution%ROWTYPE
  ) IS
  BEGIN
    SELECT x.*
      INTO p_run
      FROM batch_job_execution x
     WHERE x.job_execution_id = p_run_id;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_job_run_not_found,
        p_message => 'There is no run ' || p_run_id || ' of a job.');
  END find_run;

  PROCEDURE require_last(
    p_run IN batch_job_execution%ROWTYPE
  ) IS
    l_last batch_job_execution.job_execution_id%TYPE;
  BEGIN
    SELECT MAX(x.job_execution_id)
      INTO l_last
      FROM batch_job_execution x
     WHERE x.job_instance_id = p_run.job_instance_id;
    IF l_last <> p_run.job_execution_id THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_job_run_not_restartable,
        p_message => 'Run ' || p_run.job_execution_id || ' went on already, in run ' || l_last || '.');
    END IF;
  END require_last;

  PROCEDURE start_job(
    p_user_id       IN users.user_id%TYPE,
    p_job_name      IN batch_job_instance.job_name%TYPE,
    p_business_date IN settlements.business_date%TYPE
  ) IS
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'JOB_STARTED',
      p_subject => 'job:' || p_job_name,
      p_detail  => 'of ' || p_business_date);
  END start_job;

  PROCEDURE stop_run(
    p_user_id IN users.user_id%TYPE,
    p_run_id  IN batch_job_execution.job_execution_id%TYPE
  ) IS
    l_run batch_job_execution%ROWTYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    find_run(p_run_id => p_run_id, p_run => l_run);
    IF l_run.status NOT IN ('STARTING', 'STARTED') THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_job_run_over,
        p_message => 'Run ' || p_run_id || ' is ' || l_run.status || ': there is nothing to stop.');
    END IF;
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'JOB_RUN_STOPPED',
      p_subject => 'job run:' || p_run_id,
      p_detail  => NULL);
  END stop_run;

  PROCEDURE restart_run(
    p_user_id  IN  users.user_id%TYPE,
    p_run_id   IN  batch_job_execution.job_execution_id%TYPE,
    p_job_name OUT batch_job_instance.job_name%TYPE
  ) IS
    l_run batch_job_execution%ROWTYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    find_run(p_run_id => p_run_id, p_run => l_run);
    require_last(p_run => l_run);
    IF l_run.status NOT IN ('FAILED', 'STOPPED') THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_job_run_not_restartable,
        p_message => 'Run ' || p_run_id || ' is ' || l_run.status
                     || ': a run goes on that failed or was stopped.');
    END IF;
    SELECT i.job_name
      INTO p_job_name
      FROM batch_job_instance i
     WHERE i.job_instance_id = l_run.job_instance_id;
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'JOB_RUN_RESTARTED',
      p_subject => 'job run:' || p_run_id,
      p_detail  => NULL);
  END restart_run;
END job_operation;
/
