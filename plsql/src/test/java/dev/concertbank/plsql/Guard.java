package dev.concertbank.plsql;

import java.util.List;

/**
 * What protects a rule, and how a negative control takes it away: by a change to the text of a
 * PL/SQL file before it is deployed, or by statements of the owner after it. A change that finds
 * nothing to change fails, so that no control outlives the guard it removes.
 */
enum Guard {
  SEAT_LOCK(
      List.of(
          new Edit("package/seat_hold.pkb", "\n       FOR UPDATE OF s.status NOWAIT", ""),
          new Edit("package/seat_hold.pkb", "\n         FOR UPDATE OF s.status SKIP LOCKED", "")),
      List.of()),
  BUYER_LOCK(
      List.of(new Edit("package/buyer.pkb", "\n       FOR UPDATE OF u.role WAIT 5", "")),
      List.of()),
  LIVE_CLAIM_INDEX(List.of(), List.of("DROP INDEX reservation_seats_live_ux")),
  RESERVATION_LOCKS(
      List.of(
          new Edit("package/reservation_claim.pkb", "\n       FOR UPDATE OF s.status WAIT 5", ""),
          new Edit("package/reservation_claim.pkb", "\n       FOR UPDATE OF r.status WAIT 5", "")),
      List.of()),
  CAPTURED_INDEX(List.of(), List.of("DROP INDEX payments_captured_ux")),
  ACCOUNT_LOCK(
      List.of(new Edit("package/ledger.pkb", "\n       FOR UPDATE OF a.balance WAIT 5", "")),
      List.of()),
  KEY_LOCK(
      List.of(
          new Edit(
              "package/idempotency.pkb",
              "IF l_result NOT IN (c_lock_granted, c_lock_held) THEN",
              "IF l_result < c_lock_granted THEN")),
      List.of()),
  REFUND_ONCE(List.of(), List.of("ALTER TABLE refunds DROP CONSTRAINT refunds_payment_uk")),
  REFUND_OF_COMPLETED(
      List.of(
          new Edit(
              "package/refund.pkb",
              "AND p.status = 'COMPLETED'",
              "AND p.status IN ('COMPLETED', 'REFUNDED')")),
      List.of()),
  OWNER_CHECK(
      List.of(
          new Edit("package/reservation_claim.pkb", "\n       AND r.user_id = p_user_id;", ";")),
      List.of()),
  LAPSE_CHECK(
      List.of(
          new Edit(
              "package/reservation_claim.pkb",
              "RETURN p_reservation.held_until <= p_now",
              "RETURN p_reservation.held_until IS NULL")),
      List.of()),
  FIRST_ADMIN_LOCK(
      List.of(new Edit("package/membership.pkb", "\n    lock_first_appointment;", "")), List.of()),
  ANNOUNCED_ON_COMMIT(
      List.of(new Edit("package/ticket_event.pkb", "DBMS_AQ.ON_COMMIT", "DBMS_AQ.IMMEDIATE")),
      List.of()),
  LIVE_PLACE_INDEX(List.of(), List.of("DROP INDEX waiting_tickets_live_ux")),
  CAPACITY_CHECK(
      List.of(
          new Edit(
              "package/waiting_room.pkb", "IF l_most <= p_room.capacity THEN", "IF 1 = 1 THEN"),
          new Edit("package/waiting_room.pkb", "p_room.waiting_count >= p_room.capacity", "1 = 0")),
      List.of()),
  ROOM_LOCK(
      List.of(
          new Edit(
              "package/admission_round.pkb",
              "\n       FOR UPDATE OF r.served_place SKIP LOCKED",
              "")),
      List.of()),
  TICKET_LOCKS_OF_A_ROUND(
      List.of(
          new Edit(
              "package/admission_round.pkb",
              "FROM TABLE(p_taken) k)\n       FOR UPDATE OF t.status SKIP LOCKED",
              "FROM TABLE(p_taken) k)")),
      List.of()),
  JOURNAL_KEYS(
      List.of(),
      List.of(
          "ALTER TABLE admission_journal DROP CONSTRAINT admission_journal_pk",
          "ALTER TABLE admission_journal DROP CONSTRAINT admission_journal_place_uk")),
  TARGET(
      List.of(
          new Edit(
              "package/admission_round.pkb",
              "LEAST(p_room.target - l_shoppers, ",
              "LEAST(p_room.target, ")),
      List.of()),
  RATE(
      List.of(new Edit("package/admission_round.pkb", "p_room.max_per_second - l_lately", "10000")),
      List.of()),
  PUT_BACK(
      List.of(
          new Edit(
              "package/admission_round.pkb",
              "FOR i IN 1 .. l_places.COUNT LOOP",
              "FOR i IN 1 .. 0 LOOP")),
      List.of()),
  ORDER_CHECK(
      List.of(
          new Edit(
              "package/admission_round.pkb",
              "first_missing(p_schedule_id => p_room.schedule_id, p_taken => l_taken)",
              "NULL")),
      List.of()),
  /** What Oracle does not promise of messages with one correlation, turned into its opposite. */
  ORDER_OF_THE_QUEUE(
      List.of(
          new Edit("package/place_queue.pkb", "priority    := p_place", "priority    := -p_place"),
          new Edit(
              "package/place_queue.pkb", "l_properties(i).priority", "-l_properties(i).priority")),
      List.of()),
  CORRELATION(
      List.of(
          new Edit(
              "package/place_queue.pkb",
              "l_options.correlation := c_of_schedule || p_schedule_id;",
              "")),
      List.of()),
  ADMISSION_CHECK(
      List.of(
          new Edit(
              "package/seat_hold.pkb",
              "admission.require_admitted(p_ticket => l_ticket, p_now => l_now);",
              "")),
      List.of()),
  ADMISSION_LOCK(
      List.of(new Edit("package/admission.pkb", "\n       FOR UPDATE OF t.status WAIT 5", "")),
      List.of()),
  PLACE_OF_THE_BUYER(
      List.of(
          new Edit(
              "package/admission.pkb",
              "\n       AND t.user_id = p_user_id\n       AND t.schedule_id = p_schedule_id\n",
              "\n")),
      List.of()),
  FINISH(
      List.of(
          new Edit(
              "package/payment.pkb", "admission.finish(p_place => l_place, p_now => l_now);", "")),
      List.of()),
  TAKE_OVER_ANNOUNCED(
      List.of(
          new Edit("package/reservation_claim.pkb", "IF SQL%ROWCOUNT > 0 THEN", "IF 1 = 0 THEN")),
      List.of()),
  MESSAGE_LOCK(
      List.of(
          new Edit(
              "package/processed_message.pkb",
              "timeout           => c_wait_seconds,",
              "timeout           => 0,"),
          new Edit(
              "package/processed_message.pkb",
              "IF l_result NOT IN (c_lock_granted, c_lock_held) THEN",
              "IF l_result < c_lock_granted THEN")),
      List.of()),
  PROCESSED_ONCE(
      List.of(), List.of("ALTER TABLE processed_messages DROP CONSTRAINT processed_messages_pk")),
  NOTICE_LOCK(
      List.of(
          new Edit(
              "package/notification.pkb", "\n         FOR UPDATE OF n.status SKIP LOCKED;", ";")),
      List.of()),
  NOTICE_STILL_DUE(
      List.of(
          new Edit(
              "package/notification.pkb",
              "AND n.next_attempt_at <= l_now\n    RETURNING",
              "AND n.next_attempt_at IS NOT NULL\n    RETURNING")),
      List.of()),
  SWEEP_SKIPS(
      List.of(
          new Edit(
              "package/hold_sweep.pkb",
              "FOR UPDATE OF s.status SKIP LOCKED",
              "FOR UPDATE OF s.status")),
      List.of()),
  SWEEP_OF_WHOLE_HOLDS(
      List.of(
          new Edit(
              "package/hold_sweep.pkb",
              "AND rs.seat_id NOT IN (",
              "AND rs.seat_id < 0 AND rs.seat_id NOT IN (")),
      List.of()),
  SWEEP_OF_UNPAID(
      List.of(
          new Edit(
              "package/hold_sweep.pkb",
              "WHERE r.status = 'PENDING'\n       AND r.held_until <= p_now\n       AND r.reservation_id IN (",
              "WHERE r.reservation_id IN (")),
      List.of()),
  SWEEP_OF_ITS_PART(
      List.of(
          new Edit(
              "package/hold_sweep.pkb",
              "\n         AND MOD(r.reservation_id, p_partitions) = p_partition",
              "")),
      List.of()),
  SWEEP_BY_INDEX(List.of(), List.of("DROP INDEX reservations_status_ix")),
  ARCHIVE_SKIPS(
      List.of(
          new Edit(
              "package/archiving.pkb",
              "\n         FOR UPDATE OF k.response_status SKIP LOCKED",
              ""),
          new Edit(
              "package/archiving.pkb", "\n         FOR UPDATE OF m.processed_at SKIP LOCKED", ""),
          new Edit("package/archiving.pkb", "\n         FOR UPDATE OF l.action SKIP LOCKED", ""),
          new Edit("package/archiving.pkb", "\n         FOR UPDATE OF t.status SKIP LOCKED", "")),
      List.of()),
  ARCHIVE_SKIPS_ROOMS(
      List.of(
          new Edit(
              "package/archiving.pkb",
              "FOR UPDATE OF r.archived_tickets SKIP LOCKED",
              "FOR UPDATE OF r.archived_tickets NOWAIT")),
      List.of()),
  ARCHIVE_SKIPS_RUNS(
      List.of(
          new Edit("package/archiving.pkb", "\n         FOR UPDATE OF x.status SKIP LOCKED", "")),
      List.of()),
  LOCK_OF_ARCHIVED_ANSWERS(
      List.of(
          new Edit(
              "package/idempotency.pkb",
              "lock_archived_answer(p_user_id => p_user_id, p_key => p_key);",
              "RAISE;")),
      List.of()),
  ARCHIVE_BY_INDEX(
      List.of(),
      List.of(
          "DROP INDEX idempotency_keys_created_ix",
          "DROP INDEX processed_messages_at_ix",
          "DROP INDEX audit_log_created_ix",
          "DROP INDEX waiting_tickets_status_ix")),
  ARCHIVED_ANSWERS(
      List.of(
          new Edit(
              "package/idempotency.pkb",
              "AND a.idempotency_key = p_key) f",
              "AND a.idempotency_key = 'no ' || p_key) f")),
      List.of()),
  ARCHIVED_MARKERS(
      List.of(
          new Edit(
              "package/processed_message.pkb",
              "AND a.message_id = p_message_id) f",
              "AND a.message_id = -p_message_id) f")),
      List.of()),
  CORRECTION_LOCK(
      List.of(new Edit("package/correction.pkb", "\n       FOR UPDATE OF c.status WAIT 5", "")),
      List.of()),
  CORRECTIONS_OF_A_BREAK_LOCK(
      List.of(
          new Edit(
              "package/correction.pkb",
              "ORDER BY c.correction_id\n       FOR UPDATE",
              "AND c.correction_id = p_correction_id\n       FOR UPDATE")),
      List.of()),
  SECOND_PERSON(
      List.of(
          new Edit(
              "package/correction.pkb",
              "IF l_correction.proposed_by = p_user_id THEN",
              "IF 1 = 0 THEN")),
      List.of()),
  SECOND_PERSON_IN_THE_TABLE(
      List.of(), List.of("ALTER TABLE corrections DROP CONSTRAINT corrections_second_person_ck")),
  RUN_LOCK(
      List.of(
          new Edit(
              "package/reconciliation.pkb",
              "\n       AND r.status = 'RUNNING'\n       FOR UPDATE OF r.status WAIT 5",
              "\n       AND r.status = 'RUNNING'")),
      List.of()),
  RUNNING_LOCK(
      List.of(
          new Edit(
              "package/reconciliation.pkb",
              "END = 'RUNNING'\n       FOR UPDATE OF r.status WAIT 5",
              "END = 'RUNNING'")),
      List.of()),
  RUN_NOT_OVER(
      List.of(
          new Edit(
              "package/reconciliation.pkb",
              "WHERE r.run_id = p_run_id\n       AND r.status = 'RUNNING'",
              "WHERE r.run_id = p_run_id")),
      List.of()),
  ONE_RUN(List.of(), List.of("DROP INDEX reconciliation_runs_running_ux")),
  LATE_SALES(
      List.of(
          new Edit(
              "package/settlement.pkb",
              "AND p.completed_at < p_day_end",
              "AND p.completed_at >= p_day_start\n       AND p.completed_at < p_day_end")),
      List.of()),
  FILE_LOCK(
      List.of(
          new Edit(
              "package/payment_file.pkb",
              "WHERE f.file_id = p_file_id\n       FOR UPDATE OF f.status WAIT 5;",
              "WHERE f.file_id = p_file_id;")),
      List.of()),
  LOCK_OF_THE_FILE_BEING_READ(
      List.of(
          new Edit(
              "package/payment_file.pkb",
              "= p_business_date\n       FOR UPDATE OF f.status WAIT 5;",
              "= p_business_date;")),
      List.of()),
  SETTLED_ONCE(
      List.of(),
      List.of(
          "ALTER TABLE settlements DROP CONSTRAINT settlements_pk CASCADE",
          "ALTER TABLE settlement_lines DROP CONSTRAINT settlement_lines_pk")),
  ITEM_ONCE(List.of(), List.of("ALTER TABLE settlement_items DROP CONSTRAINT settlement_items_pk")),
  /** Asked, but before the seats are locked: too early. */
  CALLED_OFF_AFTER_THE_LOCKS_OF_A_HOLD(
      List.of(
          new Edit(
              "package/seat_hold.pkb",
              "    sale.require_open(p_schedule_id => p_schedule_id, p_now => l_now);\n",
              ""),
          new Edit(
              "package/seat_hold.pkb",
              "    buyer.lock_buyer(",
              "    sale.require_open(p_schedule_id => p_schedule_id, p_now => SYSTIMESTAMP);\n"
                  + "    buyer.lock_buyer(")),
      List.of()),
  CALLED_OFF_AFTER_THE_LOCKS_OF_A_PAYMENT(
      List.of(
          new Edit(
              "package/payment.pkb",
              "    sale.require_not_cancelled(p_schedule_id => l_reservation.schedule_id);\n",
              ""),
          new Edit(
              "package/payment.pkb",
              "    admission.lock_admission(",
              "    SELECT r.* INTO l_reservation FROM reservations r"
                  + " WHERE r.reservation_id = p_reservation_id;\n"
                  + "    sale.require_not_cancelled(p_schedule_id => l_reservation.schedule_id);\n"
                  + "    admission.lock_admission(")),
      List.of()),
  SEAT_LOCKS_OF_A_PLAN(
      List.of(
          new Edit("package/schedule_refund.pkb", "\n       FOR UPDATE OF s.status WAIT 5", "")),
      List.of()),
  LOCK_OF_A_CANCELLATION(
      List.of(
          new Edit("package/schedule_refund.pkb", "\n       FOR UPDATE OF c.frozen_at WAIT 5", "")),
      List.of()),
  REFUND_ITEM_ONCE(
      List.of(
          new Edit(
              "package/schedule_refund.pkb",
              "\n       AND i.status IN ('PLANNED', 'FAILED')\n       AND i.reservation_id IN (",
              "\n       AND i.reservation_id IN ("),
          new Edit(
              "package/schedule_refund.pkb",
              "IF p_reservation.status = 'CONFIRMED' THEN\n      refund.give_back(",
              "IF 1 = 1 THEN\n      refund.give_back(")),
      List.of());

  /** Replaces a piece of a PL/SQL file. */
  record Edit(String file, String original, String replacement) {
    boolean isFor(String path) {
      return path.endsWith(file);
    }

    String applyTo(String text) {
      if (!text.contains(original)) {
        throw new IllegalStateException(
            "The guard is no longer there: '%s' in %s".formatted(original.strip(), file));
      }
      return text.replace(original, replacement);
    }
  }

  private final List<Edit> edits;
  private final List<String> statements;

  Guard(List<Edit> edits, List<String> statements) {
    this.edits = edits;
    this.statements = statements;
  }

  List<Edit> edits() {
    return edits;
  }

  List<String> statements() {
    return statements;
  }
}
