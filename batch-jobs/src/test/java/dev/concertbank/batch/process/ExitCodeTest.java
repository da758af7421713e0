package dev.concertbank.batch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scheduler of an operating system sees nothing of a job but its exit code. */
@DisplayName("The exit code of the executable")
class ExitCodeTest {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir private static Path directory;

  private static KillTrial database;

  @BeforeAll
  static void open() {
    database = KillTrial.in(directory);
    database.slowDown("UPDATE OF closed_at ON reservations", 0.01);
  }

  @AfterAll
  static void close() {
    if (database != null) {
      database.close();
    }
  }

  @Test
  @DisplayName("is 0 when it is done or was done before, 1 when it failed; the message says why")
  void doneOrFailed(@TempDir Path files) {
    LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(1);
    LocalDate before = yesterday.minusDays(1);
    String[] settle = {
      "--job=settle", "--date=" + yesterday, "--concert-bank.jobs.settle.directory=" + files
    };

    assertThat(ended(0, settle)).contains("settle, run ");
    assertThat(files.resolve("settlement-" + yesterday + ".csv")).exists();
    assertThat(ended(0, settle)).contains("settle of " + yesterday + " was done in run");
    assertThat(ended(1, "--job=settle", "--date=" + before, settle[2]))
        .contains("failed: %s cannot be settled: %s is, and has".formatted(before, yesterday))
        .doesNotContain("Mend that")
        .doesNotContain("\tat ");
  }

  @Test
  @DisplayName("is 1 when the database cannot be started, and the message says why")
  void noDatabase(@TempDir Path temp) throws Exception {
    Path old = Files.createDirectories(temp.resolve("old/postgres"));
    Files.writeString(old.resolve("PG_VERSION"), "9\n");

    JobProcess job = JobProcess.start(old.getParent(), "--job=reconcile");

    assertThat(job.exitCode()).as(job.output()).isEqualTo(1);
    assertThat(job.output())
        .contains("The job could not be run: The data directory")
        .contains("was written by PostgreSQL 9")
        .doesNotContain("\tat ");
  }

  @Test
  @DisplayName("is 1 when Oracle's password or address is not given, and the message says which")
  void noOracle() {
    String oracle = "--spring.profiles.active=oracle";
    assertThat(ended(1, "--job=reconcile", oracle)).contains("ORACLE_BATCH_PASSWORD is not set");
    JobProcess noAddress =
        JobProcess.start(
            List.of("-DORACLE_BATCH_PASSWORD=any"), directory, "--job=reconcile", oracle);
    assertThat(noAddress.exitCode()).as(noAddress.output()).isEqualTo(1);
    assertThat(noAddress.output()).contains("ORACLE_URL").doesNotContain("\tat ");
  }

  @Test
  @DisplayName("is 2 when the command line is wrong")
  void wrongCommandLine() {
    assertThat(ended(2, "--job=settle", "--dat=2026-11-20"))
        .contains("There is no option '--dat'.")
        .contains("Write --job=");
    LocalDate toCome = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(2);
    assertThat(ended(2, "--job=reconcile", "--date=" + toCome))
        .contains(toCome + " is a day to come; today is ")
        .contains("Write --job=");
    assertThat(ended(2, "--job=reconcile", "--concert-bank.jobs.reconcile.range=0"))
        .contains("concert-bank.jobs.reconcile.range is 0. Write a number from 1.")
        .doesNotContain("Error creating bean");
  }

  @Test
  @DisplayName("is 3 when another instance runs the job, and the message says which")
  void busy() {
    database
        .owner()
        .sql(
            "INSERT INTO job_locks (name, lock_until, locked_at, locked_by) VALUES ('reconcile',"
                + " timezone('utc', now()) + INTERVAL '1 hour', timezone('utc', now()), 'host-7')")
        .update();

    assertThat(ended(3, "--job=reconcile")).contains("reconcile is being run by host-7.");

    database.owner().sql("DELETE FROM job_locks WHERE name = 'reconcile'").update();
    assertThat(ended(0, "--job=reconcile")).contains("reconcile, run ");
  }

  @Test
  @DisplayName("is 4 when it was stopped, and 0 when it went on to its end")
  void stopped() {
    stopsAndGoesOn(
        job ->
            database
                .owner()
                .sql(
                    "UPDATE batch_job_execution SET status = 'STOPPING', version = version + 1"
                        + " WHERE status = 'STARTED'")
                .update());
  }

  @Test
  @DisplayName(
      "is 4, too, when the process was told to end, which lets the transaction come to its end")
  void terminated() {
    assumeTrue(JobProcess.canBeTerminated(), "this system has no TERM");

    stopsAndGoesOn(
        job -> {
          job.terminate();
          await("its answer").atMost(LIMIT).until(() -> job.output().contains("Told to stop"));
        });

    database.assertNoRunIsLeft();
    assertThat(database.rows("SELECT DISTINCT status FROM batch_step_execution ORDER BY status"))
        .extracting(row -> row.get("status"))
        .doesNotContain("STARTED", "UNKNOWN", "STOPPING");
  }

  private static void stopsAndGoesOn(Consumer<JobProcess> stop) {
    database.trade().lapsed(60);
    database.wallAfter(20);
    long before = released();
    String[] sweep = {"--job=sweepExpiredHolds", "--concert-bank.jobs.sweep.chunk=2"};

    JobProcess job = JobProcess.start(directory, sweep);
    await("work").atMost(LIMIT).until(() -> !job.isAlive() || released() > before);
    stop.accept(job);
    database.noWall();

    assertThat(job.exitCode()).as(job.output()).isEqualTo(4);
    assertThat(job.output())
        .containsPattern(
            "stopped after \\d+\\. Start it again with --job=sweepExpiredHolds to go on\\.");
    assertThat(released()).isLessThan(before + 60);
    // At once: the lock was given back.
    assertThat(ended(0, sweep)).contains("sweepExpiredHolds, run ");
    assertThat(released()).isEqualTo(before + 60);
  }

  private static long released() {
    return database.number("SELECT COUNT(*) FROM reservations WHERE status = 'EXPIRED'");
  }

  /** What it says. */
  private static String ended(int exitCode, String... arguments) {
    JobProcess job = JobProcess.start(directory, arguments);
    assertThat(job.exitCode()).as(job.output()).isEqualTo(exitCode);
    return job.output();
  }
}
