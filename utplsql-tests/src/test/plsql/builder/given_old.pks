CREATE OR REPLACE PACKAGE given_old AUTHID DEFINER AS
  -- Purpose:    what a test of the archive starts from: rows of long ago, and runs of jobs.
  -- Callers:    the suites. Installed in test databases only.
  -- Locks:      those of the commands that it calls.
  -- Isolation:  any. All is made in the transaction of the test and goes with it.
  -- Idempotent: no; everything it makes is new.

  -- An answer that was kept so long ago.
  --   p_days     days, and
  --   p_seconds  seconds
  --   returns    its key
  FUNCTION an_answer(
    p_user_id IN idempotency_keys.user_id%TYPE,
    p_days    IN NUMBER,
    p_seconds IN NUMBER DEFAULT 60
  ) RETURN idempotency_keys.idempotency_key%TYPE;

  -- A message that NOTIFICATION processed so long ago.
  --   returns  its number
  FUNCTION a_marker(
    p_days    IN NUMBER,
    p_seconds IN NUMBER DEFAULT 60
  ) RETURN processed_messages.message_id%TYPE;

  -- A line of the audit log of so long ago: what an event left.
  --   returns  its number
  FUNCTION an_audit_line(
    p_days    IN NUMBER,
    p_seconds IN NUMBER DEFAULT 60
  ) RETURN audit_log.audit_id%TYPE;

  -- The sale of a date was over so long ago, and whatever happened in its room before that.
  PROCEDURE sale_is_over(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_days        IN NUMBER,
    p_seconds     IN NUMBER DEFAULT 60
  );

  -- The date was cancelled so long ago.
  PROCEDURE date_was_cancelled(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_days        IN NUMBER,
    p_seconds     IN NUMBER DEFAULT 60
  );

  -- A run of a job that ended so long ago, with a step, contexts and a parameter.
  --   p_parameter    the name of its parameter: date, or any other
  --   p_instance_id  of which instance; a new one
  --   returns        the instance
  FUNCTION a_run(
    p_days        IN NUMBER,
    p_status      IN batch_job_execution.status%TYPE DEFAULT 'COMPLETED',
    p_parameter   IN batch_job_execution_params.parameter_name%TYPE DEFAULT 'startedAt',
    p_instance_id IN batch_job_instance.job_instance_id%TYPE DEFAULT NULL
  ) RETURN batch_job_instance.job_instance_id%TYPE;

  -- The last run of an instance is not over.
  PROCEDURE run_goes_on(
    p_instance_id IN batch_job_instance.job_instance_id%TYPE
  );
END given_old;
/
