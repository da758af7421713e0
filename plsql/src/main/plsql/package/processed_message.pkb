CREATE OR REPLACE PACKAGE BODY processed_message AS
  -- The ids of DBMS_LOCK for customers: 0 to 1073741823.
  c_lock_ids     CONSTANT PLS_INTEGER := 1073741824;
  c_lock_granted CONSTANT PLS_INTEGER := 0;
  c_lock_held    CONSTANT PLS_INTEGER := 4;
  c_wait_seconds CONSTANT PLS_INTEGER := 5;

  PROCEDURE lock_message(
    p_consumer   IN processed_messages.consumer%TYPE,
    p_message_id IN processed_messages.message_id%TYPE
  ) IS
    l_result PLS_INTEGER;
  BEGIN
    l_result := DBMS_LOCK.REQUEST(
      id                => DBMS_UTILITY.GET_HASH_VALUE(
                             name      => 'processed:' || p_consumer || ':' || p_message_id,
                             base      => 0,
                             hash_size => c_lock_ids),
      lockmode          => DBMS_LOCK.X_MODE,
      timeout           => c_wait_seconds,
      release_on_commit => TRUE);
    IF l_result NOT IN (c_lock_granted, c_lock_held) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_request_in_progress,
        p_message => 'Message ' || p_message_id || ' is being processed by another session of ' || p_consumer
                     || '. It comes again.');
    END IF;
  END lock_message;

  PROCEDURE mark(
    p_consumer   IN  processed_messages.consumer%TYPE,
    p_message_id IN  processed_messages.message_id%TYPE,
    p_is_first   OUT NUMBER
  ) IS
    l_count PLS_INTEGER;
  BEGIN
    lock_message(p_consumer => p_consumer, p_message_id => p_message_id);
    -- One statement for both tables: a marker is in one of them at any moment, and may be moved at any.
    SELECT COUNT(*)
      INTO l_count
      FROM (SELECT m.message_id
              FROM processed_messages m
             WHERE m.consumer = p_consumer
               AND m.message_id = p_message_id
             UNION ALL
            SELECT a.message_id
              FROM processed_messages_archive a
             WHERE a.consumer = p_consumer
               AND a.message_id = p_message_id) f;
    IF l_count > 0 THEN
      p_is_first := 0;
    ELSE
      INSERT INTO processed_messages (consumer, message_id, processed_at)
      VALUES (p_consumer, p_message_id, SYSTIMESTAMP);
      p_is_first := 1;
    END IF;
  END mark;
END processed_message;
/
