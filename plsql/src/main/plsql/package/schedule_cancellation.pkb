CREATE OR REPLACE PACKAGE BODY schedule_cancellation AS
  PROCEDURE require_reason(
    p_reason IN schedule_cancellations.reason%TYPE
  ) IS
  BEGIN
    IF TRIM(p_reason) IS NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reason_required,
        p_message => 'Give a reason, for the audit log: a date is called off for good.');
    END IF;
  END require_reason;

  PROCEDURE lock_schedule(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
    l_locked_id concert_schedules.schedule_id%TYPE;
  BEGIN
    SELECT cs.schedule_id
      INTO l_locked_id
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id
       FOR UPDATE OF cs.cancelled_at WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_schedule_not_found,
        p_message => 'There is no schedule ' || p_schedule_id || '.');
  END lock_schedule;

  -- NULL if there is none.
  FUNCTION order_of(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN schedule_cancellations.cancellation_id%TYPE IS
    l_cancellation_id schedule_cancellations.cancellation_id%TYPE;
  BEGIN
    SELECT MAX(c.cancellation_id)
      INTO l_cancellation_id
      FROM schedule_cancellations c
     WHERE c.schedule_id = p_schedule_id;
    RETURN l_cancellation_id;
  END order_of;

  PROCEDURE order_cancellation(
    p_user_id         IN  users.user_id%TYPE,
    p_schedule_id     IN  concert_schedules.schedule_id%TYPE,
    p_reason          IN  schedule_cancellations.reason%TYPE,
    p_cancellation_id OUT schedule_cancellations.cancellation_id%TYPE,
    p_is_new          OUT NUMBER
  ) IS
    l_now schedule_cancellations.ordered_at%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_reason(p_reason => p_reason);
    lock_schedule(p_schedule_id => p_schedule_id);
    p_is_new          := 0;
    p_cancellation_id := order_of(p_schedule_id => p_schedule_id);
    IF p_cancellation_id IS NOT NULL THEN
      RETURN;
    END IF;
    l_now := SYSTIMESTAMP;
    UPDATE concert_schedules cs
       SET cs.cancelled_at = NVL(cs.cancelled_at, l_now)
     WHERE cs.schedule_id = p_schedule_id;
    INSERT INTO schedule_cancellations (cancellation_id, schedule_id, reason, ordered_by, ordered_at)
    VALUES (schedule_cancellation_seq.NEXTVAL, p_schedule_id, p_reason, p_user_id, l_now)
    RETURNING cancellation_id INTO p_cancellation_id;
    p_is_new := 1;
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => 'SCHEDULE_CANCELLED',
      p_subject => 'schedule:' || p_schedule_id,
      p_detail  => 'cancellation ' || p_cancellation_id || ': ' || p_reason);
  END order_cancellation;
END schedule_cancellation;
/
