CREATE OR REPLACE PACKAGE BODY notification AS
  -- Longer than a mail server is waited for.
  c_lease_seconds CONSTANT PLS_INTEGER := 120;
  c_max_attempts  CONSTANT PLS_INTEGER := 5;
  -- Times the square of the attempts: 30 seconds, 2 minutes, 4.5, 8.
  c_pause_seconds CONSTANT PLS_INTEGER := 30;
  c_error_length  CONSTANT PLS_INTEGER := 400;

  FUNCTION owner_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN reservations.user_id%TYPE IS
    l_user_id reservations.user_id%TYPE;
  BEGIN
    SELECT r.user_id
      INTO l_user_id
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id;
    RETURN l_user_id;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_reservation_not_found,
        p_message => 'There is no reservation ' || p_reservation_id || ' to tell of.');
  END owner_of;

  PROCEDURE record_notice(
    p_message_id     IN notifications.message_id%TYPE,
    p_kind           IN notifications.kind%TYPE,
    p_reservation_id IN notifications.reservation_id%TYPE,
    p_refund_id      IN notifications.refund_id%TYPE
  ) IS
    l_user_id notifications.user_id%TYPE := owner_of(p_reservation_id => p_reservation_id);
    l_now     notifications.created_at%TYPE := SYSTIMESTAMP;
  BEGIN
    INSERT INTO notifications (
      notification_id, message_id, user_id, kind, reservation_id, refund_id, status, attempts,
      next_attempt_at, created_at)
    VALUES (
      notification_seq.NEXTVAL, p_message_id, l_user_id, p_kind, p_reservation_id, p_refund_id, 'PENDING', 0,
      l_now, l_now);
  END record_notice;

  PROCEDURE claim_next(
    p_limit            IN  NUMBER,
    p_notification_ids OUT number_nt,
    p_emails           OUT varchar2_nt,
    p_names            OUT varchar2_nt
  ) IS
    l_now  notifications.next_attempt_at%TYPE := SYSTIMESTAMP;
    l_due  number_nt;
    l_mine number_nt;

    -- What is sent or given up has no next attempt. Rows are locked as they are fetched, so that a batch
    -- locks no more than it takes.
    CURSOR l_due_notices IS
      SELECT n.notification_id
        FROM notifications n
       WHERE n.next_attempt_at <= l_now
       ORDER BY n.next_attempt_at, n.notification_id
         FOR UPDATE OF n.status SKIP LOCKED;
  BEGIN
    OPEN l_due_notices;
    FETCH l_due_notices BULK COLLECT INTO l_due LIMIT p_limit;
    CLOSE l_due_notices;
    -- Asked again: the cursor is as of its opening, and another sender may have come and gone since.
    UPDATE notifications n
       SET n.attempts        = n.attempts + 1,
           n.next_attempt_at = l_now + NUMTODSINTERVAL(c_lease_seconds, 'SECOND')
     WHERE n.notification_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(l_due) t)
       AND n.next_attempt_at <= l_now
    RETURNING n.notification_id BULK COLLECT INTO l_mine;
    SELECT n.notification_id, u.email, u.name
      BULK COLLECT INTO p_notification_ids, p_emails, p_names
      FROM notifications n
      JOIN users u ON u.user_id = n.user_id
     WHERE n.notification_id IN (
             SELECT /*+ DYNAMIC_SAMPLING(t 2) */ t.column_value
               FROM TABLE(l_mine) t)
     ORDER BY n.notification_id;
  END claim_next;

  PROCEDURE mark_sent(
    p_notification_id IN notifications.notification_id%TYPE
  ) IS
  BEGIN
    -- Also one that was given up meanwhile: it did arrive.
    UPDATE notifications n
       SET n.status          = 'SENT',
           n.sent_at         = SYSTIMESTAMP,
           n.next_attempt_at = NULL,
           n.last_error      = NULL
     WHERE n.notification_id = p_notification_id
       AND n.status <> 'SENT';
  END mark_sent;

  PROCEDURE mark_failed(
    p_notification_id IN notifications.notification_id%TYPE,
    p_error           IN VARCHAR2
  ) IS
    l_now notifications.next_attempt_at%TYPE := SYSTIMESTAMP;
  BEGIN
    UPDATE notifications n
       SET n.status          = CASE
                                 WHEN n.attempts < c_max_attempts THEN 'PENDING'
                                 ELSE 'FAILED'
                               END,
           n.next_attempt_at = CASE
                                 WHEN n.attempts < c_max_attempts
                                 THEN l_now + NUMTODSINTERVAL(c_pause_seconds * n.attempts * n.attempts, 'SECOND')
                               END,
           n.last_error      = SUBSTR(p_error, 1, c_error_length)
     WHERE n.notification_id = p_notification_id
       AND n.status = 'PENDING';
  END mark_failed;
END notification;
/
