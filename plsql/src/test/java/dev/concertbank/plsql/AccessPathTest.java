package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R11: what a command reads it finds by an index, so its cost does not grow with the rows of
 * others. The server counts, in the transaction itself, which tables were read from end to end.
 * Embedded only; on Oracle a DBA reads the plans.
 */
@DisplayName("No command reads a table from end to end")
class AccessPathTest {
  private static final int ROWS = 5_000;

  @Test
  @DisplayName("neither a buyer's nor a consumer's, among many rows of others")
  void byIndex() {
    try (var stage = Stage.without()) {
      assertThat(scannedTables(stage)).isEmpty();
    }
  }

  @Test
  @NegativeControl
  @DisplayName("without an index the count shows it (negative control)")
  void withoutIndex() {
    try (var stage = Stage.without()) {
      JdbcClient owner = JdbcClient.create(stage.owner());
      owner.sql("DROP INDEX reservations_schedule_ix").update();
      owner.sql("DROP INDEX reservations_user_ix").update();
      owner.sql("DROP INDEX reservations_status_ix").update();

      assertThat(scannedTables(stage)).containsExactly("reservations");
    }
  }

  private static List<String> scannedTables(Stage.Isolated stage) {
    BoxOffice office = stage.office();
    Sale crowd = office.sale(ROWS);
    long buyer = office.buyer(10 * BoxOffice.PRICE);
    addOthers(stage, crowd);

    var scans = new Scans(stage);
    long lapsed = scans.in(() -> office.hold(buyer, crowd, crowd.seat(ROWS - 1))).reservationId();
    office.lapse(lapsed);
    long paid = scans.in(() -> office.hold(buyer, crowd, crowd.seat(ROWS - 1))).reservationId();
    scans.in(() -> office.pay(buyer, paid));
    scans.in(() -> office.cancel(buyer, paid));
    long released = scans.in(() -> office.hold(buyer, crowd, crowd.seat(ROWS - 2))).reservationId();
    scans.in(() -> office.cancel(buyer, released));
    scans.in(() -> office.charge(buyer, 1));
    consume(stage, scans, crowd, buyer);
    shopThroughARoom(office, scans);
    return scans.tables();
  }

  /** What the consumers do with messages about one hold. */
  private static void consume(Stage.Isolated stage, Scans scans, Sale crowd, long buyer) {
    BoxOffice office = stage.office();
    var consumers = new Consumers(stage);
    long hold = office.hold(buyer, crowd, crowd.seat(ROWS - 3)).reservationId();
    long first = consumers.newMessageId();
    long second = consumers.newMessageId();
    scans.in(() -> consumers.mark("NOTIFICATION", first));
    scans.in(() -> consumers.mark("NOTIFICATION", first));
    scans.run(() -> consumers.recordNotice(first, hold));
    scans.run(() -> consumers.recordNotice(second, hold));
    List<Long> claimed = scans.in(() -> consumers.claim(5));
    scans.run(() -> consumers.tell(claimed.get(0), claimed.get(1)));
    scans.run(() -> consumers.recordEvent(first, "RESERVATION:" + hold));
    office.lapse(hold);
    scans.in(() -> consumers.release(hold));
  }

  /** Join, leave, rounds, hold and payment, in front of a room where others have been before. */
  private static void shopThroughARoom(BoxOffice office, Scans scans) {
    Sale sale = office.saleWithRoom(2, new RoomOperation.Rates(5, 100, ROWS));
    long buyer = office.buyer(BoxOffice.PRICE);
    long place = scans.in(() -> office.join(buyer, sale)).place();
    scans.in(() -> office.round(sale));
    var hold = scans.in(() -> office.hold(buyer, sale, place, List.of(sale.seat(0))));
    scans.in(() -> office.pay(buyer, hold.reservationId()));
    long again = scans.in(() -> office.join(buyer, sale)).place();
    scans.in(
        () -> {
          office.leave(buyer, again);
          return again;
        });
    scans.in(() -> office.round(sale));
  }

