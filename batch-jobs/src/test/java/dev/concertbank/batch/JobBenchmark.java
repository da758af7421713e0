package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.testing.Shift;
import dev.concertbank.plsql.LapsedHolds;
import dev.concertbank.plsql.Procedures;
import dev.concertbank.plsql.Reconciliation;
import dev.concertbank.plsql.ReconciliationSnapshot;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the jobs cost beside the plainest SQL that does the same, in one run. By its name no build
 * runs it; {@code batch-jobs/README.md} tells how to.
 */
class JobBenchmark {
  private static final int HOLDS = Integer.getInteger("benchmark.holds", 100_000);
  private static final int ACCOUNTS = Integer.getInteger("benchmark.accounts", 1_000_000);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int RANGE = 250_000;

  private static final String BARE_SWEEP =
      """
      WITH over AS (
        SELECT reservation_id FROM reservations
         WHERE status = 'PENDING' AND held_until <= now() FOR UPDATE),
      claims AS (
        UPDATE reservation_seats rs SET released_at = now() FROM over
         WHERE rs.reservation_id = over.reservation_id AND released_at IS NULL
        RETURNING rs.seat_id),
      free AS (
        UPDATE seats s SET status = 'AVAILABLE', held_until = NULL, version = version + 1
          FROM claims WHERE s.seat_id = claims.seat_id)
      UPDATE reservations r SET status = 'EXPIRED', closed_at = now() FROM over
       WHERE r.reservation_id = over.reservation_id
      """;

  private static final String MESSAGES =
      """
      DO $$
      DECLARE l_id numeric;
      BEGIN
        FOR l_id IN SELECT reservation_id FROM cb_owner.reservations WHERE status = 'EXPIRED' LOOP
          CALL ticket_event.reservation_expired(l_id);
        END LOOP;
      END $$
      """;

  private static final String BARE_SUMS =
      "SELECT COUNT(*) FROM (SELECT account_id, SUM(amount) FROM ledger_entries GROUP BY"
          + " account_id) s";

  @Test
  void sweep() {
    double job;
    double statement;
    double messages;
    try (Shift shift = lapsed()) {
      job = seconds(() -> complete(shift, "sweepExpiredHolds"));
    }
    try (Shift shift = lapsed()) {
      statement = seconds(() -> shift.owner().sql(BARE_SWEEP).update());
      messages = seconds(() -> shift.owner().sql(MESSAGES).update());
    }
    print("%,d holds that are over".formatted(HOLDS));
    print("one statement, no message", statement, statement);
    print("and its messages", statement + messages, statement);
    print("sweepExpiredHolds", job, statement);
    print(
        "sweepExpiredHolds : statement and messages = %.2f"
            .formatted(job / (statement + messages)));
  }

  private static Shift lapsed() {
    Shift shift = Shift.begin();
    LapsedHolds.make(shift.owner(), shift.trade().sale(1).scheduleId(), HOLDS);
    return shift;
  }

  @Test
  void reconcile() {
    try (Shift shift = Shift.begin("concert-bank.jobs.reconcile.range=" + RANGE)) {
      LedgerAtScale.make(shift.owner(), shift.trade().sale(1).scheduleId(), ACCOUNTS);
      double bare = bareSums(shift);
      double balances = seconds(() -> balances(shift));
      long heap = heapPeak(() -> complete(shift, "reconcile"));
      double all = seconds(() -> complete(shift, "reconcile"));

      long wrong =
          shift
              .owner()
              .sql("UPDATE accounts SET balance = balance + 1 WHERE kind = 'POINT'")
              .update();
      double broken = seconds(() -> complete(shift, "reconcile"));
      long heapOfBroken = heapPeak(() -> complete(shift, "reconcile"));

      print("%,d accounts, %,d entries".formatted(ACCOUNTS, 10 * ACCOUNTS));
      print("bare aggregate of the entries", bare, bare);
      print("the rule of the balances", balances, bare);
      print("reconcile, all rules", all, bare);
      print("reconcile, each balance is broken", broken, bare);
      print("heap at its peak: %d MB, and %d MB with all breaks".formatted(heap, heapOfBroken));
      assertThat(
              shift
                  .owner()
                  .sql("SELECT COUNT(*) FROM reconciliation_breaks WHERE closed_at IS NULL")
                  .query(Long.class)
                  .single())
          .isEqualTo(wrong);
    }
  }

  /** At its best: twice, with all sums in memory. The job has what a session has by default. */
  private static double bareSums(Shift shift) {
    try (Connection owner = shift.database().owner().getConnection()) {
      JdbcClient one = JdbcClient.create(new SingleConnectionDataSource(owner, true));
      one.sql("SELECT set_config('work_mem', '512MB', false)").query(String.class).single();
      seconds(() -> one.sql(BARE_SUMS).query(Long.class).single());
      return seconds(() -> one.sql(BARE_SUMS).query(Long.class).single());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the job asks for them, range by range. */
  private static void balances(Shift shift) {
    var reconciliation = new Reconciliation(Procedures.on(shift.database().batch(), "CB_OWNER"));
    try (ReconciliationSnapshot snapshot = reconciliation.openSnapshot()) {
      for (long from = 0; from <= ACCOUNTS + 1000; from += RANGE) {
        snapshot.forEachBatch(
            "account",
            BigDecimal.valueOf(from),
            BigDecimal.valueOf(from + RANGE - 1),
            breaks -> assertThat(breaks).isEmpty());
      }
    }
  }

  private static void complete(Shift shift, String job) {
    JobResult result = shift.jobs().run(job, DAY);
    assertThat(result.outcome()).as(result.message()).isEqualTo(JobResult.Outcome.COMPLETED);
  }

  private static double seconds(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }

  /** In megabytes; what was there before is collected first. */
  private static long heapPeak(Runnable work) {
    System.gc();
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    work.run();
    return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
  }

  private static void print(String what, double seconds, double base) {
    print("%-36s %8.2f s %8.2f".formatted(what, seconds, seconds / base));
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
