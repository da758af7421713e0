CREATE OR REPLACE PACKAGE BODY admission AS
  FUNCTION is_queue_required(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id
       AND cs.queue_required = 1;
    RETURN l_count > 0;
  END is_queue_required;

  PROCEDURE raise_required(
    p_message IN VARCHAR2
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_queue_token_required,
      p_message => p_message);
  END raise_required;

  PROCEDURE lock_ticket(
    p_user_id     IN  users.user_id%TYPE,
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_place       IN  waiting_tickets.place%TYPE,
    p_ticket      OUT waiting_tickets%ROWTYPE
  ) IS
  BEGIN
    IF NOT is_queue_required(p_schedule_id => p_schedule_id) THEN
      RETURN;
    END IF;
    SELECT t.*
      INTO p_ticket
      FROM waiting_tickets t
     WHERE t.place = p_place
       AND t.user_id = p_user_id
       AND t.schedule_id = p_schedule_id
       FOR UPDATE OF t.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      raise_required(
        p_message => 'Schedule ' || p_schedule_id
                     || ' has a waiting room: take a place in it, and show its token when you are admitted.');
  END lock_ticket;

  PROCEDURE require_admitted(
    p_ticket IN waiting_tickets%ROWTYPE,
    p_now    IN waiting_tickets.admitted_until%TYPE
  ) IS
  BEGIN
    IF p_ticket.place IS NULL THEN
      RETURN;
    ELSIF p_ticket.status = 'WAITING' THEN
      raise_required(p_message => 'Place ' || p_ticket.place || ' is still waiting.');
    ELSIF p_ticket.status <> 'ADMITTED' OR p_ticket.admitted_until <= p_now THEN
      raise_required(
        p_message => 'The admission of place ' || p_ticket.place || ' is over: take a new place.');
    END IF;
  END require_admitted;

  PROCEDURE lock_admission(
    p_user_id        IN  users.user_id%TYPE,
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_place          OUT waiting_tickets.place%TYPE
  ) IS
  BEGIN
    SELECT t.place
      INTO p_place
      FROM waiting_tickets t
     WHERE t.user_id = p_user_id
       AND t.status = 'ADMITTED'
       AND t.schedule_id = (
             SELECT r.schedule_id
               FROM reservations r
              WHERE r.reservation_id = p_reservation_id
                AND r.user_id = p_user_id)
       FOR UPDATE OF t.status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      p_place := NULL;
  END lock_admission;

  PROCEDURE finish(
    p_place IN waiting_tickets.place%TYPE,
    p_now   IN waiting_tickets.closed_at%TYPE
  ) IS
  BEGIN
    UPDATE waiting_tickets t
       SET t.status    = 'DONE',
           t.closed_at = p_now
     WHERE t.place = p_place
       AND t.admitted_until > p_now;
  END finish;
END admission;
/
