CREATE OR REPLACE PACKAGE queue_transfer AUTHID DEFINER
  ACCESSIBLE BY (PACKAGE parked_message, PACKAGE test_queue_transfer) AS
  -- Purpose:    takes a message out of one queue and puts it into another, in one transaction.
  -- Callers:    the packages named above; no role may call it. test_queue_transfer exists in test databases only.
  -- Locks:      the message; one that another session has is not waited for.
  -- Isolation:  READ COMMITTED.
  -- Idempotent: by nature: what was moved is not there any more.

  -- Moves a message as it is, with its kind, text, properties and correlation; it can be dequeued at once.
  --   p_from        the queue it is in: one of a single consumer, or an exception queue, which gives a message
  --                 out once, without a consumer's name (Advanced Queuing User's Guide, "Dequeuing Messages")
  --   p_msgid       which, in hex
  --   p_to          the queue it goes to
  --   p_parking     the exception queue for it there
  --   p_recipients  which consumers get it; all subscribers if the list is empty
  --   p_moved       OUT: 1; 0 if it is not there, or another session has it
  --   raises        nothing
  PROCEDURE move(
    p_from       IN  VARCHAR2,
    p_msgid      IN  VARCHAR2,
    p_to         IN  VARCHAR2,
    p_parking    IN  VARCHAR2,
    p_recipients IN  varchar2_nt,
    p_moved      OUT PLS_INTEGER
  );
END queue_transfer;
/
