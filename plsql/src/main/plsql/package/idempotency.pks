CREATE OR REPLACE PACKAGE idempotency AUTHID DEFINER AS
  -- Purpose:    the same request, sent again, gets the same answer and changes nothing.
  -- Callers:    claim: every command, first of all. record_answer: the REST layer, last of all.
  -- Locks:      an application lock (DBMS_LOCK) on user and key, until the transaction ends. No row
  --             can serve: two first requests have none to lock, and inserting one would make the
  --             second wait, without limit, where it should hear "in progress". Then, where there is an
  --             answer already, its row, WAIT 5.
  -- Isolation:  READ COMMITTED; what is read after the lock is what the holder before committed.
  -- Idempotent: by itself.
  --
  -- A key is good for ever: what was archived is answered from the archive.
  -- Two keys may share a lock (the id is a hash): the second then hears "in progress" although it
  -- is not, and succeeds when it asks again.

  -- Takes the key for this transaction, and tells what was answered before.
  --   p_user_id          whose key it is
  --   p_key              1 to 64 visible characters
  --   p_fingerprint      SHA-256 of the request, in hex
  --   p_response_status  OUT: the HTTP status that was answered; NULL if this is the first time
  --   p_response_body    OUT: the body that was answered; NULL if this is the first time
  --   raises             e_request_in_progress, e_key_reused (it was used for another request),
  --                      e_wait_timeout
  PROCEDURE claim(
    p_user_id         IN  idempotency_keys.user_id%TYPE,
    p_key             IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  );

  -- Keeps the answer of a request. Called in the transaction of the command it answers, or, for a
  -- rejection that rolled the command back, in a transaction of its own.
  --   p_user_id, p_key, p_fingerprint  as for claim
  --   p_response_status  IN OUT: the HTTP status; if an answer was kept before, that one's
  --   p_response_body    IN OUT: the body; if an answer was kept before, that one's
  --   raises             e_request_in_progress (the key was busy for 5 seconds), e_key_reused,
  --                      e_wait_timeout
  PROCEDURE record_answer(
    p_user_id         IN     idempotency_keys.user_id%TYPE,
    p_key             IN     idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN     idempotency_keys.fingerprint%TYPE,
    p_response_status IN OUT idempotency_keys.response_status%TYPE,
    p_response_body   IN OUT idempotency_keys.response_body%TYPE
  );
END idempotency;
/
