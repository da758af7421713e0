CREATE OR REPLACE PACKAGE BODY given_old AS
  FUNCTION ago(
    p_days    IN NUMBER,
    p_seconds IN NUMBER
  ) RETURN audit_log.created_at%TYPE IS
  BEGIN
    RETURN SYSTIMESTAMP - NUMTODSINTERVAL(p_days, 'DAY') - NUMTODSINTERVAL(p_seconds, 'SECOND');
  END ago;

  FUNCTION an_answer(
    p_user_id IN idempotency_keys.user_id%TYPE,
    p_days    IN NUMBER,
    p_seconds IN NUMBER DEFAULT 60
  ) RETURN idempotency_keys.idempotency_key%TYPE IS
    l_key  idempotency_keys.idempotency_key%TYPE := given.a_key;
    l_then idempotency_keys.created_at%TYPE := ago(p_days => p_days, p_seconds => p_seconds);
  BEGIN
    given.an_answer(p_user_id => p_user_id, p_key => l_key);
    UPDATE idempotency_keys k
       SET k.created_at = l_then
     WHERE k.user_id = p_user_id
       AND k.idempotency_key = l_key;
    RETURN l_key;
  END an_answer;

  FUNCTION a_marker(
    p_days    IN NUMBER,
    p_seconds IN NUMBER DEFAULT 60
  ) RETURN processed_messages.message_id%TYPE IS
    l_message_id processed_messages.message_id%TYPE := given_message.an_id;
    l_then       processed_messages.processed_at%TYPE := ago(p_days => p_days, p_seconds => p_seconds);
  BEGIN
    given_message.is_processed(p_consumer => 'NOTIFICATION', p_message_id => l_message_id);
    UPDATE processed_messages m
       SET m.processed_at = l_then
     WHERE m.message_id = l_message_id;
    RETURN l_message_id;
  END a_marker;

  FUNCTION an_audit_line(
    p_days    IN NUMBER,
    p_seconds IN NUMBER DEFAULT 60
  ) RETURN audit_log.audit_id%TYPE IS
    l_message_id audit_log.message_id%TYPE := given_message.an_id;
    l_audit_id   audit_log.audit_id%TYPE;
    l_then       audit_log.created_at%TYPE := ago(p_days => p_days, p_seconds => p_seconds);
  BEGIN
    event_log.record_event(
      p_message_id  => l_message_id,
      p_kind        => 'USER_ADMITTED',
      p_correlation => 'USER:' || given.a_user,
      p_body        => '{"userId":5}');
    UPDATE audit_log l
       SET l.created_at = l_then
     WHERE l.message_id = l_message_id
    RETURNING l.audit_id INTO l_audit_id;
    RETURN l_audit_id;
  END an_audit_line;

  PROCEDURE sale_is_over(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_days        IN NUMBER,
    p_seconds     IN NUMBER DEFAULT 60
  ) IS
    l_closed   concert_schedules.sale_closes_at%TYPE := ago(p_days => p_days, p_seconds => p_seconds);
    l_long_ago INTERVAL DAY(9) TO SECOND := NUMTODSINTERVAL(p_days + 1, 'DAY');
  BEGIN
    UPDATE concert_schedules cs
       SET cs.sale_opens_at  = cs.sale_opens_at - l_long_ago,
           cs.sale_closes_at = l_closed
     WHERE cs.schedule_id = p_schedule_id;
    given_room.room_is_earlier(p_schedule_id => p_schedule_id, p_seconds => (p_days + 1) * 86400);
  END sale_is_over;

  PROCEDURE date_was_cancelled(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_days        IN NUMBER,
    p_seconds     IN NUMBER DEFAULT 60
  ) IS
    l_cancelled concert_schedules.cancelled_at%TYPE := ago(p_days => p_days, p_seconds => p_seconds);
  BEGIN
    given.schedule_is_cancelled(p_schedule_id => p_schedule_id);
    UPDATE concert_schedules cs
       SET cs.cancelled_at = l_cancelled
     WHERE cs.schedule_id = p_schedule_id;
  END date_was_cancelled;

  PROCEDURE add_attempt(
    p_instance_id  IN batch_job_instance.job_instance_id%TYPE,
    p_execution_id IN batch_job_execution.job_execution_id%TYPE,
    p_ended        IN batch_job_execution.end_time%TYPE,
    p_status       IN batch_job_execution.status%TYPE,
    p_parameter    IN batch_job_execution_params.parameter_name%TYPE
  ) IS
    l_step_id batch_step_execution.step_execution_id%TYPE := batch_step_execution_seq.NEXTVAL;
  BEGIN
    INSERT INTO batch_job_execution (job_execution_id, job_instance_id, create_time, end_time, status)
    VALUES (p_execution_id, p_instance_id, p_ended, p_ended, p_status);
    INSERT INTO batch_job_execution_params (
      job_execution_id, parameter_name, parameter_type, parameter_value, identifying)
    VALUES (p_execution_id, p_parameter, 'java.lang.String', 'any', 'Y');
    INSERT INTO batch_job_execution_context (job_execution_id, short_context)
    VALUES (p_execution_id, 'any');
    INSERT INTO batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)
    VALUES (l_step_id, 1, 'a step', p_execution_id, p_ended);
    INSERT INTO batch_step_execution_context (step_execution_id, short_context)
    VALUES (l_step_id, 'any');
  END add_attempt;

  FUNCTION a_run(
    p_days        IN NUMBER,
    p_status      IN batch_job_execution.status%TYPE DEFAULT 'COMPLETED',
    p_parameter   IN batch_job_execution_params.parameter_name%TYPE DEFAULT 'startedAt',
    p_instance_id IN batch_job_instance.job_instance_id%TYPE DEFAULT NULL
  ) RETURN batch_job_instance.job_instance_id%TYPE IS
    l_instance_id  batch_job_instance.job_instance_id%TYPE := p_instance_id;
    l_execution_id batch_job_execution.job_execution_id%TYPE := batch_job_execution_seq.NEXTVAL;
    l_ended        batch_job_execution.end_time%TYPE := ago(p_days => p_days, p_seconds => 60);
  BEGIN
    IF l_instance_id IS NULL THEN
      l_instance_id := batch_job_instance_seq.NEXTVAL;
      INSERT INTO batch_job_instance (job_instance_id, job_name, job_key)
      VALUES (l_instance_id, 'aJob', 'key ' || l_instance_id);
    END IF;
    add_attempt(
      p_instance_id  => l_instance_id,
      p_execution_id => l_execution_id,
      p_ended        => l_ended,
      p_status       => p_status,
      p_parameter    => p_parameter);
    RETURN l_instance_id;
  END a_run;

  PROCEDURE run_goes_on(
    p_instance_id IN batch_job_instance.job_instance_id%TYPE
  ) IS
  BEGIN
    UPDATE batch_job_execution x
       SET x.status   = 'STARTED',
           x.end_time = NULL
     WHERE x.job_instance_id = p_instance_id;
  END run_goes_on;
END given_old;
/
