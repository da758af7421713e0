package dev.concertbank.batch.payfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.batch.BatchJobs;
import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Job reconcilePaymentFile that was cut off")
class PaymentFileRestartTest {
  @TempDir private Path directory;

  /** Lines 2 to 5 are committed, then the database refuses line 6. */
  private ProviderDay cutOff() {
    ProviderDay day = ProviderDay.begin(directory, "concert-bank.jobs.payment-file.chunk=2");
    day.deliver(Defect.UNREADABLE, Defect.AMOUNT);
    day.owner(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
            + " $$ BEGIN RAISE EXCEPTION 'no room'; END $$");
    day.owner(
        "CREATE TRIGGER refuse BEFORE INSERT ON payment_file_lines FOR EACH ROW"
            + " WHEN (NEW.line_number = 6) EXECUTE FUNCTION refuse()");
    assertThat(day.failure()).contains("no room");
    assertThat(day.files()).containsExactly("READING");
    assertThat(lines(day)).isEqualTo(3);
    return day;
  }

  private static void goesOn(ProviderDay day) {
    day.owner("DROP TRIGGER refuse ON payment_file_lines");
  }

  private static long lines(ProviderDay day) {
    return day.shift()
        .owner()
        .sql("SELECT COUNT(*) FROM payment_file_lines")
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("goes on behind its last commit")
  void same() {
    try (ProviderDay day = cutOff()) {
      goesOn(day);

      day.completes();

      assertThat(day.files()).containsExactly("COMPARED");
      assertThat(lines(day)).isEqualTo(9);
      assertThat(day.skips()).containsExactly("3: it has 4 columns and not 6");
      assertThat(day.kinds()).containsExactly("AMOUNT");
    }
  }

  @Test
  @DisplayName("refuses another file, until the first one is back")
  void changed() {
    try (ProviderDay day = cutOff()) {
      goesOn(day);
      String first = day.text();
      day.deliver();

      assertThat(day.failure())
          .contains("is another file than the one that was read up to line 5")
          .contains("its SHA-256 was ")
          .contains("(concert-bank.jobs.payment-file.begin-anew=true)");
      assertThat(day.files()).containsExactly("READING");
      assertThat(lines(day)).isEqualTo(3);

      day.deliver(first.getBytes());
      day.completes();
      assertThat(day.files()).containsExactly("COMPARED");
      assertThat(day.kinds()).containsExactly("AMOUNT");
    }
  }

  @Test
  @DisplayName("begins anew with another file if it is told to")
  void beginsAnew() {
    try (ProviderDay day = cutOff()) {
      goesOn(day);
      day.deliver(Defect.LATE);
      try (BatchJobs anew =
          day.shift()
              .anotherInstance(
                  "concert-bank.jobs.payment-file.directory=" + directory,
                  "concert-bank.jobs.payment-file.begin-anew=true")) {
        JobResult result = anew.run(ProviderDay.JOB, ProviderDay.YESTERDAY);
        assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.COMPLETED);
      }

      assertThat(day.files()).containsExactly("REJECTED", "COMPARED");
      assertThat(day.kinds()).containsExactly("LATE");
    }
  }

  @Test
  @DisplayName("after the trailer reads nothing more, and compares")
  void beforeComparing() {
    try (ProviderDay day = ProviderDay.begin(directory)) {
      day.deliver(Defect.AMOUNT);
      day.owner("ALTER TABLE payment_file_breaks ADD CONSTRAINT none_ck CHECK (payment_id = 0)");
      assertThat(day.failure()).contains("none_ck");
      assertThat(day.files()).containsExactly("READ");
      day.owner("ALTER TABLE payment_file_breaks DROP CONSTRAINT none_ck");

      day.completes();

      assertThat(day.files()).containsExactly("COMPARED");
      assertThat(lines(day)).isEqualTo(9);
      assertThat(day.kinds()).containsExactly("AMOUNT");
    }
  }
}
