package dev.concertbank.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

@DisplayName("The report of a run that failed")
class RunReportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Test
  @DisplayName("says what people have to mend, and how it goes on")
  void explains() {
    assertThat(RunReport.failure(failed(new IllegalStateException(new JobFailure("No room.")))))
        .isEqualTo(
            "settle, run 7 failed: No room. Mend that and start it again with --date=2026-11-20: it"
                + " goes on from its last commit.");
  }

  @Test
  @DisplayName("says of a file what is wrong with it, and not its name alone")
  void file() {
    assertThat(RunReport.failure(failed(new IllegalStateException(new AccessDeniedException("f")))))
        .startsWith("settle, run 7 failed: java.nio.file.AccessDeniedException: f. Mend");
  }

  @Test
  @DisplayName("says which failure it was that says nothing")
  void saysNothing() {
    assertThat(RunReport.failure(failed(new ArithmeticException())))
        .startsWith("settle, run 7 failed: java.lang.ArithmeticException. Mend");
  }

  @Test
  @DisplayName("asks nobody to mend a date")
  void ofTheDate() {
    assertThat(RunReport.failure(failed(rejection(TicketError.DAY_NOT_SETTLEABLE))))
        .isEqualTo("settle, run 7 failed: not now.");
  }

  @Test
  @DisplayName("says where it failed only of what nobody expected")
  void where() {
    assertThat(logged(new ArithmeticException("by zero")).getThrowableProxy()).isNotNull();
    assertThat(logged(new JobFailure("No room")).getThrowableProxy()).isNull();
    assertThat(logged(rejection(TicketError.USER_NOT_FOUND)).getThrowableProxy()).isNull();
  }

  private static ILoggingEvent logged(Throwable failure) {
    Logger log = (Logger) LoggerFactory.getLogger(RunReport.class);
    ListAppender<ILoggingEvent> events = new ListAppender<>();
    events.start();
    log.addAppender(events);
    try {
      RunReport.of(failed(failure));
    } finally {
      log.detachAppender(events);
    }
    assertThat(events.list).filteredOn(event -> event.getLevel() == Level.ERROR).hasSize(1);
    return events.list.get(0);
  }

  private static TicketException rejection(TicketError error) {
    return new TicketException(error, "not now.", new SQLException("it was rejected"));
  }

  private static JobExecution failed(Throwable failure) {
    JobParameters parameters =
        new JobParametersBuilder().addLocalDate("date", DAY).toJobParameters();
    JobExecution run = new JobExecution(7, new JobInstance(3, "settle"), parameters);
    run.setStatus(BatchStatus.FAILED);
    run.addFailureException(failure);
    return run;
  }
}
