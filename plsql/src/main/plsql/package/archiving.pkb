CREATE OR REPLACE PACKAGE BODY archiving AS
  -- What is older has been kept long enough.
  FUNCTION kept_since(
    p_parameter IN parameters.name%TYPE
  ) RETURN idempotency_keys.created_at%TYPE IS
  BEGIN
    RETURN SYSTIMESTAMP - NUMTODSINTERVAL(parameter_store.value_of(p_name => p_parameter), 'DAY');
  END kept_since;

  PROCEDURE move_answers(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  ) IS
    -- Rows are locked as they are fetched, so that a call locks no more than it moves.
    CURSOR l_old(p_before IN idempotency_keys.created_at%TYPE) IS
      SELECT k.user_id, k.idempotency_key
        FROM idempotency_keys k
       WHERE k.created_at <= p_before
       ORDER BY k.created_at
         FOR UPDATE OF k.response_status SKIP LOCKED;
    l_user_ids number_nt;
    l_keys     varchar2_nt;
    l_now      idempotency_keys_archive.archived_at%TYPE := SYSTIMESTAMP;
  BEGIN
    OPEN l_old(p_before => kept_since(p_parameter => 'idempotency-key-days'));
    FETCH l_old BULK COLLECT INTO l_user_ids, l_keys LIMIT p_limit;
    CLOSE l_old;
    FORALL i IN 1 .. l_keys.COUNT
      INSERT INTO idempotency_keys_archive (
        user_id, idempotency_key, fingerprint, response_status, response_body, created_at, archived_at)
      SELECT k.user_id, k.idempotency_key, k.fingerprint, k.response_status, k.response_body, k.created_at, l_now
        FROM idempotency_keys k
       WHERE k.user_id = l_user_ids(i)
         AND k.idempotency_key = l_keys(i);
    FORALL i IN 1 .. l_keys.COUNT
      DELETE FROM idempotency_keys k
       WHERE k.user_id = l_user_ids(i)
         AND k.idempotency_key = l_keys(i);
    p_moved := SQL%ROWCOUNT;
  END move_answers;

  PROCEDURE move_markers(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  ) IS
    CURSOR l_old(p_before IN processed_messages.processed_at%TYPE) IS
      SELECT m.consumer, m.message_id
        FROM processed_messages m
       WHERE m.processed_at <= p_before
       ORDER BY m.processed_at
         FOR UPDATE OF m.processed_at SKIP LOCKED;
    l_consumers   varchar2_nt;
    l_message_ids number_nt;
    l_now         processed_messages_archive.archived_at%TYPE := SYSTIMESTAMP;
  BEGIN
    OPEN l_old(p_before => kept_since(p_parameter => 'processed-message-days'));
    FETCH l_old BULK COLLECT INTO l_consumers, l_message_ids LIMIT p_limit;
    CLOSE l_old;
    FORALL i IN 1 .. l_message_ids.COUNT
      INSERT INTO processed_messages_archive (consumer, message_id, processed_at, archived_at)
      SELECT m.consumer, m.message_id, m.processed_at, l_now
        FROM processed_messages m
       WHERE m.consumer = l_consumers(i)
         AND m.message_id = l_message_ids(i);
    FORALL i IN 1 .. l_message_ids.COUNT
      DELETE FROM processed_messages m
       WHERE m.consumer = l_consumers(i)
         AND m.message_id = l_message_ids(i);
    p_moved := SQL%ROWCOUNT;
  END move_markers;

  PROCEDURE move_audit_lines(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  ) IS
    CURSOR l_old(p_before IN audit_log.created_at%TYPE) IS
      SELECT l.audit_id
        FROM audit_log l
       WHERE l.created_at <= p_before
       ORDER BY l.created_at
         FOR UPDATE OF l.action SKIP LOCKED;
    l_audit_ids number_nt;
    l_now       audit_log_archive.archived_at%TYPE := SYSTIMESTAMP;
  BEGIN
    OPEN l_old(p_before => kept_since(p_parameter => 'audit-days'));
    FETCH l_old BULK COLLECT INTO l_audit_ids LIMIT p_limit;
    CLOSE l_old;
    FORALL i IN 1 .. l_audit_ids.COUNT
      INSERT INTO audit_log_archive (
        audit_id, user_id, action, subject, detail, message_id, created_at, archived_at)
      SELECT l.audit_id, l.user_id, l.action, l.subject, l.detail, l.message_id, l.created_at, l_now
        FROM audit_log l
       WHERE l.audit_id = l_audit_ids(i);
    FORALL i IN 1 .. l_audit_ids.COUNT
      DELETE FROM audit_log l
       WHERE l.audit_id = l_audit_ids(i);
    p_moved := SQL%ROWCOUNT;
  END move_audit_lines;

  -- While it is locked, no round counts. FALSE if a round or another archiver is at it.
  FUNCTION lock_room(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_schedule_id waiting_rooms.schedule_id%TYPE;
  BEGIN
    SELECT r.schedule_id
      INTO l_schedule_id
      FROM waiting_rooms r
     WHERE r.schedule_id = p_schedule_id
       FOR UPDATE OF r.archived_tickets SKIP LOCKED;
    RETURN TRUE;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      RETURN FALSE;
  END lock_room;

  -- In the order of the index: how many there are of the room costs nothing.
  PROCEDURE lock_tickets(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_before      IN  waiting_tickets.admitted_until%TYPE,
    p_limit       IN  PLS_INTEGER,
    p_places      OUT number_nt
  ) IS
    CURSOR l_tickets IS
      SELECT t.place
        FROM waiting_tickets t
       WHERE t.schedule_id = p_schedule_id
         AND (t.status <> 'ADMITTED' OR t.admitted_until <= p_before)
       ORDER BY t.status, t.admitted_until, t.place
         FOR UPDATE OF t.status SKIP LOCKED;
  BEGIN
    OPEN l_tickets;
    FETCH l_tickets BULK COLLECT INTO p_places LIMIT p_limit;
    CLOSE l_tickets;
  END lock_tickets;

  PROCEDURE move_journal(
    p_places IN  number_nt,
    p_now    IN  admission_journal_archive.archived_at%TYPE,
    p_moved  OUT PLS_INTEGER
  ) IS
  BEGIN
    FORALL i IN 1 .. p_places.COUNT
      INSERT INTO admission_journal_archive (
        schedule_id, journal_no, place, user_id, admitted_at, admitted_until, archived_at)
      SELECT j.schedule_id, j.journal_no, j.place, j.user_id, j.admitted_at, j.admitted_until, p_now
        FROM admission_journal j
       WHERE j.place = p_places(i);
    FORALL i IN 1 .. p_places.COUNT
      DELETE FROM admission_journal j
       WHERE j.place = p_places(i);
    p_moved := SQL%ROWCOUNT;
  END move_journal;

  -- The tickets are locked, and so is their room.
  PROCEDURE move_places(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_places      IN number_nt
  ) IS
    l_now        waiting_tickets_archive.archived_at%TYPE := SYSTIMESTAMP;
    l_count      PLS_INTEGER := p_places.COUNT;
    l_waiting    PLS_INTEGER;
    l_admissions PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_waiting
      FROM waiting_tickets t
     WHERE t.status = 'WAITING'
       AND t.place IN (
             SELECT /*+ DYNAMIC_SAMPLING(k 2) */ k.column_value
               FROM TABLE(p_places) k);
    FORALL i IN 1 .. p_places.COUNT
      INSERT INTO waiting_tickets_archive (
        place, schedule_id, user_id, status, joined_at, admitted_at, admitted_until, closed_at, archived_at)
      SELECT t.place, t.schedule_id, t.user_id, t.status, t.joined_at, t.admitted_at, t.admitted_until, t.closed_at,
             l_now
        FROM waiting_tickets t
       WHERE t.place = p_places(i);
    FORALL i IN 1 .. p_places.COUNT
      DELETE FROM waiting_tickets t
       WHERE t.place = p_places(i);
    move_journal(p_places => p_places, p_now => l_now, p_moved => l_admissions);
    UPDATE waiting_rooms r
       SET r.archived_tickets    = r.archived_tickets + l_count,
           r.archived_admissions = r.archived_admissions + l_admissions,
           r.waiting_count       = r.waiting_count - l_waiting
     WHERE r.schedule_id = p_schedule_id;
  END move_places;

  PROCEDURE move_tickets(
    p_limit IN  NUMBER,
    p_moved OUT NUMBER
  ) IS
    l_before       waiting_tickets.admitted_until%TYPE := kept_since(p_parameter => 'waiting-ticket-days');
    l_schedule_ids number_nt;
    l_places       number_nt;
  BEGIN
    p_moved := 0;
    SELECT cs.schedule_id
      BULK COLLECT INTO l_schedule_ids
      FROM concert_schedules cs
     WHERE (cs.sale_closes_at <= l_before OR cs.cancelled_at <= l_before)
       AND EXISTS (
             SELECT NULL
               FROM waiting_tickets t
              WHERE t.schedule_id = cs.schedule_id)
     ORDER BY cs.schedule_id;
    FOR i IN 1 .. l_schedule_ids.COUNT LOOP
      EXIT WHEN p_moved >= p_limit;
      IF lock_room(p_schedule_id => l_schedule_ids(i)) THEN
        lock_tickets(
          p_schedule_id => l_schedule_ids(i),
          p_before      => l_before,
          p_limit       => p_limit - p_moved,
          p_places      => l_places);
        move_places(p_schedule_id => l_schedule_ids(i), p_places => l_places);
        p_moved := p_moved + l_places.COUNT;
      END IF;
    END LOOP;
  END move_tickets;

  -- A run that is over, of which no later attempt was made. Times of Spring Batch have no zone; the retentions are
  -- days, so it is enough that the database's zone is at most a day from theirs.
  PROCEDURE find_runs(
    p_limit        IN  PLS_INTEGER,
    p_instance_ids OUT number_nt
  ) IS
    l_routine_before batch_job_execution.end_time%TYPE := kept_since(p_parameter => 'routine-run-days');
    l_before         batch_job_execution.end_time%TYPE := kept_since(p_parameter => 'job-run-days');
    l_latest         batch_job_execution.end_time%TYPE := GREATEST(l_routine_before, l_before);
    CURSOR l_old IS
      SELECT x.job_instance_id
        FROM batch_job_execution x
       WHERE x.end_time <= l_latest
         AND (x.end_time <= l_before
              OR (x.end_time <= l_routine_before
                  AND x.status = 'COMPLETED'
                  AND NOT EXISTS (
                        SELECT NULL
                          FROM batch_job_execution_params p
                         WHERE p.job_execution_id = x.job_execution_id
                           AND p.parameter_name = 'date')))
         AND NOT EXISTS (
               SELECT NULL
                 FROM batch_job_execution later
                WHERE later.job_instance_id = x.job_instance_id
                  AND later.job_execution_id > x.job_execution_id)
       ORDER BY x.end_time
         FOR UPDATE OF x.status SKIP LOCKED;
  BEGIN
    OPEN l_old;
    FETCH l_old BULK COLLECT INTO p_instance_ids LIMIT p_limit;
    CLOSE l_old;
  END find_runs;

  PROCEDURE remove_steps(
    p_instance_ids IN number_nt
  ) IS
  BEGIN
    FORALL i IN 1 .. p_instance_ids.COUNT
      DELETE FROM batch_step_execution_context c
       WHERE c.step_execution_id IN (
               SELECT s.step_execution_id
                 FROM batch_job_execution x
                 JOIN batch_step_execution s ON s.job_execution_id = x.job_execution_id
                WHERE x.job_instance_id = p_instance_ids(i));
    FORALL i IN 1 .. p_instance_ids.COUNT
      DELETE FROM batch_step_execution s
       WHERE s.job_execution_id IN (
               SELECT x.job_execution_id
                 FROM batch_job_execution x
                WHERE x.job_instance_id = p_instance_ids(i));
  END remove_steps;

  PROCEDURE remove_runs(
    p_limit   IN  NUMBER,
    p_removed OUT NUMBER
  ) IS
    l_instance_ids number_nt;
  BEGIN
    find_runs(p_limit => p_limit, p_instance_ids => l_instance_ids);
    remove_steps(p_instance_ids => l_instance_ids);
    FORALL i IN 1 .. l_instance_ids.COUNT
      DELETE FROM batch_job_execution_context c
       WHERE c.job_execution_id IN (
               SELECT x.job_execution_id
                 FROM batch_job_execution x
                WHERE x.job_instance_id = l_instance_ids(i));
    FORALL i IN 1 .. l_instance_ids.COUNT
      DELETE FROM batch_job_execution_params p
       WHERE p.job_execution_id IN (
               SELECT x.job_execution_id
                 FROM batch_job_execution x
                WHERE x.job_instance_id = l_instance_ids(i));
    FORALL i IN 1 .. l_instance_ids.COUNT
      DELETE FROM batch_job_execution x
       WHERE x.job_instance_id = l_instance_ids(i);
    FORALL i IN 1 .. l_instance_ids.COUNT
      DELETE FROM batch_job_instance n
       WHERE n.job_instance_id = l_instance_ids(i);
    p_removed := SQL%ROWCOUNT;
  END remove_runs;
END archiving;
/
