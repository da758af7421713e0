CREATE OR REPLACE PACKAGE notification AUTHID DEFINER AS
  -- Purpose:    what buyers are told by e-mail. A notice is recorded with the message that asks for it, exactly once;
  --             it is sent afterwards, outside of any transaction, at least once.
  -- Callers:    record_notice: the consumer NOTIFICATION of ticket_event_q, after processed_message.mark. The others:
  --             whoever sends, each call in a transaction of its own, with none open while a mail server is asked.
  -- Locks:      claim_next: the notices that it takes; those that another sender has locked are passed by.
  --             mark_sent, mark_failed: the notice.
  -- Isolation:  READ COMMITTED; what is due is looked at again when it is taken.
  -- Idempotent: record_notice by the message; claim_next no; mark_sent and mark_failed by the state of the notice.
  --
  -- A notice holds the facts by their ids, and the address is looked up when it is sent. notification_v shows it with
  -- what the text is made of.

  -- Records what is to be told about an event, to be sent at once.
  --   p_message_id      the property messageId of the event
  --   p_kind            RESERVATION_CONFIRMED, RESERVATION_CANCELLED or REFUND_MADE
  --   p_reservation_id  which reservation; its owner is told
  --   p_refund_id       which refund, for REFUND_MADE; else NULL
  --   raises            e_reservation_not_found; ORA-00001 when there is a notice of this event, ORA-02290 when
  --                     it is of another kind
  PROCEDURE record_notice(
    p_message_id     IN notifications.message_id%TYPE,
    p_kind           IN notifications.kind%TYPE,
    p_reservation_id IN notifications.reservation_id%TYPE,
    p_refund_id      IN notifications.refund_id%TYPE
  );

  -- Takes notices that are due, the longest due first, and counts an attempt of each. They are the caller's for two
  -- minutes after the commit: whoever does not say mark_sent or mark_failed by then has died, and another takes them.
  --   p_limit             how many at most, 1 or more
  --   p_notification_ids  OUT: the notices, ascending; the lists below are in the same order
  --   p_emails            OUT: where to send each
  --   p_names             OUT: how to address the person
  --   raises              nothing
  PROCEDURE claim_next(
    p_limit            IN  NUMBER,
    p_notification_ids OUT number_nt,
    p_emails           OUT varchar2_nt,
    p_names            OUT varchar2_nt
  );

  -- The mail server took it.
  --   p_notification_id  which
  PROCEDURE mark_sent(
    p_notification_id IN notifications.notification_id%TYPE
  );

  -- The mail server did not take it. It is due again after 30 seconds, 2 minutes, 5 and 8; the fifth failure is the
  -- last, and it is FAILED. One that is SENT or FAILED stays so.
  --   p_notification_id  which
  --   p_error            why; the first 400 characters are kept
  PROCEDURE mark_failed(
    p_notification_id IN notifications.notification_id%TYPE,
    p_error           IN VARCHAR2
  );
END notification;
/
