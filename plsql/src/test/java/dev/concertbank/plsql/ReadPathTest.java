package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R11 for those who only read, and for Oracle's locks on children: each index has somebody who
 * needs it. Plans are PostgreSQL's; on Oracle a DBA reads them.
 */
@DisplayName("Among many rows of others,")
class ReadPathTest {
  private static final String FOREIGN_KEYS_WITHOUT_INDEX =
      """
      SELECT c.conname FROM pg_constraint c
       WHERE c.contype = 'f' AND c.connamespace = 'cb_owner'::regnamespace
         AND NOT EXISTS (
               SELECT 1 FROM pg_index x
                WHERE x.indrelid = c.conrelid
                  AND (string_to_array(x.indkey::text, ' ')::int2[])[1:cardinality(c.conkey)] = c.conkey)
      """;
  private static final String FOREIGN_KEYS_WITHOUT_INDEX_ON_ORACLE =
      """
      SELECT c.constraint_name FROM user_constraints c
       WHERE c.constraint_type = 'R'
         AND NOT EXISTS (
               SELECT NULL FROM user_cons_columns k
                 JOIN user_ind_columns i
                   ON i.table_name = k.table_name AND i.column_name = k.column_name
                  AND i.column_position = k.position
                WHERE k.constraint_name = c.constraint_name
                GROUP BY i.index_name
               HAVING COUNT(*) = (SELECT COUNT(*) FROM user_cons_columns n
                                   WHERE n.constraint_name = c.constraint_name))
      """;

  /** So many that reading all of them would cost more than an index does. */
  private static final List<String> ROWS_OF_OTHERS =
      List.of(
          """
          INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
          SELECT -n, n || '@example.net', 'Other', 'none', 'other ' || n, 'USER', now()
            FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO accounts (account_id, kind, user_id, balance, created_at)
          SELECT -n, 'POINT', -n, 0, now() FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)
          SELECT -n, 'CHARGE', 'other', now() FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount, created_at)
          SELECT -n, -n, -n, 1, now() FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO venues (venue_id, code, name)
          SELECT -n, 'other ' || n, 'Other' FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO concerts (concert_id, code, title, artist, venue_id, open_date)
          SELECT -n, 'other ' || n, 'Other', 'Other', -n, now() FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO concert_schedules (schedule_id, concert_id, code, starts_at, sale_opens_at,
                                         sale_closes_at, queue_required)
          SELECT -n, -n, 'other', now() + INTERVAL '2 days', now(), now() + INTERVAL '1 day', 0
            FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO seats (seat_id, schedule_id, section, row_label, seat_number, grade, price,
                             status)
          SELECT -n, -n, 'A', '1', 1, 'R', 1, 'AVAILABLE' FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO reservations (reservation_id, user_id, schedule_id, status, amount,
                                    seat_count, held_until, created_at, closed_at)
          SELECT -n, -n, -n, 'CANCELLED', 1, 1, now(), now(), now() FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO idempotency_keys (user_id, idempotency_key, fingerprint, response_status,
                                        response_body, created_at)
          SELECT -n, 'k', 'f', 201, '{}', now() FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO processed_messages (consumer, message_id, processed_at)
          SELECT 'NOTIFICATION', -n, now() FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO notifications (notification_id, message_id, user_id, kind, reservation_id,
                                     status, attempts, sent_at, created_at)
          SELECT -n, -n, -n, 'RESERVATION_CONFIRMED', -n, 'SENT', 1, now(), now()
            FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO waiting_rooms (schedule_id, target, max_per_second, capacity)
          SELECT -n, 5, 5, 100 FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO waiting_tickets (place, schedule_id, user_id, status, joined_at, closed_at)
          SELECT 1000000 + n, -1 - n % 10, -n, 'LEFT', now() - INTERVAL '9 days',
                 now() - n * INTERVAL '1 minute'
            FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO waiting_milestones (schedule_id, place, ordinal)
          SELECT -n, 1000000 + n, 1 FROM generate_series(1, 5000) n
          """,
          """
          INSERT INTO admission_journal (schedule_id, journal_no, place, user_id, admitted_at,
                                         admitted_until)
          SELECT -7, n, 1000000 + n, -n, now() - n * INTERVAL '1 second', now()
            FROM generate_series(1, 5000) n
          """,
          "ANALYZE");

  private static Stage.Isolated stage;

  @BeforeAll
  static void manyRows() {
    if (!Stage.database().isOracle()) {
      stage = Stage.without();
      JdbcClient owner = JdbcClient.create(stage.owner());
      ROWS_OF_OTHERS.forEach(statement -> owner.sql(statement).update());
    }
  }

  @AfterAll
  static void close() {
    if (stage != null) {
      stage.close();
    }
  }

