CREATE OR REPLACE PACKAGE event_log AUTHID DEFINER AS
  -- Purpose:    every event leaves a line in audit_log, for whoever asks later what happened to a reservation.
  -- Callers:    the consumer AUDIT_TRAIL of ticket_event_q, after processed_message.mark.
  -- Locks:      none.
  -- Isolation:  any.
  -- Idempotent: by the message: audit_log has at most one line of it.

  -- Adds the line of an event: its kind is the action, its correlation the subject, its body the detail. The user is
  -- the owner of the reservation that it is about, or the user.
  --   p_message_id   the property messageId of the event
  --   p_kind         such as 'RESERVATION_CONFIRMED'
  --   p_correlation  what it is about, such as 'RESERVATION:17'
  --   p_body         its ids as JSON
  --   raises         ORA-00001 when there is a line of this event
  PROCEDURE record_event(
    p_message_id  IN audit_log.message_id%TYPE,
    p_kind        IN audit_log.action%TYPE,
    p_correlation IN audit_log.subject%TYPE,
    p_body        IN audit_log.detail%TYPE
  );
END event_log;
/
