package dev.concertbank.batch.payfile;

import static dev.concertbank.batch.payfile.ProviderDay.BEFORE;
import static dev.concertbank.batch.payfile.ProviderDay.YESTERDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Job reconcilePaymentFile")
class PaymentFileJobTest {
  @TempDir private Path directory;

  @Test
  @DisplayName("finds nothing in a clean file, however often it looks")
  void clean() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      day.deliver();

      day.completes();
      assertThat(day.breaks()).isEmpty();
      assertThat(day.files()).containsExactly("COMPARED");
      day.completes();

      assertThat(day.breaks()).isEmpty();
      assertThat(day.files()).containsExactly("COMPARED");
      assertThat(day.shift().trade().brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("finds each defect once, in its class, and none besides; a corrected file closes it")
  void oneOfEach() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      long first = day.payments().get(0);
      for (Defect defect : Defect.values()) {
        day.deliver(defect);
        day.completes();
        List<String> found = defect == Defect.UNREADABLE ? List.of() : List.of(defect.name());
        assertThat(day.kinds()).as("%s", defect).isEqualTo(found);
        assertThat(day.breaks())
            .as("%s", defect)
            .isEqualTo(found.stream().map(kind -> expected(defect, first)).toList());
      }
      day.deliver();
      day.completes();
      assertThat(day.breaks()).isEmpty();
    }
  }

  private static String expected(Defect defect, long payment) {
    String noon = YESTERDAY + "T03:00:00Z";
    return switch (defect) {
      case MISSING_HERE -> "MISSING_HERE C-900000000000000000: nothing - 100000";
      case MISSING_THERE -> "MISSING_THERE CAPTURE " + payment + ": 100000 - nothing";
      case DUPLICATE -> "DUPLICATE C-" + payment + "#2: once - again";
      case STATUS -> "STATUS C-" + payment + ": SUCCEEDED - FAILED";
      case AMOUNT -> "AMOUNT C-" + payment + ": 100000 - 100001";
      case LATE -> "LATE C-%d: %s - %sT03:00:00Z".formatted(payment, noon, YESTERDAY.plusDays(1));
      case UNREADABLE -> "";
    };
  }

  @Test
  @DisplayName("finds all defects of one file, and what the ledger and our payments say otherwise")
  void allAtOnce() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      List<Long> payments = day.payments();
      day.deliver(Defect.values());
      day.owner(
          "UPDATE ledger_entries SET amount = amount - 1 WHERE amount > 0 AND transaction_id ="
              + " (SELECT transaction_id FROM refunds)");
      day.owner(
          "UPDATE ledger_entries SET amount = amount + 1 WHERE amount < 0 AND transaction_id ="
              + " (SELECT transaction_id FROM payments WHERE payment_id = ?)",
          payments.get(6));

      day.completes();

      assertThat(day.kinds())
          .containsExactly(
              "AMOUNT",
              "DUPLICATE",
              "LATE",
              "LEDGER",
              "LEDGER",
              "MISSING_HERE",
              "MISSING_THERE",
              "STATUS");
      assertThat(day.breaks())
          .contains(
              "LEDGER C-" + payments.get(6) + ": 100000 - 99999",
              "LEDGER R-" + payments.get(7) + ": 100000 - 99999");
      assertThat(day.skips()).containsExactly("10: it has 4 columns and not 6");

      day.completes();
      assertThat(day.kinds()).hasSize(8);
    }
  }

  @Test
  @DisplayName("says how many lines it read, compared and skipped, each by itself")
  void counts() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      day.deliver(Defect.UNREADABLE, Defect.AMOUNT);

      JobResult result = day.run();
      assertThat(result.message())
          .contains(": 9 done in ", "; 10 read, 1 skipped, ")
          .endsWith(": 9 lines compared, 1 skipped; 1 breaks, 1 of them new; 0 closed.");
      assertThat(
              day.shift()
                  .owner()
                  .sql("SELECT items_read, items_written, items_skipped FROM job_run_v")
                  .query()
                  .singleRow())
          .hasToString("{items_read=10, items_written=9, items_skipped=1}");

      assertThat(day.run().message())
          .contains(": 0 done in ", "; 0 read, 0 skipped, ")
          .endsWith(": 9 lines compared, 1 skipped; 1 breaks, 0 of them new; 0 closed.");
    }
  }

  @Test
  @DisplayName("tells a payment that failed here from one that is not here")
  void failedHere() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      day.deliver();
      long payment = day.payments().get(0);
      day.owner(
          "UPDATE payments SET status = 'FAILED', transaction_id = NULL, completed_at = NULL"
              + " WHERE payment_id = ?",
          payment);
      day.owner("DELETE FROM refunds");

      day.completes();

      assertThat(day.breaks())
          .containsExactly(
              "MISSING_HERE R-" + day.payments().get(7) + ": nothing - 100000",
              "STATUS C-" + payment + ": not captured - SUCCEEDED");
    }
  }

  @Test
  @DisplayName(
      "minds no attempt that failed before one that succeeded, nor one that failed here too")
  void failedAttempts() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      long payment = day.payments().get(0);
      day.deliverEdited(
          text ->
              text.replaceFirst(
                      "\r\n",
                      "\r\nA-1,%1$d,CAPTURE,100000,FAILED,%2$s\r\nA-2,%1$d,CAPTURE,100000,FAILED,%2$s\r\nA-3,777,CAPTURE,5,FAILED,%2$s\r\n"
                          .formatted(payment, ProviderDay.time(0)))
                  .replace("#TOTAL,9,700000", "#TOTAL,12,900005"));

      day.completes();

      assertThat(day.breaks()).isEmpty();
    }
  }

  @Test
  @DisplayName("calls a second capture of a payment a duplicate, on that day and on a later one")
  void capturedTwice() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      day.owner("UPDATE payments SET completed_at = completed_at - INTERVAL '1 day'");
      day.owner("UPDATE refunds SET refunded_at = refunded_at - INTERVAL '1 day'");
      day.deliver(BEFORE);
      assertThat(day.run(BEFORE).outcome()).isEqualTo(Outcome.COMPLETED);
      long payment = day.payments().get(0);
      String again = "A-%d,%d,CAPTURE,100000,SUCCEEDED,%s\r\n";
      day.deliver(
          ("provider_ref,payment_id,kind,amount,status,occurred_at\r\n"
                  + again.formatted(1, payment, ProviderDay.time(0))
                  + again.formatted(2, payment, ProviderDay.time(1))
                  + "#TOTAL,2,200000\r\n")
              .getBytes());

      day.completes();

      assertThat(day.breaks())
          .containsExactly("DUPLICATE A-1: once - again", "DUPLICATE A-2: once - again");
    }
  }

  @Test
  @DisplayName("shows a payment that the provider has a day later once: in the file that has it")
  void late() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      long payment = day.payments().get(0);
      day.owner(
          "UPDATE payments SET completed_at = completed_at - INTERVAL '1 day' WHERE payment_id = ?",
          payment);
      day.deliver(BEFORE, Defect.MISSING_THERE);
      assertThat(day.run(BEFORE).outcome()).isEqualTo(Outcome.COMPLETED);
      assertThat(day.kinds()).containsExactly("MISSING_THERE");
      day.deliverEdited(
          text ->
              text.replaceFirst(
                      "\r\n",
                      "\r\nC-%1$d,%1$d,CAPTURE,100000,SUCCEEDED,%2$s\r\n"
                          .formatted(payment, ProviderDay.time(0)))
                  .replace("#TOTAL,8,600000", "#TOTAL,9,700000"));

      day.completes();
      assertThat(day.kinds()).containsExactly("LATE");
      assertThat(day.run(BEFORE).outcome()).isEqualTo(Outcome.COMPLETED);
      assertThat(day.kinds()).containsExactly("LATE");
    }
  }

  @Test
  @DisplayName("waits for the end of the day, and has nothing to do without a file")
  void whenThereIsNone() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      JobResult none = day.run();
      assertThat(none.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
      assertThat(none.message()).contains("payments-" + YESTERDAY + ".csv", "Ask the provider");
      // Not today, which may be over by the time that this is read.
      day.deliver(YESTERDAY.plusDays(2));
      assertThat(day.run(YESTERDAY.plusDays(2)).message()).contains("the day is not over");
      assertThat(day.files()).isEmpty();
    }
  }

  @Test
  @DisplayName("has a generator that overwrites nothing and invents no payments")
  void generator() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      day.deliver();
      SampleFiles samples =
          new SampleFiles(day.shift().database().batch(), new Inbox(directory, ProviderDay.SEOUL));
      assertThatThrownBy(() -> samples.write(YESTERDAY, List.of()))
          .hasMessageContaining("Move it away first");
      Defect[] tooMany = new Defect[10];
      Arrays.fill(tooMany, Defect.AMOUNT);
      assertThatThrownBy(() -> day.deliver(tooMany)).hasMessageContaining("too few");
      assertThat(directory).isEmptyDirectory();
    }
  }
}
