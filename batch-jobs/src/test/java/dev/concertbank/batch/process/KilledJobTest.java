package dev.concertbank.batch.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.Trade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each job in a process of its own, killed at random points of its work and started again. */
@DisplayName("A job that is killed with kill -9 five times")
class KilledJobTest {
  @TempDir private static Path directory;

  private static KillTrial trial;

  @BeforeAll
  static void open() {
    trial = KillTrial.in(directory);
  }

  @AfterAll
  static void close() {
    if (trial != null) {
      trial.close();
    }
  }

  @Test
  @DisplayName("sweepExpiredHolds: has released every hold once")
  void sweep() {
    int holds = 400;
    trial.trade().lapsed(holds);
    trial.slowDown("UPDATE OF closed_at ON reservations", 0.03);
    String released = "SELECT COUNT(*) FROM reservations WHERE status = 'EXPIRED'";

    trial.killAndRestart(40, "--job=sweepExpiredHolds", "--concert-bank.jobs.sweep.chunk=2");

    assertThat(trial.number(released)).isEqualTo(holds);
    assertThat(
            trial.number(
                "SELECT COUNT(*) FROM aq$ticket_event_qt q WHERE q.consumer_name = 'AUDIT_TRAIL'"
                    + " AND q.user_data::text LIKE '%RESERVATION_EXPIRED%'"))
        .isEqualTo(holds);
    assertThat(trial.trade().brokenInvariants()).isEmpty();
    trial.assertNoRunIsLeft();
  }

  @Test
  @DisplayName("reconcile: has the books of one clean run")
  void reconcile() {
    trial.trade().tellStory();
    trial.trade().sale(1500);
    trial.owner().sql("UPDATE accounts SET balance = balance + 1 WHERE kind = 'POINT'").update();
    // Once for each range, of which there are some hundreds.
    trial.slowDown("UPDATE OF read_count ON batch_step_execution", 0);
    try {
      trial.killAndRestart(
          100, "--job=reconcile", "--date=2026-11-20", "--concert-bank.jobs.reconcile.range=5");

      assertThat(
              trial.rows(
                  "SELECT subject, found FROM reconciliation_breaks WHERE closed_at IS NULL ORDER BY 1"))
          .isEqualTo(trial.rows("SELECT subject, found FROM invariant_break_v ORDER BY 1"))
          .isNotEmpty();
      assertThat(
              trial.number(
                  "SELECT COUNT(*) FROM reconciliation_breaks WHERE closed_at IS NOT NULL"))
          .isZero();
      assertThat(trial.number("SELECT COUNT(*) FROM reconciliation_runs WHERE status = 'FINISHED'"))
          .isEqualTo(1);
      assertThat(
              trial.number("SELECT COUNT(*) FROM batch_job_instance WHERE job_name = 'reconcile'"))
          .isEqualTo(1);
      trial.assertNoRunIsLeft();
    } finally {
      trial.owner().sql("DROP TRIGGER dawdle ON batch_step_execution").update();
      trial.owner().sql("UPDATE accounts SET balance = balance - 1 WHERE kind = 'POINT'").update();
    }
  }

  @Test
  @DisplayName("settle: has the file of one clean run")
  void settle(@TempDir Path files) throws Exception {
    long buyer = trial.trade().buyer(8 * Trade.PRICE);
    for (int i = 0; i < 8; i++) {
      Trade.Sale sale = trial.trade().sale(1);
      trial.trade().pay(buyer, trial.trade().hold(buyer, sale, sale.seatIds().get(0)));
    }
    trial
        .owner()
        .sql("UPDATE payments SET completed_at = completed_at - INTERVAL '1 day'")
        .update();
    trial.owner().sql("UPDATE refunds SET refunded_at = refunded_at - INTERVAL '1 day'").update();
    String yesterday = LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(1).toString();
    trial.slowDown("INSERT ON settlement_lines", 0.2);

    trial.killAndRestart(
        7, "--job=settle", "--date=" + yesterday, "--concert-bank.jobs.settle.directory=" + files);

    Path file = files.resolve("settlement-" + yesterday + ".csv");
    List<String> killed = Files.readAllLines(file);
    long net = trial.number("SELECT SUM(amount) FROM payments WHERE status = 'COMPLETED'");
    assertThat(killed.get(killed.size() - 1)).endsWith("," + net);
    assertThat(trial.number("SELECT COUNT(*) FROM settlements")).isEqualTo(1);
    assertThat(trial.number("SELECT net FROM settlements")).isEqualTo(net);
    trial.assertNoRunIsLeft();
  }
}
