CREATE OR REPLACE PACKAGE parked_message AUTHID DEFINER AS
  -- Purpose:    messages that their consumer failed on for good, and how an administrator puts them back when the
  --             cause is mended.
  -- Callers:    the operator's endpoints; parked_message_v.
  -- Locks:      requeue, requeue_since: the messages that they put back. One that another session is putting back is
  --             not waited for.
  -- Isolation:  READ COMMITTED; a message is in one of its two queues, whoever looks.
  -- Idempotent: by nature: what was put back is not parked any more.
  --
  -- A message keeps its kind, correlation, body and messageId, and comes at once, as if for the first time. Of a queue
  -- with several consumers only those get it that have no marker of it, archived or not: a marker commits with
  -- the dequeue. Oracle parks such a message when each consumer has processed it or failed (PL/SQL Packages and Types
  -- Reference, DBMS_AQ, MESSAGE_PROPERTIES_T, exception_queue), and does not tell who failed when it gives it out.

  -- Puts a parked message back into its queue.
  --   p_user_id  the administrator
  --   p_queue    the queue it was in: TICKET_EVENT_Q or HOLD_EXPIRY_Q
  --   p_msgid    which, as in parked_message_v
  --   raises     e_not_an_admin, e_parked_message_not_found (also when another session is putting it back)
  PROCEDURE requeue(
    p_user_id IN users.user_id%TYPE,
    p_queue   IN VARCHAR2,
    p_msgid   IN VARCHAR2
  );

  -- Puts back all parked messages that were enqueued since a point in time, the oldest first.
  --   p_user_id   the administrator
  --   p_queue     the queue they were in
  --   p_since     from when on
  --   p_requeued  OUT: how many; those that another session is putting back are not among them
  --   raises      e_not_an_admin, e_parked_message_not_found (there is no such queue)
  PROCEDURE requeue_since(
    p_user_id  IN  users.user_id%TYPE,
    p_queue    IN  VARCHAR2,
    p_since    IN  TIMESTAMP WITH TIME ZONE,
    p_requeued OUT NUMBER
  );

  -- What the view shows of a message. Methods of the type, because where it keeps what is Oracle's own affair.

  -- The kind of a message: its JMS type.
  --   p_message  the message
  --   returns    such as 'RESERVATION_CONFIRMED'
  FUNCTION kind_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN VARCHAR2;

  -- Its property messageId.
  --   p_message  the message
  --   returns    the number; NULL if it has none
  FUNCTION id_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN NUMBER;

  -- Its text.
  --   p_message  the message
  --   returns    ids as JSON
  FUNCTION body_of(
    p_message IN SYS.AQ$_JMS_TEXT_MESSAGE
  ) RETURN VARCHAR2;

  -- Who has still to process a message.
  --   p_queue       the queue it was in
  --   p_message_id  its property messageId
  --   returns       their names, separated by commas; NULL if the queue has one consumer only
  FUNCTION consumers_of(
    p_queue      IN VARCHAR2,
    p_message_id IN processed_messages.message_id%TYPE
  ) RETURN VARCHAR2;
END parked_message;
/