  /** One buyer and one closed reservation for nearly every seat, as after many sales. */
  private static void addOthers(Stage.Isolated stage, Sale sale) {
    JdbcClient owner = JdbcClient.create(stage.owner());
    for (String statement :
        List.of(
            """
            INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
            SELECT -n, n || '@example.net', 'Other', 'none', 'other ' || n, 'USER', now()
              FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO accounts (account_id, kind, user_id, balance, created_at)
            SELECT -n, 'POINT', -n, 0, now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO idempotency_keys (user_id, idempotency_key, fingerprint, response_status,
                                          response_body, created_at)
            SELECT -n, 'k', 'f', 201, '{}', now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO reservations (reservation_id, user_id, schedule_id, status, amount,
                                      seat_count, held_until, created_at, closed_at)
            SELECT -n, -n, %2$d, 'CANCELLED', 1, 1, now(), now(), now()
              FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO reservation_seats (reservation_id, seat_id, price, released_at)
            SELECT -n, %3$d + n - 1, 1, now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)
            SELECT -n, 'PAYMENT', 'other', now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount, created_at)
            SELECT -n, -n, 2, 1, now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO payments (payment_id, reservation_id, method, status, amount,
                                  transaction_id, requested_at, completed_at)
            SELECT -n, -n, 'POINT', 'REFUNDED', 1, -n, now(), now()
              FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO processed_messages (consumer, message_id, processed_at)
            SELECT 'NOTIFICATION', -n, now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO idempotency_keys_archive (user_id, idempotency_key, fingerprint,
                                                  response_status, response_body, created_at,
                                                  archived_at)
            SELECT -n, 'k', 'f', 201, '{}', now(), now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO processed_messages_archive (consumer, message_id, processed_at, archived_at)
            SELECT 'NOTIFICATION', -n, now(), now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO notifications (notification_id, message_id, user_id, kind, reservation_id,
                                       status, attempts, sent_at, created_at)
            SELECT -n, -n, -n, 'RESERVATION_CONFIRMED', -n, 'SENT', 1, now(), now()
              FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO audit_log (audit_id, user_id, action, subject, message_id, created_at)
            SELECT -n, -n, 'SOMETHING_HAPPENED', 'RESERVATION:0', -n, now()
              FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO concert_schedules (schedule_id, concert_id, code, starts_at, sale_opens_at,
                                           sale_closes_at, queue_required)
            SELECT -n, concert_id, 'other ' || n, starts_at, sale_opens_at, sale_closes_at, 0
              FROM concert_schedules, generate_series(1, %1$d) n WHERE schedule_id = %2$d
            """,
            """
            INSERT INTO waiting_rooms (schedule_id, target, max_per_second, capacity)
            SELECT -n, 1, 1, 1 FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO waiting_tickets (place, schedule_id, user_id, status, joined_at,
                                         admitted_at, admitted_until, closed_at)
            SELECT -n, -n, -n, 'DONE', now(), now(), now(), now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO admission_journal (schedule_id, journal_no, place, user_id, admitted_at,
                                           admitted_until)
            SELECT -n, 1, -n, -n, now(), now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO waiting_room_changes (schedule_id, place, change)
            SELECT -n, -n, 1 FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO waiting_milestones (schedule_id, place, ordinal)
            SELECT -n, -n, 1 FROM generate_series(1, %1$d) n
            """,
            "ANALYZE")) {
      owner.sql(statement.formatted(ROWS - 10, sale.scheduleId(), sale.seat(0))).update();
    }
  }

  /** Counts end-to-end reads, each command in the transaction that it ran in. */
  private static final class Scans {
    // The parameters, and what queues there are, are a dozen rows.
    private static final String QUERY =
        "SELECT relname FROM pg_stat_xact_user_tables WHERE seq_scan > 0"
            + " AND relname NOT IN ('parameters', 'queue', 'queue_table', 'subscriber')";

    // The counts of earlier transactions stay in the session for up to a second, unless it is told.
    private static final String FORGET_EARLIER = "SELECT pg_stat_force_next_flush()";

    private final Stage.Isolated stage;
    private final JdbcClient app;
    private final TreeSet<String> tables = new TreeSet<>();

    Scans(Stage.Isolated stage) {
      this.stage = stage;
      this.app = JdbcClient.create(stage.database().app());
    }

    /** The office's own transaction joins this one. */
    <T> T in(Supplier<T> command) {
      stage.office().commit(() -> app.sql(FORGET_EARLIER).query().listOfRows());
      return stage
          .office()
          .commit(
              () -> {
                T result = command.get();
                tables.addAll(app.sql(QUERY).query(String.class).list());
                return result;
              });
    }

    void run(Runnable command) {
      in(
          () -> {
            command.run();
            return true;
          });
    }

    List<String> tables() {
      return new ArrayList<>(tables);
    }
  }
}
