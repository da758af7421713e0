package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.concertbank.batch.testing.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("A payment file that comes after the time of its job")
class LateFileTest {
  private static final String JOB = "reconcilePaymentFile";
  private static final String MIDNIGHT = "0 0 0 * * *";
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration LOCKS = Duration.ofSeconds(30);

  /** It is noon there, so that no day ends in the middle of a test. */
  private static final ZoneId NOON =
      ZoneOffset.ofHours(12 - OffsetDateTime.now(ZoneOffset.UTC).getHour());

  private final Logger logger = (Logger) LoggerFactory.getLogger(JobSchedule.class);
  private final ListAppender<ILoggingEvent> said = new ListAppender<>();

  @TempDir private Path inbox;
  private Shift shift;

  @BeforeEach
  void listen() {
    shift = Shift.begin("concert-bank.jobs.payment-file.directory=" + inbox);
    said.start();
    logger.addAppender(said);
  }

  @AfterEach
  void close() {
    logger.detachAppender(said);
    if (shift != null) {
      shift.close();
    }
  }

  @Test
  @DisplayName("is taken when it comes, once, and was said to be late once")
  void isTaken() throws Exception {
    LocalDate yesterday = LocalDate.now(NOON).minusDays(1);
    try (JobSchedule schedule = new JobSchedule(shift.jobs())) {
      schedule.start(List.of(lookingAgainAfter(Duration.ofMillis(100))), LOCKS);
      await().atMost(LIMIT).until(() -> warnings().size() == 1);
      for (int change = 0; change < 6; change++) {
        awaitAnotherLook();
      }
      assertThat(shift.books().runs(JOB)).isEmpty();

      deliver(yesterday);

      await().atMost(LIMIT).until(this::isDone);
    }
    assertThat(shift.books().date(shift.books().runs(JOB).get(0))).isEqualTo(yesterday.toString());
    assertThat(warnings())
        .singleElement()
        .asString()
        .contains("there is no", "payments-" + yesterday + ".csv", "looked for again");
    assertThat(shift.jobs().runOnce(lookingAgainAfter(LIMIT), midnight()).message())
        .contains("was begun by another instance");
    assertThat(shift.books().runs(JOB)).hasSize(1);
  }

  private boolean isDone() {
    List<Long> runs = shift.books().runs(JOB);
    return !runs.isEmpty() && shift.books().status(runs.get(0)).equals("COMPLETED");
  }

  /** Each look takes the lock, and gives it back. */
  private void awaitAnotherLook() {
    LocalDateTime before = shift.books().lockEnd(JOB);
    await().atMost(LIMIT).until(() -> !shift.books().lockEnd(JOB).equals(before));
  }

  private void deliver(LocalDate date) throws IOException {
    Path draft = inbox.resolve("coming");
    Files.writeString(
        draft, "provider_ref,payment_id,kind,amount,status,occurred_at\r\n#TOTAL,0,0\r\n");
    Files.move(draft, inbox.resolve("payments-" + date + ".csv"));
  }

  @Test
  @DisplayName("is not looked for any more when the day ends, which is said")
  void isGivenUp() {
    try (JobSchedule schedule = new JobSchedule(shift.jobs())) {
      schedule.start(List.of(lookingAgainAfter(Duration.ofDays(1))), LOCKS);

      await().atMost(LIMIT).until(() -> warnings().size() == 1);
    }
    assertThat(warnings())
        .singleElement()
        .asString()
        .contains("is not looked for any more", "by hand");
  }

  @Test
  @DisplayName("is looked for from the time of its job to the end of the day, or the next time")
  void until() {
    PlannedJob daily = job("0 30 6 * * *");
    assertThat(daily.earlierToday(seoul("05:00"))).isEmpty();
    assertThat(daily.earlierToday(seoul("06:30"))).contains(seoul("06:30"));
    assertThat(daily.earlierToday(seoul("23:59"))).contains(seoul("06:30"));
    assertThat(daily.looksUntil(seoul("06:30"))).isEqualTo(seoul("00:00").plus(Duration.ofDays(1)));
    PlannedJob hourly = job("0 0 * * * *");
    assertThat(hourly.earlierToday(seoul("07:15"))).contains(seoul("07:00"));
    assertThat(hourly.looksUntil(seoul("07:00"))).isEqualTo(seoul("08:00"));
  }

  private static Instant seoul(String time) {
    return OffsetDateTime.parse("2026-11-20T" + time + ":00+09:00").toInstant();
  }

  private static PlannedJob job(String cron) {
    return new PlannedJob(JOB, cron, true, 1, LOCKS, ZoneId.of("Asia/Seoul"));
  }

  /** Its time of today is over: what an instance finds that is started at noon. */
  private static PlannedJob lookingAgainAfter(Duration pause) {
    return new PlannedJob(JOB, MIDNIGHT, true, 1, pause, NOON);
  }

  private static Instant midnight() {
    return LocalDate.now(NOON).atStartOfDay(NOON).toInstant();
  }

  private List<String> warnings() {
    return List.copyOf(said.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