  private static String plan(JdbcClient owner, String query) {
    return owner.sql("EXPLAIN " + query).query(String.class).list().stream()
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest(name = "{0} use {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the next concerts           | concerts_open_date_ix       | SELECT * FROM concert_v c ORDER BY c.open_date, c.concert_id FETCH FIRST 20 ROWS ONLY
          the seats that are left     | seats_status_ix             | SELECT o.available_seats FROM schedule_v o WHERE o.schedule_id = -7
          a buyer's reservations      | reservations_user_ix        | SELECT * FROM reservation_v r WHERE r.user_id = -7
          an account's statement      | ledger_entries_amount_ix    | SELECT * FROM point_entry_v e WHERE e.user_id = -7
          the holds that have lapsed  | reservations_status_ix      | SELECT r.reservation_id FROM reservations r WHERE r.status = 'PENDING' AND r.held_until <= now()
          markers from long ago       | processed_messages_at_ix    | SELECT m.message_id FROM processed_messages m WHERE m.processed_at < now() - INTERVAL '1 day'
          a buyer's notices           | notifications_user_ix       | SELECT * FROM notification_v n WHERE n.user_id = -7
          who shops in a room         | waiting_tickets_status_ix   | SELECT r.shoppers FROM waiting_room_v r WHERE r.schedule_id = -7
          a place                     | waiting_tickets_pk          | SELECT * FROM waiting_ticket_v t WHERE t.place IN (1000007, 1000008)
          who left lately             | waiting_tickets_closed_ix   | SELECT t.place FROM waiting_ticket_v t WHERE t.status = 'LEFT' AND t.closed_at >= now() - INTERVAL '10 seconds'
          milestones of two rooms     | waiting_milestones_pk       | SELECT * FROM waiting_milestone_v m WHERE (m.schedule_id = -7 AND m.place > 5) OR (m.schedule_id = -8 AND m.place > 9)
          the journal of a room       | admission_journal_pk        | SELECT * FROM admission_journal_v j WHERE j.schedule_id = -7 ORDER BY j.journal_no DESC FETCH FIRST 20 ROWS ONLY
          a buyer's place             | waiting_tickets_user_ix     | SELECT * FROM waiting_ticket_v v WHERE v.user_id = -7 AND v.schedule_id = -8
          places that were closed     | waiting_tickets_closed_ix   | SELECT t.place FROM waiting_tickets t WHERE t.closed_at < now() - INTERVAL '83 hours'
          who was let in lately       | admission_journal_time_ix   | SELECT COUNT(*) FROM admission_journal j WHERE j.schedule_id = -7 AND j.admitted_at > now() - INTERVAL '1 second'
          a buyer's admissions        | admission_journal_user_ix   | SELECT * FROM admission_journal_v j WHERE j.user_id = -7
          answers from long ago       | idempotency_keys_created_ix | SELECT k.user_id FROM idempotency_keys k WHERE k.created_at < now() - INTERVAL '1 day'
          """)
  void uses(String what, String index, String query) {
    Assumptions.assumeTrue(stage != null, "on Oracle a DBA reads the plans");

    assertThat(plan(JdbcClient.create(stage.owner()), query))
        .as("plan of %s", what)
        .contains(index);
  }

  @Test
  @NegativeControl
  @DisplayName("a reader whose index is gone reads everything (negative control)")
  void withoutIndex() {
    try (var other = Stage.without()) {
      JdbcClient owner = JdbcClient.create(other.owner());
      ROWS_OF_OTHERS.forEach(statement -> owner.sql(statement).update());
      owner.sql("DROP INDEX idempotency_keys_created_ix").update();

      assertThat(plan(owner, "SELECT k.user_id FROM idempotency_keys k WHERE k.created_at < now()"))
          .contains("Seq Scan on idempotency_keys");
    }
  }

  /** Without one, Oracle locks the whole child table while a parent's key changes or goes. */
  @Test
  @DisplayName("each foreign key is the beginning of an index")
  void foreignKeys() {
    boolean oracle = Stage.database().isOracle();
    String query = oracle ? FOREIGN_KEYS_WITHOUT_INDEX_ON_ORACLE : FOREIGN_KEYS_WITHOUT_INDEX;

    List<String> bare =
        JdbcClient.create(Stage.database().owner()).sql(query).query(String.class).list();

    assertThat(bare).map(name -> name.toLowerCase(Locale.ROOT)).isEmpty();
  }

  @Test
  @NegativeControl
  @DisplayName("a foreign key without an index is found (negative control)")
  void foreignKeyWithoutIndex() {
    try (var other = Stage.without()) {
      JdbcClient owner = JdbcClient.create(other.owner());
      owner.sql("DROP INDEX concerts_venue_ix").update();

      assertThat(owner.sql(FOREIGN_KEYS_WITHOUT_INDEX).query(String.class).list())
          .containsExactly("concerts_venue_fk");
    }
  }
}
