package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.JobSettingsException;
import dev.concertbank.batch.testing.Gate;
import dev.concertbank.batch.testing.Shift;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The schedule")
class ScheduleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String CRON = "concert-bank.jobs.schedule.reconcile.cron=";
  private static final String EVERY_SECOND = CRON + "* * * * * *";

  /** On a day that is neither today nor tomorrow. */
  private static final String NOT_SOON =
      ZonedDateTime.now(ZoneOffset.UTC)
          .plusDays(10)
          .format(DateTimeFormatter.ofPattern("'0 0 0' d M '*'"));

  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Test
  @DisplayName(
      "has each job run once for each time, however quick it was and however many instances have it")
  void oncePerTime() {
    try (Shift shift = Shift.begin(EVERY_SECOND);
        BatchJobs other = shift.anotherInstance(EVERY_SECOND)) {
      shift.jobs().startSchedule();
      other.startSchedule();

      await().atMost(LIMIT).until(() -> shift.books().runs("reconcile").size() >= 4);

      assertThat(
              shift
                  .owner()
                  .sql(
                      "SELECT MAX(COUNT(*)) OVER () FROM batch_job_execution GROUP BY"
                          + " date_trunc('second', create_time) FETCH FIRST 1 ROW ONLY")
                  .query(Long.class)
                  .single())
          .as("runs in one second")
          .isEqualTo(1);
    }
  }

  @Test
  @DisplayName("leaves a time alone that another instance's run was of; a start by hand does not")
  void isFenced() {
    try (Shift shift = Shift.begin(EVERY_SECOND);
        BatchJobs other = shift.anotherInstance(EVERY_SECOND)) {
      Instant due = Instant.now();
      PlannedJob job = named(shift.jobs().plan(), "reconcile");

      assertThat(shift.jobs().runOnce(job, due).outcome()).isEqualTo(Outcome.COMPLETED);
      assertThat(other.runOnce(job, due).outcome()).isEqualTo(Outcome.ALREADY_DONE);
      assertThat(shift.books().runs("reconcile")).hasSize(1);

      assertThat(other.run("reconcile", TODAY).outcome()).isEqualTo(Outcome.COMPLETED);
      assertThat(other.runOnce(job, Instant.now()).outcome()).isEqualTo(Outcome.COMPLETED);
      assertThat(shift.books().runs("reconcile")).hasSize(3);
    }
  }

  @Test
  @DisplayName(
      "does not take a run of another day, begun by hand meanwhile, for the one that is due")
  void isOfItsOwnDay() {
    try (Shift shift = Shift.begin(EVERY_SECOND)) {
      Instant due = Instant.now();
      PlannedJob job = named(shift.jobs().plan(), "reconcile");
      LocalDate other = job.date(due).minusDays(3);
      assertThat(shift.jobs().run("reconcile", other).outcome()).isEqualTo(Outcome.COMPLETED);

      assertThat(shift.jobs().runOnce(job, due).outcome()).isEqualTo(Outcome.COMPLETED);

      assertThat(shift.books().runs("reconcile")).hasSize(2);
      assertThat(shift.jobs().runOnce(job, due).outcome()).isEqualTo(Outcome.ALREADY_DONE);
    }
  }

  @Test
  @DisplayName("makes up for a time of a day at which somebody ran the job by hand")
  void isMadeUpFor() {
    try (Shift shift = Shift.begin(Gate.SETTINGS);
        BatchJobs byHand = shift.anotherInstance(Gate.SETTINGS);
        Gate gate = Gate.shut(shift);
        JobSchedule schedule = new JobSchedule(shift.jobs())) {
      long earlier = byHand.start("reconcile", TODAY).executionId();
      gate.awaitSomebody();
      Instant due = Instant.now();
      schedule.run(
          new PlannedJob("reconcile", NOT_SOON, true, 0, null, ZoneOffset.UTC), due, PAUSE);
      gate.open();

      await().atMost(LIMIT).until(() -> shift.books().runs("reconcile").size() > 1);

      long run = shift.books().runs("reconcile").get(1);
      await().atMost(LIMIT).until(() -> shift.books().status(run).equals("COMPLETED"));
      assertThat(shift.books().status(earlier)).isEqualTo("COMPLETED");
      assertThat(shift.books().date(run))
          .isEqualTo(due.atZone(ZoneOffset.UTC).toLocalDate().toString());
    }
  }

  @Test
  @DisplayName("has the day of the time at which a job had to begin, however late it begins")
  void ofItsDay() {
    PlannedJob job =
        new PlannedJob("settle", "59 59 23 * * *", true, 1, null, ZoneId.of("Asia/Seoul"));

    assertThat(job.date(Instant.parse("2026-11-20T14:59:59Z"))).isEqualTo("2026-11-19");
    assertThat(job.date(Instant.parse("2026-11-20T15:00:00Z"))).isEqualTo("2026-11-20");
  }

  @Test
  @DisplayName("says of which day a job is that nobody named one for")
  void usualDay() {
    ZoneId zone = ZoneId.of("Asia/Seoul");
    JobSettings settings =
        JobSettings.in(
            Shift.environment(
                "concert-bank.jobs.schedule.settle.cron=0 10 0 * * *",
                "concert-bank.jobs.schedule.settle.days-back=1"));

    LocalDate before = LocalDate.now(zone);
    LocalDate settled = settings.usualDay("settle");
    LocalDate reconciled = settings.usualDay("reconcile");
    LocalDate after = LocalDate.now(zone);

    assertThat(settled).isBetween(before.minusDays(1), after.minusDays(1));
    assertThat(reconciled).isBetween(before, after);
  }

  @Test
  @DisplayName("ends at once when nothing runs")
  void ends() {
    try (Shift shift = Shift.begin(CRON + "0 0 0 1 1 *")) {
      shift.jobs().startSchedule();

      assertTimeout(
          Duration.ofSeconds(JobSchedule.LONGEST_TRANSACTION_SECONDS / 2), shift.jobs()::close);
    }
  }

  @Test
  @DisplayName("is nobody's in an instance where the jobs are off")
  void isOff() {
    SimpleMeterRegistry idle = new SimpleMeterRegistry();
    try (Shift shift = Shift.begin(EVERY_SECOND);
        BatchJobs off =
            shift.measuredInstance(idle, EVERY_SECOND, "concert-bank.jobs.enabled=false")) {
      off.startSchedule();
      shift.jobs().startSchedule();

      await().atMost(LIMIT).until(() -> shift.books().runs("reconcile").size() >= 2);

      assertThat(off.plan()).noneMatch(PlannedJob::enabled);
      assertThat(idle.find("ticketing.job.run").timers()).isEmpty();
      assertThat(idle.get("ticketing.job.busy").counters()).allMatch(c -> c.count() == 0);
      assertThat(off.run("reconcile", TODAY).outcome())
          .as("by hand it can be run here")
          .isIn(Outcome.COMPLETED, Outcome.BUSY);
    }
  }

  @Test
  @DisplayName("says when each job begins next")
  void saysWhen() {
    try (Shift shift =
        Shift.begin(
            CRON + "0 30 3 * * *",
            "concert-bank.jobs.schedule.settle.cron=0 10 0 * * *",
            "concert-bank.jobs.schedule.settle.days-back=1",
            "concert-bank.jobs.schedule.settle.enabled=false")) {
      List<PlannedJob> plan = shift.jobs().plan();
      Instant now = Instant.now();

      PlannedJob reconcile = named(plan, "reconcile");
      assertThat(reconcile.next()).isPresent();
      Instant next = reconcile.next().get();
      assertThat(next).isBetween(now, Instant.now().plus(Duration.ofDays(1)));
      assertThat(next.atZone(reconcile.zone()).toLocalTime()).hasToString("03:30");
      PlannedJob settle = named(plan, "settle");
      assertThat(settle.enabled()).isFalse();
      assertThat(settle.next()).isEmpty();
      assertThat(settle.daysBack()).isEqualTo(1);
      assertThat(named(plan, "sweepExpiredHolds").cron()).isNull();
    }
  }

  private static PlannedJob named(List<PlannedJob> plan, String name) {
    return plan.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @DisplayName("is refused where it makes no sense, with what to write")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          schedule.reconcile.cron=every night    | 'every night', which says no time      | 0 30 3 * * *
          schedule.reconcile.cron=0 0 25 * * *   | '0 0 25 * * *', which says no time     | .enabled=false
          schedule.reconcile.enabled=true        | 'null', which says no time             | 0 30 3 * * *
          schedule.recncile.cron=0 30 3 * * *    | there is no job 'recncile'             | , reconcile,
          lock-for=29s                           | lock-for is 29 s                       | 30s or more
          sweep.chunk=0                          | concert-bank.jobs.sweep.chunk is 0     | a number from 1
          sweep.partitions=0                     | jobs.sweep.partitions is 0             | a number from 1
          reconcile.range=0                      | jobs.reconcile.range is 0              | a number from 1
          archive.chunk=0                        | jobs.archive.chunk is 0                | a number from 1
          cancel-schedule.seats=0                | jobs.cancel-schedule.seats is 0        | a number from 1
          payment-file.chunk=0                   | jobs.payment-file.chunk is 0           | a number from 1
          payment-file.skip-limit=-1             | jobs.payment-file.skip-limit is -1     | a number from 0
          """)
  void isRefused(String setting, String problem, String remedy) {
    try (Shift shift = Shift.begin()) {
      assertThatThrownBy(() -> shift.anotherInstance("concert-bank.jobs." + setting))
          .isInstanceOfSatisfying(
              JobSettingsException.class, e -> assertThat(e.remedy()).contains(remedy))
          .hasMessageContaining(problem);
    }
  }

  @Test
  @DisplayName("cannot be of days to come")
  void ofThePast() {
    try (Shift shift = Shift.begin()) {
      assertThatThrownBy(
              () ->
                  shift.anotherInstance(
                      EVERY_SECOND, "concert-bank.jobs.schedule.reconcile.days-back=-1"))
          .isInstanceOf(JobSettingsException.class)
          .hasMessageContaining("days-back is -1");
    }
  }

  @Test
  @DisplayName("cannot look again without a pause")
  void withAPause() {
    try (Shift shift = Shift.begin()) {
      assertThatThrownBy(
              () ->
                  shift.anotherInstance(
                      EVERY_SECOND, "concert-bank.jobs.schedule.reconcile.look-again=0s"))
          .isInstanceOfSatisfying(
              JobSettingsException.class, e -> assertThat(e.remedy()).contains("such as 5m"))
          .hasMessageContaining("look-again is PT0S");
    }
  }
}
