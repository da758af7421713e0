CREATE OR REPLACE PACKAGE published AUTHID DEFINER AS
  -- Purpose:    the messages that wait in the queues, for the suites to expect something of.
  -- Callers:    the suites. Installed in test databases only.
  -- Locks:      none; it browses.
  -- Isolation:  any. A transaction sees its own messages before it commits.
  -- Idempotent: yes, it only reads.

  -- The events about one thing, in their order, as one consumer gets them: kind and body of each, such as
  -- 'RESERVATION_HELD {"reservationId":17}', with a line end between two. NULL if there is none.
  --   p_correlation  what they are about: 'RESERVATION:17'
  --   p_consumer     who asks
  FUNCTION events(
    p_correlation IN VARCHAR2,
    p_consumer    IN VARCHAR2 DEFAULT 'AUDIT_TRAIL'
  ) RETURN VARCHAR2;

  -- The property messageId of the first event about one thing.
  --   p_correlation  what it is about
  --   p_consumer     who asks
  FUNCTION number_of(
    p_correlation IN VARCHAR2,
    p_consumer    IN VARCHAR2 DEFAULT 'AUDIT_TRAIL'
  ) RETURN processed_messages.message_id%TYPE;

  -- How many messages will say that a hold is over.
  FUNCTION hold_ends(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN PLS_INTEGER;

  -- The message that says so, as the consumer will get it: kind and body.
  FUNCTION hold_end(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2;

  -- Its property messageId.
  FUNCTION hold_end_number(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN processed_messages.message_id%TYPE;

  -- How many seconds it waits in the queue.
  FUNCTION hold_end_waits(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN NUMBER;

  -- How many messages wait, whatever they are about, for all consumers together.
  FUNCTION messages RETURN PLS_INTEGER;
END published;
/
