CREATE OR REPLACE PACKAGE BODY idempotency AS
  -- The ids of DBMS_LOCK for customers: 0 to 1073741823.
  c_lock_ids       CONSTANT PLS_INTEGER := 1073741824;
  c_lock_granted   CONSTANT PLS_INTEGER := 0;
  c_lock_held      CONSTANT PLS_INTEGER := 4;
  c_do_not_wait    CONSTANT PLS_INTEGER := 0;
  c_answer_seconds CONSTANT PLS_INTEGER := 5;

  PROCEDURE lock_key(
    p_user_id IN idempotency_keys.user_id%TYPE,
    p_key     IN idempotency_keys.idempotency_key%TYPE,
    p_seconds IN PLS_INTEGER
  ) IS
    l_result PLS_INTEGER;
  BEGIN
    l_result := DBMS_LOCK.REQUEST(
      id                => DBMS_UTILITY.GET_HASH_VALUE(
                             name      => 'idempotency:' || p_user_id || ':' || p_key,
                             base      => 0,
                             hash_size => c_lock_ids),
      lockmode          => DBMS_LOCK.X_MODE,
      timeout           => p_seconds,
      release_on_commit => TRUE);
    IF l_result NOT IN (c_lock_granted, c_lock_held) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_request_in_progress,
        p_message => 'The first request with this Idempotency-Key is still running. Ask again in a moment.');
    END IF;
  END lock_key;

  PROCEDURE lock_archived_answer(
    p_user_id IN idempotency_keys.user_id%TYPE,
    p_key     IN idempotency_keys.idempotency_key%TYPE
  ) IS
    l_status idempotency_keys.response_status%TYPE;
  BEGIN
    SELECT a.response_status
      INTO l_status
      FROM idempotency_keys_archive a
     WHERE a.user_id = p_user_id
       AND a.idempotency_key = p_key
       FOR UPDATE OF a.response_status WAIT 5;
  END lock_archived_answer;

  -- Gives a replay, which only reads, a transaction to end. The application lock is released by COMMIT
  -- or ROLLBACK, and Oracle's driver sends no COMMIT where its session has changed and locked nothing
  -- (ojdbc 23, T4CConnection.doCommit): the lock would stay with a connection that idles in the pool.
  PROCEDURE lock_answer(
    p_user_id IN idempotency_keys.user_id%TYPE,
    p_key     IN idempotency_keys.idempotency_key%TYPE
  ) IS
    l_status idempotency_keys.response_status%TYPE;
  BEGIN
    SELECT k.response_status
      INTO l_status
      FROM idempotency_keys k
     WHERE k.user_id = p_user_id
       AND k.idempotency_key = p_key
       FOR UPDATE OF k.response_status WAIT 5;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      -- Archived, perhaps a moment ago.
      lock_archived_answer(p_user_id => p_user_id, p_key => p_key);
  END lock_answer;

  -- One statement for both tables: the answer is in one of them at any moment, and may be moved at any.
  PROCEDURE find_answer(
    p_user_id         IN  idempotency_keys.user_id%TYPE,
    p_key             IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  ) IS
    l_fingerprint idempotency_keys.fingerprint%TYPE;
  BEGIN
    SELECT MAX(f.fingerprint), MAX(f.response_status), MAX(f.response_body)
      INTO l_fingerprint, p_response_status, p_response_body
      FROM (SELECT k.fingerprint, k.response_status, k.response_body
              FROM idempotency_keys k
             WHERE k.user_id = p_user_id
               AND k.idempotency_key = p_key
             UNION ALL
            SELECT a.fingerprint, a.response_status, a.response_body
              FROM idempotency_keys_archive a
             WHERE a.user_id = p_user_id
               AND a.idempotency_key = p_key) f;
    IF l_fingerprint <> p_fingerprint THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_key_reused,
        p_message => 'This Idempotency-Key was used for another request. Use a new key.');
    END IF;
    IF p_response_status IS NOT NULL THEN
      lock_answer(p_user_id => p_user_id, p_key => p_key);
    END IF;
  END find_answer;

  PROCEDURE claim(
    p_user_id         IN  idempotency_keys.user_id%TYPE,
    p_key             IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  ) IS
  BEGIN
    lock_key(p_user_id => p_user_id, p_key => p_key, p_seconds => c_do_not_wait);
    find_answer(
      p_user_id         => p_user_id,
      p_key             => p_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => p_response_status,
      p_response_body   => p_response_body);
  END claim;

  PROCEDURE record_answer(
    p_user_id         IN     idempotency_keys.user_id%TYPE,
    p_key             IN     idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN     idempotency_keys.fingerprint%TYPE,
    p_response_status IN OUT idempotency_keys.response_status%TYPE,
    p_response_body   IN OUT idempotency_keys.response_body%TYPE
  ) IS
    l_status idempotency_keys.response_status%TYPE;
    l_body   idempotency_keys.response_body%TYPE;
  BEGIN
    lock_key(p_user_id => p_user_id, p_key => p_key, p_seconds => c_answer_seconds);
    find_answer(
      p_user_id         => p_user_id,
      p_key             => p_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => l_status,
      p_response_body   => l_body);
    IF l_status IS NULL THEN
      INSERT INTO idempotency_keys (
        user_id, idempotency_key, fingerprint, response_status, response_body, created_at)
      VALUES (
        p_user_id, p_key, p_fingerprint, p_response_status, p_response_body, SYSTIMESTAMP);
    ELSE
      p_response_status := l_status;
      p_response_body   := l_body;
    END IF;
  END record_answer;
END idempotency;
/
