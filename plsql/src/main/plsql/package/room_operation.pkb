CREATE OR REPLACE PACKAGE BODY room_operation AS
  c_most_target   CONSTANT PLS_INTEGER := 1000000;
  c_most_rate     CONSTANT PLS_INTEGER := 10000;
  c_most_capacity CONSTANT PLS_INTEGER := 10000000;

  PROCEDURE lock_room(
    p_schedule_id IN  waiting_rooms.schedule_id%TYPE,
    p_room        OUT waiting_rooms%ROWTYPE
  ) IS
  BEGIN
    SELECT r.*
      INTO p_room
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id
       FOR UPDATE OF r.target WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_waiting_room_not_found,
        p_message => 'Schedule ' || p_schedule_id || ' has no waiting room.');
  END lock_room;

  PROCEDURE record_action(
    p_user_id     IN users.user_id%TYPE,
    p_action      IN audit_log.action%TYPE,
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_detail      IN audit_log.detail%TYPE
  ) IS
  BEGIN
    audit_trail.record_action(
      p_user_id => p_user_id,
      p_action  => p_action,
      p_subject => 'waiting room:' || p_schedule_id,
      p_detail  => p_detail);
  END record_action;

  PROCEDURE require_reason(
    p_reason IN waiting_rooms.pause_reason%TYPE
  ) IS
  BEGIN
    IF TRIM(p_reason) IS NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reason_required,
        p_message => 'Give a reason, for those who wait and for the audit log.');
    END IF;
  END require_reason;

  PROCEDURE pause(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_reason      IN waiting_rooms.pause_reason%TYPE
  ) IS
    l_room waiting_rooms%ROWTYPE;
    l_now  waiting_rooms.paused_at%TYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_reason(p_reason => p_reason);
    lock_room(p_schedule_id => p_schedule_id, p_room => l_room);
    l_now := SYSTIMESTAMP;
    UPDATE waiting_rooms r
       SET r.paused_at    = NVL(r.paused_at, l_now),
           r.pause_reason = p_reason
     WHERE r.schedule_id = p_schedule_id;
    record_action(
      p_user_id     => p_user_id,
      p_action      => 'WAITING_ROOM_PAUSED',
      p_schedule_id => p_schedule_id,
      p_detail      => p_reason);
  END pause;

  PROCEDURE resume(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_reason      IN waiting_rooms.pause_reason%TYPE
  ) IS
    l_room waiting_rooms%ROWTYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_reason(p_reason => p_reason);
    lock_room(p_schedule_id => p_schedule_id, p_room => l_room);
    UPDATE waiting_rooms r
       SET r.paused_at    = NULL,
           r.pause_reason = NULL
     WHERE r.schedule_id = p_schedule_id;
    record_action(
      p_user_id     => p_user_id,
      p_action      => 'WAITING_ROOM_RESUMED',
      p_schedule_id => p_schedule_id,
      p_detail      => p_reason);
  END resume;

  PROCEDURE require_within(
    p_name  IN VARCHAR2,
    p_value IN NUMBER,
    p_most  IN PLS_INTEGER
  ) IS
  BEGIN
    IF p_value IS NULL OR p_value <> TRUNC(p_value) OR p_value NOT BETWEEN 0 AND p_most THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_rate_out_of_range,
        p_message => p_name || ' takes a whole number from 0 to ' || p_most || '.');
    END IF;
  END require_within;

  FUNCTION rates_of(
    p_target         IN waiting_rooms.target%TYPE,
    p_max_per_second IN waiting_rooms.max_per_second%TYPE,
    p_capacity       IN waiting_rooms.capacity%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN p_target || ', ' || p_max_per_second || ' a second, capacity ' || p_capacity;
  END rates_of;

  PROCEDURE set_rates(
    p_user_id        IN users.user_id%TYPE,
    p_schedule_id    IN waiting_rooms.schedule_id%TYPE,
    p_target         IN waiting_rooms.target%TYPE,
    p_max_per_second IN waiting_rooms.max_per_second%TYPE,
    p_capacity       IN waiting_rooms.capacity%TYPE
  ) IS
    l_room waiting_rooms%ROWTYPE;
  BEGIN
    membership.require_admin(p_user_id => p_user_id);
    require_within(p_name => 'target', p_value => p_target, p_most => c_most_target);
    require_within(p_name => 'maxPerSecond', p_value => p_max_per_second, p_most => c_most_rate);
    require_within(p_name => 'capacity', p_value => p_capacity, p_most => c_most_capacity);
    lock_room(p_schedule_id => p_schedule_id, p_room => l_room);
    UPDATE waiting_rooms r
       SET r.target         = p_target,
           r.max_per_second = p_max_per_second,
           r.capacity       = p_capacity
     WHERE r.schedule_id = p_schedule_id;
    record_action(
      p_user_id     => p_user_id,
      p_action      => 'WAITING_ROOM_RATES_CHANGED',
      p_schedule_id => p_schedule_id,
      p_detail      => rates_of(
                         p_target         => l_room.target,
                         p_max_per_second => l_room.max_per_second,
                         p_capacity       => l_room.capacity)
                       || ' -> '
                       || rates_of(
                            p_target         => p_target,
                            p_max_per_second => p_max_per_second,
                            p_capacity       => p_capacity));
  END set_rates;
END room_operation;
/
