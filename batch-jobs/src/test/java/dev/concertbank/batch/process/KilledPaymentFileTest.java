package dev.concertbank.batch.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.Trade;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("reconcilePaymentFile that is killed with kill -9 five times")
class KilledPaymentFileTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final int PAYMENTS = 60;

  @Test
  @DisplayName("has the lines and the breaks of one clean run")
  void asOneRun(@TempDir Path directory, @TempDir Path inbox) {
    try (KillTrial trial = KillTrial.in(directory)) {
      LocalDate yesterday = LocalDate.now(SEOUL).minusDays(1);
      sell(trial, yesterday);
      String date = "--date=" + yesterday;
      String arrivesIn = "--concert-bank.jobs.payment-file.directory=" + inbox;
      JobProcess sample =
          JobProcess.start(
              directory,
              "--sample-payment-file=missing_here,missing_there,duplicate,status,amount,late,unreadable",
              date,
              arrivesIn);
      assertThat(sample.exitCode()).as(sample.output()).isZero();
      trial.slowDown("INSERT ON payment_file_lines", 0.03);

      trial.killAndRestart(
          12,
          "--job=reconcilePaymentFile",
          date,
          arrivesIn,
          "--concert-bank.jobs.payment-file.chunk=2");

      assertThat(trial.rows("SELECT status, line_count, skipped_count FROM payment_files"))
          .singleElement()
          .asString()
          .contains("COMPARED", "line_count=" + (PAYMENTS + 1), "skipped_count=1");
      assertThat(trial.number("SELECT COUNT(*) FROM payment_file_lines")).isEqualTo(PAYMENTS + 1);
      assertThat(trial.number("SELECT COUNT(*) FROM payment_file_skips")).isEqualTo(1);
      assertThat(
              trial.rows(
                  "SELECT break_kind FROM payment_file_breaks WHERE closed_at IS NULL ORDER BY 1"))
          .extracting(row -> row.get("break_kind"))
          .containsExactly(
              "AMOUNT", "DUPLICATE", "LATE", "MISSING_HERE", "MISSING_THERE", "STATUS");
      assertThat(
              trial.number(
                  "SELECT COUNT(*) FROM batch_job_instance WHERE job_name = 'reconcilePaymentFile'"))
          .isEqualTo(1);
      trial.assertNoRunIsLeft();
    }
  }

  private static void sell(KillTrial trial, LocalDate day) {
    Trade trade = trial.trade();
    Trade.Sale sale = trade.sale(PAYMENTS);
    for (long seat : sale.seatIds()) {
      long buyer = trade.buyer(Trade.PRICE);
      trade.pay(buyer, trade.hold(buyer, sale, seat));
    }
    trial
        .owner()
        .sql("UPDATE payments SET completed_at = ?")
        .param(day.atTime(12, 0).atZone(SEOUL).toOffsetDateTime())
        .update();
  }
}
