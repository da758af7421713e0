CREATE OR REPLACE PACKAGE BODY test_archiving AS
  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  FUNCTION moved_answers(
    p_limit IN NUMBER DEFAULT 1000
  ) RETURN NUMBER IS
    l_moved NUMBER;
  BEGIN
    archiving.move_answers(p_limit => p_limit, p_moved => l_moved);
    RETURN l_moved;
  END moved_answers;

  FUNCTION moved_markers(
    p_limit IN NUMBER DEFAULT 1000
  ) RETURN NUMBER IS
    l_moved NUMBER;
  BEGIN
    archiving.move_markers(p_limit => p_limit, p_moved => l_moved);
    RETURN l_moved;
  END moved_markers;

  FUNCTION moved_lines(
    p_limit IN NUMBER DEFAULT 1000
  ) RETURN NUMBER IS
    l_moved NUMBER;
  BEGIN
    archiving.move_audit_lines(p_limit => p_limit, p_moved => l_moved);
    RETURN l_moved;
  END moved_lines;

  FUNCTION moved_tickets(
    p_limit IN NUMBER DEFAULT 1000
  ) RETURN NUMBER IS
    l_moved NUMBER;
  BEGIN
    archiving.move_tickets(p_limit => p_limit, p_moved => l_moved);
    RETURN l_moved;
  END moved_tickets;

  FUNCTION removed_runs(
    p_limit IN NUMBER DEFAULT 1000
  ) RETURN NUMBER IS
    l_removed NUMBER;
  BEGIN
    archiving.remove_runs(p_limit => p_limit, p_removed => l_removed);
    RETURN l_removed;
  END removed_runs;

  -- How many answers a user has in the archive.
  FUNCTION archived_answers(
    p_user_id IN users.user_id%TYPE
  ) RETURN NUMBER IS
    l_count NUMBER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM idempotency_keys_archive a
     WHERE a.user_id = p_user_id;
    RETURN l_count;
  END archived_answers;

  FUNCTION live_answers(
    p_user_id IN users.user_id%TYPE
  ) RETURN NUMBER IS
    l_count NUMBER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM idempotency_keys k
     WHERE k.user_id = p_user_id;
    RETURN l_count;
  END live_answers;

  PROCEDURE moves_an_answer IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_key     idempotency_keys.idempotency_key%TYPE;
    l_start   idempotency_keys.created_at%TYPE := SYSTIMESTAMP;
    l_before  SYS_REFCURSOR;
    l_after   SYS_REFCURSOR;
    l_moved   NUMBER;
  BEGIN
    l_key := given_old.an_answer(p_user_id => l_user_id, p_days => 30);
    OPEN l_before FOR
      SELECT k.user_id, k.idempotency_key, k.fingerprint, k.response_status, k.response_body, k.created_at
        FROM idempotency_keys k
       WHERE k.idempotency_key = l_key;

    ut.expect(moved_answers).to_equal(1);

    OPEN l_after FOR
      SELECT a.user_id, a.idempotency_key, a.fingerprint, a.response_status, a.response_body, a.created_at
        FROM idempotency_keys_archive a
       WHERE a.idempotency_key = l_key;
    ut.expect(l_after).to_equal(l_before);
    ut.expect(live_answers(p_user_id => l_user_id)).to_equal(0);
    SELECT COUNT(*)
      INTO l_moved
      FROM idempotency_keys_archive a
     WHERE a.idempotency_key = l_key
       AND a.archived_at BETWEEN l_start AND SYSTIMESTAMP;
    ut.expect(l_moved).to_equal(1);
    ut.expect(moved_answers).to_equal(0);
  END moves_an_answer;

  PROCEDURE leaves_an_answer IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_key     idempotency_keys.idempotency_key%TYPE;
  BEGIN
    l_key := given_old.an_answer(p_user_id => l_user_id, p_days => 30, p_seconds => -60);

    ut.expect(moved_answers).to_equal(0);

    ut.expect(live_answers(p_user_id => l_user_id)).to_equal(1);
    ut.expect(l_key).to_be_not_null;
  END leaves_an_answer;

  PROCEDURE leaves_anothers_answer IS
    l_user_id  users.user_id%TYPE := given.a_user;
    l_other_id users.user_id%TYPE := given.a_user;
    l_key      idempotency_keys.idempotency_key%TYPE;
  BEGIN
    l_key := given_old.an_answer(p_user_id => l_user_id, p_days => 30);
    given.an_answer(p_user_id => l_other_id, p_key => l_key);

    ut.expect(moved_answers).to_equal(1);

    ut.expect(archived_answers(p_user_id => l_user_id)).to_equal(1);
    ut.expect(live_answers(p_user_id => l_other_id)).to_equal(1);
    ut.expect(archived_answers(p_user_id => l_other_id)).to_equal(0);
  END leaves_anothers_answer;

  PROCEDURE keeps_answers_longer IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_key     idempotency_keys.idempotency_key%TYPE;
  BEGIN
    given.parameter_is(p_name => 'idempotency-key-days', p_value => 40);
    l_key := given_old.an_answer(p_user_id => l_user_id, p_days => 39);
    ut.expect(moved_answers).to_equal(0);
    l_key := given_old.an_answer(p_user_id => l_user_id, p_days => 40);
    ut.expect(moved_answers).to_equal(1);
    ut.expect(l_key).to_be_not_null;
  END keeps_answers_longer;

  PROCEDURE answers_have_a_limit IS
    l_old_id   users.user_id%TYPE := given.a_user;
    l_young_id users.user_id%TYPE := given.a_user;
    l_key      idempotency_keys.idempotency_key%TYPE;
  BEGIN
    l_key := given_old.an_answer(p_user_id => l_young_id, p_days => 31);
    l_key := given_old.an_answer(p_user_id => l_old_id, p_days => 32);
    l_key := given_old.an_answer(p_user_id => l_old_id, p_days => 33);

    ut.expect(moved_answers(p_limit => 2)).to_equal(2);

    ut.expect(archived_answers(p_user_id => l_old_id)).to_equal(2);
    ut.expect(live_answers(p_user_id => l_young_id)).to_equal(1);
    ut.expect(l_key).to_be_not_null;
  END answers_have_a_limit;

  FUNCTION is_marker_archived(
    p_message_id IN processed_messages.message_id%TYPE
  ) RETURN NUMBER IS
    l_count NUMBER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM processed_messages_archive a
     WHERE a.message_id = p_message_id;
    RETURN l_count;
  END is_marker_archived;

  PROCEDURE moves_a_marker IS
    l_message_id processed_messages.message_id%TYPE := given_old.a_marker(p_days => 30);
    l_start      processed_messages.processed_at%TYPE := SYSTIMESTAMP;
    l_before     SYS_REFCURSOR;
    l_after      SYS_REFCURSOR;
    l_live       SYS_REFCURSOR;
    l_archived   processed_messages_archive%ROWTYPE;
  BEGIN
    OPEN l_before FOR
      SELECT m.consumer, m.message_id, m.processed_at
        FROM processed_messages m
       WHERE m.message_id = l_message_id;

    ut.expect(moved_markers).to_equal(1);

    OPEN l_after FOR
      SELECT a.consumer, a.message_id, a.processed_at
        FROM processed_messages_archive a
       WHERE a.message_id = l_message_id;
    ut.expect(l_after).to_equal(l_before);
    OPEN l_live FOR
      SELECT m.consumer
        FROM processed_messages m
       WHERE m.message_id = l_message_id;
    ut.expect(l_live).to_be_empty;
    SELECT a.*
      INTO l_archived
      FROM processed_messages_archive a
     WHERE a.message_id = l_message_id;
    ut.expect(l_archived.archived_at).to_be_between(l_start, SYSTIMESTAMP);
  END moves_a_marker;

  PROCEDURE leaves_anothers_marker IS
    l_message_id processed_messages.message_id%TYPE := given_old.a_marker(p_days => 30);
    l_live       VARCHAR2(200 CHAR);
    l_archived   VARCHAR2(200 CHAR);
  BEGIN
    given_message.is_processed(p_consumer => 'AUDIT_TRAIL', p_message_id => l_message_id);

    ut.expect(moved_markers).to_equal(1);

    SELECT MAX(m.consumer)
      INTO l_live
      FROM processed_messages m
     WHERE m.message_id = l_message_id;
    SELECT LISTAGG(a.consumer, ',') WITHIN GROUP (ORDER BY a.consumer)
      INTO l_archived
      FROM processed_messages_archive a
     WHERE a.message_id = l_message_id;
    ut.expect(l_live).to_equal('AUDIT_TRAIL');
    ut.expect(l_archived).to_equal('NOTIFICATION');
  END leaves_anothers_marker;

  PROCEDURE leaves_a_marker IS
    l_message_id processed_messages.message_id%TYPE := given_old.a_marker(p_days => 30, p_seconds => -60);
  BEGIN
    ut.expect(moved_markers).to_equal(0);
    ut.expect(is_marker_archived(p_message_id => l_message_id)).to_equal(0);
  END leaves_a_marker;

  PROCEDURE markers_have_a_limit IS
    l_young_id processed_messages.message_id%TYPE := given_old.a_marker(p_days => 31);
    l_old_id   processed_messages.message_id%TYPE := given_old.a_marker(p_days => 32);
  BEGIN
    ut.expect(moved_markers(p_limit => 1)).to_equal(1);
    ut.expect(is_marker_archived(p_message_id => l_old_id)).to_equal(1);
    ut.expect(is_marker_archived(p_message_id => l_young_id)).to_equal(0);
  END markers_have_a_limit;

  FUNCTION is_line_archived(
    p_audit_id IN audit_log.audit_id%TYPE
  ) RETURN NUMBER IS
    l_count NUMBER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM audit_log_archive a
     WHERE a.audit_id = p_audit_id;
    RETURN l_count;
  END is_line_archived;

  PROCEDURE moves_a_line IS
    l_audit_id audit_log.audit_id%TYPE := given_old.an_audit_line(p_days => 400);
    l_start    audit_log.created_at%TYPE := SYSTIMESTAMP;
    l_before   SYS_REFCURSOR;
    l_after    SYS_REFCURSOR;
    l_live     SYS_REFCURSOR;
    l_archived audit_log_archive%ROWTYPE;
  BEGIN
    OPEN l_before FOR
      SELECT l.audit_id, l.user_id, l.action, l.subject, l.detail, l.message_id, l.created_at
        FROM audit_log l
       WHERE l.audit_id = l_audit_id;

    ut.expect(moved_lines).to_equal(1);

    OPEN l_after FOR
      SELECT a.audit_id, a.user_id, a.action, a.subject, a.detail, a.message_id, a.created_at
        FROM audit_log_archive a
       WHERE a.audit_id = l_audit_id;
    ut.expect(l_after).to_equal(l_before);
    OPEN l_live FOR
      SELECT l.action
        FROM audit_log l
       WHERE l.audit_id = l_audit_id;
    ut.expect(l_live).to_be_empty;
    SELECT a.*
      INTO l_archived
      FROM audit_log_archive a
     WHERE a.audit_id = l_audit_id;
    ut.expect(l_archived.archived_at).to_be_between(l_start, SYSTIMESTAMP);
  END moves_a_line;

  PROCEDURE leaves_a_line IS
    l_audit_id audit_log.audit_id%TYPE := given_old.an_audit_line(p_days => 400, p_seconds => -60);
  BEGIN
    ut.expect(moved_lines).to_equal(0);
    ut.expect(is_line_archived(p_audit_id => l_audit_id)).to_equal(0);
  END leaves_a_line;

  PROCEDURE lines_have_a_limit IS
    l_young_id audit_log.audit_id%TYPE := given_old.an_audit_line(p_days => 401);
    l_old_id   audit_log.audit_id%TYPE := given_old.an_audit_line(p_days => 402);
  BEGIN
    ut.expect(moved_lines(p_limit => 1)).to_equal(1);
    ut.expect(is_line_archived(p_audit_id => l_old_id)).to_equal(1);
    ut.expect(is_line_archived(p_audit_id => l_young_id)).to_equal(0);
  END lines_have_a_limit;

  -- How many tickets of a room are in the archive.
  FUNCTION archived_tickets(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN NUMBER IS
    l_count NUMBER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM waiting_tickets_archive a
     WHERE a.schedule_id = p_schedule_id;
    RETURN l_count;
  END archived_tickets;

  FUNCTION live_tickets(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN NUMBER IS
    l_count NUMBER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM waiting_tickets t
     WHERE t.schedule_id = p_schedule_id;
    RETURN l_count;
  END live_tickets;

  -- One who paid, one who left without having been called, one who still shops, one who waits.
  FUNCTION a_room RETURN waiting_rooms.schedule_id%TYPE IS
    l_schedule_id waiting_rooms.schedule_id%TYPE := given_room.a_room(p_target => 2);
    l_admitted    NUMBER;
  BEGIN
    given_room.place_is_done(p_place => given_room.an_admission(p_schedule_id => l_schedule_id));
    l_admitted := given_room.a_round(p_schedule_id => l_schedule_id);
    given_room.rates_are(p_schedule_id => l_schedule_id, p_target => 1);
    ut.expect(stored_room.status_of(p_place => given_room.an_admission(p_schedule_id => l_schedule_id)))
      .to_equal('ADMITTED');
    given_room.place_is_left(p_place => given_room.a_place(p_schedule_id => l_schedule_id));
    ut.expect(stored_room.status_of(p_place => given_room.a_place(p_schedule_id => l_schedule_id)))
      .to_equal('WAITING');
    l_admitted := given_room.a_round(p_schedule_id => l_schedule_id);
    RETURN l_schedule_id;
  END a_room;

  PROCEDURE moves_a_ticket IS
    l_schedule_id waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place       waiting_tickets.place%TYPE;
    l_start       waiting_tickets.joined_at%TYPE := SYSTIMESTAMP;
    l_before      SYS_REFCURSOR;
    l_after       SYS_REFCURSOR;
    l_archived    waiting_tickets_archive%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_schedule_id);
    given_room.place_is_done(p_place => l_place);
    given_old.sale_is_over(p_schedule_id => l_schedule_id, p_days => 30);
    OPEN l_before FOR
      SELECT t.place, t.schedule_id, t.user_id, t.status, t.joined_at, t.admitted_at, t.admitted_until, t.closed_at
        FROM waiting_tickets t
       WHERE t.place = l_place;

    ut.expect(moved_tickets).to_equal(1);

    OPEN l_after FOR
      SELECT a.place, a.schedule_id, a.user_id, a.status, a.joined_at, a.admitted_at, a.admitted_until, a.closed_at
        FROM waiting_tickets_archive a
       WHERE a.place = l_place;
    ut.expect(l_after).to_equal(l_before);
    SELECT a.*
      INTO l_archived
      FROM waiting_tickets_archive a
     WHERE a.place = l_place;
    ut.expect(l_archived.status).to_equal('DONE');
    ut.expect(l_archived.archived_at).to_be_between(l_start, SYSTIMESTAMP);
    ut.expect(live_tickets(p_schedule_id => l_schedule_id)).to_equal(0);
  END moves_a_ticket;

  PROCEDURE moves_the_journal IS
    l_schedule_id waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place       waiting_tickets.place%TYPE;
    l_start       waiting_tickets.joined_at%TYPE := SYSTIMESTAMP;
    l_before      SYS_REFCURSOR;
    l_after       SYS_REFCURSOR;
    l_archived    admission_journal_archive%ROWTYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_schedule_id);
    given_room.place_is_done(p_place => l_place);
    given_old.sale_is_over(p_schedule_id => l_schedule_id, p_days => 30);
    OPEN l_before FOR
      SELECT v.*
        FROM admission_journal_v v
       WHERE v.schedule_id = l_schedule_id;

    ut.expect(moved_tickets).to_equal(1);

    OPEN l_after FOR
      SELECT v.*
        FROM admission_journal_v v
       WHERE v.schedule_id = l_schedule_id;
    ut.expect(l_after).to_equal(l_before);
    ut.expect(stored_room.journal(p_schedule_id => l_schedule_id)).to_be_null;
    SELECT a.*
      INTO l_archived
      FROM admission_journal_archive a
     WHERE a.place = l_place;
    ut.expect(l_archived.journal_no).to_equal(1);
    ut.expect(l_archived.archived_at).to_be_between(l_start, SYSTIMESTAMP);
  END moves_the_journal;

  PROCEDURE moves_all_kinds IS
    l_schedule_id waiting_rooms.schedule_id%TYPE := a_room;
    l_statuses    varchar2_nt;
  BEGIN
    given_old.sale_is_over(p_schedule_id => l_schedule_id, p_days => 30);

    ut.expect(moved_tickets).to_equal(4);

    SELECT a.status
      BULK COLLECT INTO l_statuses
      FROM waiting_tickets_archive a
     WHERE a.schedule_id = l_schedule_id
     ORDER BY a.place;
    ut.expect(listed.texts(p_texts => l_statuses)).to_equal('DONE,ADMITTED,LEFT,WAITING');
  END moves_all_kinds;

  PROCEDURE keeps_the_books IS
    l_schedule_id waiting_rooms.schedule_id%TYPE := a_room;
    l_before      waiting_rooms%ROWTYPE;
    l_room        waiting_rooms%ROWTYPE;
  BEGIN
    given_old.sale_is_over(p_schedule_id => l_schedule_id, p_days => 30);
    l_before := stored_room.room(p_schedule_id => l_schedule_id);
    ut.expect(l_before.waiting_count).to_equal(1);

    ut.expect(moved_tickets).to_equal(4);

    l_room := stored_room.room(p_schedule_id => l_schedule_id);
    ut.expect(l_room.archived_tickets).to_equal(4);
    ut.expect(l_room.archived_admissions).to_equal(2);
    ut.expect(l_room.waiting_count).to_equal(0);
    ut.expect(l_room.joined_count).to_equal(l_before.joined_count);
    ut.expect(l_room.journal_count).to_equal(2);
  END keeps_the_books;

  PROCEDURE leaves_a_room IS
    l_schedule_id waiting_rooms.schedule_id%TYPE := a_room;
  BEGIN
    given_old.sale_is_over(p_schedule_id => l_schedule_id, p_days => 30, p_seconds => -60);

    ut.expect(moved_tickets).to_equal(0);

    ut.expect(live_tickets(p_schedule_id => l_schedule_id)).to_equal(4);
    ut.expect(stored_room.room(p_schedule_id => l_schedule_id).archived_tickets).to_equal(0);
  END leaves_a_room;

  PROCEDURE moves_a_cancelled_room IS
    l_cancelled_id waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_later_id     waiting_rooms.schedule_id%TYPE := given_room.a_room;
  BEGIN
    given_room.place_is_left(p_place => given_room.a_place(p_schedule_id => l_cancelled_id));
    given_room.place_is_left(p_place => given_room.a_place(p_schedule_id => l_later_id));
    given_old.date_was_cancelled(p_schedule_id => l_cancelled_id, p_days => 30);
    given_old.date_was_cancelled(p_schedule_id => l_later_id, p_days => 30, p_seconds => -60);

    ut.expect(moved_tickets).to_equal(1);

    ut.expect(archived_tickets(p_schedule_id => l_cancelled_id)).to_equal(1);
    ut.expect(live_tickets(p_schedule_id => l_later_id)).to_equal(1);
  END moves_a_cancelled_room;

  PROCEDURE leaves_a_shopper IS
    l_schedule_id waiting_rooms.schedule_id%TYPE := given_room.a_room;
    l_place       waiting_tickets.place%TYPE;
  BEGIN
    l_place := given_room.an_admission(p_schedule_id => l_schedule_id);
    given_room.place_is_left(p_place => given_room.a_place(p_schedule_id => l_schedule_id));
    given_old.date_was_cancelled(p_schedule_id => l_schedule_id, p_days => 30);

    ut.expect(moved_tickets).to_equal(1);

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('ADMITTED');
  END leaves_a_shopper;

  PROCEDURE tickets_have_a_limit IS
    l_first_id  waiting_rooms.schedule_id%TYPE := a_room;
    l_second_id waiting_rooms.schedule_id%TYPE := a_room;
  BEGIN
    given_old.sale_is_over(p_schedule_id => l_first_id, p_days => 30);
    given_old.sale_is_over(p_schedule_id => l_second_id, p_days => 30);

    ut.expect(moved_tickets(p_limit => 3)).to_equal(3);
    ut.expect(archived_tickets(p_schedule_id => l_first_id)).to_equal(3);
    ut.expect(archived_tickets(p_schedule_id => l_second_id)).to_equal(0);
    every_rule_holds;

    ut.expect(moved_tickets(p_limit => 3)).to_equal(3);
    ut.expect(archived_tickets(p_schedule_id => l_first_id)).to_equal(4);
    ut.expect(archived_tickets(p_schedule_id => l_second_id)).to_equal(2);
    every_rule_holds;

    ut.expect(moved_tickets(p_limit => 3)).to_equal(2);
    ut.expect(moved_tickets(p_limit => 3)).to_equal(0);
  END tickets_have_a_limit;

  PROCEDURE room_opens_again IS
    l_schedule_id waiting_rooms.schedule_id%TYPE := a_room;
    l_place       waiting_tickets.place%TYPE;
  BEGIN
    given_old.sale_is_over(p_schedule_id => l_schedule_id, p_days => 30);
    ut.expect(moved_tickets).to_equal(4);
    UPDATE concert_schedules cs
       SET cs.sale_closes_at = SYSTIMESTAMP + NUMTODSINTERVAL(1, 'HOUR')
     WHERE cs.schedule_id = l_schedule_id;

    l_place := given_room.an_admission(p_schedule_id => l_schedule_id);

    ut.expect(stored_room.status_of(p_place => l_place)).to_equal('ADMITTED');
    ut.expect(stored_room.journal(p_schedule_id => l_schedule_id)).to_equal('3:' || l_place);
  END room_opens_again;

  -- How many rows of the books an instance has: itself, attempts, parameters, contexts, steps and theirs.
  FUNCTION rows_of(
    p_instance_id IN batch_job_instance.job_instance_id%TYPE
  ) RETURN NUMBER IS
    l_count NUMBER;
  BEGIN
    SELECT (SELECT COUNT(*)
              FROM batch_job_instance n
             WHERE n.job_instance_id = p_instance_id)
           + COUNT(x.job_execution_id)
           + COUNT(p.job_execution_id)
           + COUNT(c.job_execution_id)
           + COUNT(s.step_execution_id)
           + COUNT(sc.step_execution_id)
      INTO l_count
      FROM batch_job_execution x
      LEFT JOIN batch_job_execution_params p ON p.job_execution_id = x.job_execution_id
      LEFT JOIN batch_job_execution_context c ON c.job_execution_id = x.job_execution_id
      LEFT JOIN batch_step_execution s ON s.job_execution_id = x.job_execution_id
      LEFT JOIN batch_step_execution_context sc ON sc.step_execution_id = s.step_execution_id
     WHERE x.job_instance_id = p_instance_id;
    RETURN l_count;
  END rows_of;

  PROCEDURE removes_a_run IS
    l_instance_id batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 14);
  BEGIN
    ut.expect(rows_of(p_instance_id => l_instance_id)).to_equal(6);
    ut.expect(removed_runs).to_equal(1);
    ut.expect(rows_of(p_instance_id => l_instance_id)).to_equal(0);
    ut.expect(removed_runs).to_equal(0);
  END removes_a_run;

  PROCEDURE leaves_a_run IS
    l_instance_id batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 13);
  BEGIN
    ut.expect(removed_runs).to_equal(0);
    ut.expect(rows_of(p_instance_id => l_instance_id)).to_equal(6);
  END leaves_a_run;

  PROCEDURE keeps_a_failed_run IS
    l_failed_id  batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 399, p_status => 'FAILED');
    l_stopped_id batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 399, p_status => 'STOPPED');
  BEGIN
    ut.expect(removed_runs).to_equal(0);
    ut.expect(rows_of(p_instance_id => l_failed_id)).to_equal(6);
    ut.expect(rows_of(p_instance_id => l_stopped_id)).to_equal(6);
  END keeps_a_failed_run;

  PROCEDURE keeps_a_run_of_a_date IS
    l_instance_id batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 399, p_parameter => 'date');
    l_routine_id  batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 14);
  BEGIN
    ut.expect(removed_runs).to_equal(1);
    ut.expect(rows_of(p_instance_id => l_instance_id)).to_equal(6);
    ut.expect(rows_of(p_instance_id => l_routine_id)).to_equal(0);
  END keeps_a_run_of_a_date;

  PROCEDURE removes_any_run IS
    l_failed_id batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 400, p_status => 'FAILED');
    l_dated_id  batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 400, p_parameter => 'date');
  BEGIN
    ut.expect(removed_runs).to_equal(2);
    ut.expect(rows_of(p_instance_id => l_failed_id)).to_equal(0);
    ut.expect(rows_of(p_instance_id => l_dated_id)).to_equal(0);
  END removes_any_run;

  PROCEDURE leaves_a_running_one IS
    l_instance_id batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 500);
  BEGIN
    given_old.run_goes_on(p_instance_id => l_instance_id);

    ut.expect(removed_runs).to_equal(0);
    ut.expect(rows_of(p_instance_id => l_instance_id)).to_equal(6);
  END leaves_a_running_one;

  PROCEDURE goes_with_the_last_attempt IS
    l_instance_id batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 500, p_status => 'FAILED');
    l_other_id    batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 500, p_status => 'FAILED');
  BEGIN
    l_instance_id := given_old.a_run(p_days => 13, p_instance_id => l_instance_id);
    l_other_id    := given_old.a_run(p_days => 14, p_instance_id => l_other_id);

    ut.expect(removed_runs).to_equal(1);

    ut.expect(rows_of(p_instance_id => l_instance_id)).to_equal(11);
    ut.expect(rows_of(p_instance_id => l_other_id)).to_equal(0);
  END goes_with_the_last_attempt;

  PROCEDURE runs_have_a_limit IS
    l_young_id batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 15);
    l_old_id   batch_job_instance.job_instance_id%TYPE := given_old.a_run(p_days => 16);
  BEGIN
    ut.expect(removed_runs(p_limit => 1)).to_equal(1);
    ut.expect(rows_of(p_instance_id => l_old_id)).to_equal(0);
    ut.expect(rows_of(p_instance_id => l_young_id)).to_equal(6);
  END runs_have_a_limit;
END test_archiving;
/
