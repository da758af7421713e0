CREATE OR REPLACE PACKAGE processed_message AUTHID DEFINER AS
  -- Purpose:    a message that comes twice has one effect: who has processed it says so in the same commit.
  -- Callers:    the consumers of the queues, in the transaction that dequeued the message and first of all in it.
  -- Locks:      an application lock (DBMS_LOCK) on consumer and message, until the transaction ends, waiting
  --             5 seconds. No row can serve: the first time there is none, and an INSERT against an uncommitted
  --             duplicate waits without a limit.
  -- Isolation:  READ COMMITTED; what is read after the lock is what the holder before committed.
  -- Idempotent: by itself, that is what it is for.
  --
  -- A consumer is named as it subscribes to its queue: parked_message asks here who has still to process what. A
  -- message may come however late: markers that were archived count as well.

  -- Notes that a consumer has processed a message, and tells whether it is the first time. A second session with
  -- the same message waits for the first: if that one commits it hears 0, if it rolls back 1.
  --   p_consumer    who, such as 'NOTIFICATION'
  --   p_message_id  the property messageId of the message
  --   p_is_first    OUT: 1 if the caller has to do what the message asks for; 0 if that was done before
  --   raises        e_request_in_progress (the other session was not through after 5 seconds; the message comes
  --                 again)
  PROCEDURE mark(
    p_consumer   IN  processed_messages.consumer%TYPE,
    p_message_id IN  processed_messages.message_id%TYPE,
    p_is_first   OUT NUMBER
  );
END processed_message;
/
