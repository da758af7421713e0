package dev.concertbank.plsql;

import static dev.concertbank.plsql.Archivist.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.plsql.Archivist.Kind;
import dev.concertbank.plsql.BoxOffice.Sale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test on a database of its own: archiving takes whatever is old. */
@DisplayName("Archiving")
class ArchivingTest {

  @Test
  @DisplayName("is shared by several archivers: each row is moved once, none is lost")
  void shared() {
    try (var stage = Stage.without()) {
      var rows = new OldRows(stage.office(), stage.owner());
      rows.add(90);
      rows.addRoom(30);
      rows.addRoom(30);
      List<Long> before = rows.all();
      var archivist = new Archivist(stage.database().batch());
      List<Callable<Long>> archivers =
          List.of(archivist::moveAll, archivist::moveAll, archivist::moveAll);

      long moved = Storm.of(archivers).stream().mapToLong(Storm.Result::answer).sum();

      // A room that another archiver had was left to that one, and nothing is left to a later run.
      assertThat(moved + archivist.moveAll()).isEqualTo(3 * 90 + 2 * 30);
      assertThat(archivist.moveAll()).isZero();
      assertThat(rows.all()).isEqualTo(before);
      assertThat(rows.archived("idempotency_keys")).isEqualTo(90);
      assertThat(rows.archived("admission_journal")).isGreaterThanOrEqualTo(20);
      assertThat(rows.live("waiting_tickets") + rows.live("admission_journal")).isZero();
      assertThat(stage.office().brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("beside buyers who queue, hold, pay and give back: every rule holds, nobody waits")
  void besideBuyers() {
    try (var stage = Stage.without()) {
      BoxOffice office = stage.office();
      var rows = new OldRows(office, stage.owner());
      rows.add(300);
      Sale old = rows.addRoom(60);
      Sale sale = office.saleWithRoom(12, new RoomOperation.Rates(50, 1000, 1000));
      long seed = System.nanoTime();
      var running = new AtomicInteger(8);
      var archivist = new Archivist(stage.database().batch());
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        long buyer = office.buyer(100 * BoxOffice.PRICE);
        var random = new Random(seed + i);
        all.add(
            () -> {
              try {
                return shop(office, sale, old, buyer, random);
              } finally {
                running.decrementAndGet();
              }
            });
      }
      for (int i = 0; i < 2; i++) {
        all.add(
            () -> {
              int moved = 0;
              do {
                for (Kind kind : Kind.values()) {
                  moved += (int) archivist.move(kind, 3);
                }
              } while (running.get() > 0);
              return moved;
            });
      }

      List<Storm.Result<Integer>> results = Storm.of(all);

      assertThat(results).as("seed %d", seed).allMatch(Storm.Result::succeeded);
      assertThat(results.get(8).answer() + results.get(9).answer()).isPositive();
      assertThat(office.brokenInvariants()).as("seed %d", seed).isEmpty();
      archivist.moveAll();
      assertThat(rows.archived("waiting_tickets")).isEqualTo(60);
      assertThat(rows.archived("idempotency_keys")).isEqualTo(300);
      assertThat(office.brokenInvariants()).as("seed %d", seed).isEmpty();
    }
  }

  /** Returns how many reservations were paid. */
  private static int shop(BoxOffice office, Sale sale, Sale old, long buyer, Random random) {
    int paid = 0;
    for (int step = 0; step < 8; step++) {
      try {
        long place = office.join(buyer, sale).place();
        office.round(old);
        while (office.round(sale) > 0 || !office.ticketStatus(place).equals("ADMITTED")) {
          Thread.onSpinWait();
        }
        long seat = sale.seat(random.nextInt(12));
        long id = office.hold(buyer, sale, place, List.of(seat)).reservationId();
        CommandKey key = BoxOffice.newKey(buyer);
        office.payAndAnswer(key, id);
        assertThat(office.payAndAnswer(key, id)).isInstanceOf(CommandResult.Replayed.class);
        office.cancel(buyer, id);
        paid++;
      } catch (TicketException taken) {
        assertThat(taken.error()).isEqualTo(TicketError.SEAT_TAKEN);
      }
    }
    return paid;
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  @DisplayName("waits for nobody: what somebody has locked it leaves to the next time")
  void skipsBusy(Kind kind) {
    try (var stage = Stage.without()) {
      assertThat(moveBesideALock(stage, kind)).isEqualTo(11);
      assertThat(new Archivist(stage.database().batch()).move(kind, ALL)).isEqualTo(1);
      assertThat(stage.office().brokenInvariants()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  @NegativeControl
  @DisplayName("waits for somebody (if this fails, the test above proves nothing)")
  void waits(Kind kind) {
    try (var stage = Stage.without(Guard.ARCHIVE_SKIPS)) {
      assertThatThrownBy(() -> moveBesideALock(stage, kind))
          .hasStackTraceContaining("lock timeout");
    }
  }

  /** Of twelve rows somebody has one locked. */
  private static long moveBesideALock(Stage.Isolated stage, Kind kind) {
    prepare(stage, 12);
    try (var encounter = new Encounter(stage)) {
      encounter.standsOn(kind.table(), "ctid", firstOld(stage, kind));
      return new Archivist(stage.database().batch()).moveWithoutWaiting(kind);
    }
  }

  @Test
  @DisplayName("leaves a room that a round has to the next time")
  void skipsBusyRoom() {
    try (var stage = Stage.without()) {
      assertThat(moveBesideARound(stage)).isEqualTo(9);
      assertThat(new Archivist(stage.database().batch()).move(Kind.TICKETS, ALL)).isEqualTo(12);
      assertThat(stage.office().brokenInvariants()).isEmpty();
    }
  }

  @Test
  @NegativeControl
  @DisplayName("meets a round (if this fails, the test above proves nothing)")
  void meetsARound() {
    try (var stage = Stage.without(Guard.ARCHIVE_SKIPS_ROOMS)) {
      assertThatThrownBy(() -> moveBesideARound(stage))
          .hasStackTraceContaining("could not obtain lock");
    }
  }

  private static long moveBesideARound(Stage.Isolated stage) {
    var rows = new OldRows(stage.office(), stage.owner());
    Sale busy = rows.addRoom(12);
    rows.addRoom(9);
    try (var encounter = new Encounter(stage)) {
      encounter.standsAfter(() -> stage.office().round(busy));
      return new Archivist(stage.database().batch()).moveWithoutWaiting(Kind.TICKETS);
    }
  }

  @Test
  @DisplayName("leaves a run of a job that somebody has to the next time")
  void skipsBusyRun() {
    try (var stage = Stage.without()) {
      assertThat(removeBesideALock(stage)).isEqualTo(1);
      assertThat(new Archivist(stage.database().batch()).removeRuns(ALL)).isEqualTo(1);
    }
  }

  @Test
  @NegativeControl
  @DisplayName("waits for who has it (if this fails, the test above proves nothing)")
  void waitsForARun() {
    try (var stage = Stage.without(Guard.ARCHIVE_SKIPS_RUNS)) {
      assertThatThrownBy(() -> removeBesideALock(stage)).hasStackTraceContaining("lock timeout");
    }
  }

  /** Of two runs somebody has one locked. */
  private static long removeBesideALock(Stage.Isolated stage) {
    JdbcClient owner = JdbcClient.create(stage.owner());
    for (String statement :
        List.of(
            """
            INSERT INTO batch_job_instance (job_instance_id, job_name, job_key)
            SELECT n, 'aJob', 'key ' || n FROM generate_series(1, 2) n
            """,
            """
            INSERT INTO batch_job_execution (job_execution_id, job_instance_id, create_time, end_time,
                                             status)
            SELECT n, n, now() - INTERVAL '500 days', now() - INTERVAL '500 days', 'COMPLETED'
              FROM generate_series(1, 2) n
            """)) {
      owner.sql(statement).update();
    }
    try (var encounter = new Encounter(stage)) {
      encounter.standsOn("batch_job_execution", "job_execution_id", 1L);
      return new Archivist(stage.database().batch()).removeRunsWithoutWaiting();
    }
  }

  private static Object firstOld(Stage.Isolated stage, Kind kind) {
    String column =
        switch (kind) {
          case ANSWERS, AUDIT_LINES -> "created_at";
          case MARKERS -> "processed_at";
          case TICKETS -> "joined_at";
        };
    return JdbcClient.create(stage.owner())
        .sql("SELECT ctid FROM %s ORDER BY %s LIMIT 1".formatted(kind.table(), column))
        .query((row, number) -> row.getObject(1))
        .single();
  }

  private static void prepare(Stage.Isolated stage, int count) {
    var rows = new OldRows(stage.office(), stage.owner());
    rows.add(count);
    rows.addRoom(count);
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class)
  @DisplayName("reads nothing that is not old yet, and no more of the old than it moves")
  void byIndex(Kind kind) {
    try (var stage = Stage.without()) {
      addMany(stage);
      assertThat(new Archivist(stage.database().batch()).rowsRead(kind, 10)).isLessThan(100);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Kind.class)
  @NegativeControl
  @DisplayName("reads them all without its index (if this fails, the test above proves nothing)")
  void withoutIndex(Kind kind) {
    try (var stage = Stage.without(Guard.ARCHIVE_BY_INDEX)) {
      addMany(stage);
      assertThat(new Archivist(stage.database().batch()).rowsRead(kind, 10)).isGreaterThan(4_000);
    }
  }

  /** 5,000 new rows of each kind and as many old ones; of tickets those of one old room. */
  private static void addMany(Stage.Isolated stage) {
    var rows = new OldRows(stage.office(), stage.owner());
    rows.add(5_000);
    Sale sale = stage.office().saleWithRoom(1, new RoomOperation.Rates(1, 1, 1));
    rows.endSale(sale, 400);
    JdbcClient owner = JdbcClient.create(stage.owner());
    for (String statement :
        List.of(
            """
            INSERT INTO idempotency_keys (user_id, idempotency_key, fingerprint, response_status,
                                          response_body, created_at)
            SELECT (SELECT MAX(user_id) FROM users), 'new ' || n, 'f', 201, '{}', now()
              FROM generate_series(1, 5000) n
            """,
            """
            INSERT INTO processed_messages (consumer, message_id, processed_at)
            SELECT 'NOTIFICATION', -n, now() FROM generate_series(1, 5000) n
            """,
            """
            INSERT INTO audit_log (audit_id, action, subject, created_at)
            SELECT -n, 'SOMETHING_HAPPENED', 'a test', now() FROM generate_series(1, 5000) n
            """,
            """
            INSERT INTO waiting_tickets (place, schedule_id, user_id, status, joined_at, closed_at)
            SELECT -n, (SELECT MAX(schedule_id) FROM waiting_rooms),
                   (SELECT MAX(user_id) FROM users), 'LEFT', now(), now()
              FROM generate_series(1, 5000) n
            """,
            "ANALYZE")) {
      owner.sql(statement).update();
    }
  }
}
