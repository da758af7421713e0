package dev.concertbank.batch.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Job archive, killed with kill -9 five times")
class KilledArchiveTest {
  private static final int ROWS = 60;

  @TempDir private Path directory;

  @Test
  @DisplayName("has moved every row once, as one clean run does")
  void movesAll() {
    try (KillTrial trial = KillTrial.in(directory)) {
      trial.trade().addOldRows(ROWS);
      List<Long> before = trial.trade().rowsWithArchived();
      for (String table : List.of("idempotency_keys", "processed_messages", "waiting_tickets")) {
        trial.slowDown("INSERT ON " + table + "_archive", 0.03);
      }

      trial.killAndRestart(30, "--job=archive", "--concert-bank.jobs.archive.chunk=3");

      assertThat(trial.trade().rowsWithArchived()).isEqualTo(before);
      for (String table :
          List.of("idempotency_keys", "processed_messages", "audit_log", "waiting_tickets")) {
        assertThat(trial.number("SELECT COUNT(*) FROM " + table + "_archive"))
            .as(table)
            .isEqualTo(ROWS);
      }
      assertThat(trial.number("SELECT COUNT(*) FROM waiting_tickets")).isZero();
      assertThat(trial.number("SELECT COUNT(*) FROM admission_journal")).isZero();
      assertThat(trial.trade().brokenInvariants()).isEmpty();
      trial.assertNoRunIsLeft();
    }
  }
}
