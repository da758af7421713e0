package dev.concertbank.batch.job;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** The parameters that tell a run of a job from the others. */
public final class RunParameters {
  private static final String DATE = "date";
  private static final String NUMBER = "number";
  private static final String STARTED_AT = "startedAt";

  private RunParameters() {}

  /** Of which day a run is; null of a job that is told apart by the moment. */
  static LocalDate date(JobExecution run) {
    return run.getJobParameters().getLocalDate(DATE);
  }

  /** The same, of the run that a step belongs to. */
  public static LocalDate date(StepExecution step) {
    return date(step.getJobExecution());
  }

  static JobParameters of(BatchJob job, LocalDate date, JobRepository repository) {
    return switch (job.occasion()) {
      case MOMENT ->
          new JobParametersBuilder()
              .addLocalDateTime(STARTED_AT, LocalDateTime.now())
              .toJobParameters();
      case DATE -> ofDate(date);
      case DATE_AND_NUMBER -> firstUnfinished(job, date, repository);
    };
  }

  /**
   * Whether a run of that date began then or later. What begins at every moment has always more to
   * do.
   *
   * @param since in local time, as the books have it
   */
  static boolean hasBegun(
      BatchJob job, LocalDate date, LocalDateTime since, JobRepository repository) {
    return switch (job.occasion()) {
      case MOMENT -> false;
      case DATE -> isSince(since, repository.getLastJobExecution(job.name(), ofDate(date)));
      case DATE_AND_NUMBER ->
          LongStream.iterate(1, number -> number + 1)
              .mapToObj(
                  number -> repository.getLastJobExecution(job.name(), numbered(date, number)))
              .takeWhile(Objects::nonNull)
              .anyMatch(last -> isSince(since, last));
    };
  }

  private static boolean isSince(LocalDateTime since, JobExecution last) {
    return last != null && !last.getCreateTime().isBefore(since);
  }

  private static JobParameters firstUnfinished(
      BatchJob job, LocalDate date, JobRepository repository) {
    for (long number = 1; ; number++) {
      JobParameters parameters = numbered(date, number);
      JobExecution last = repository.getLastJobExecution(job.name(), parameters);
      if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
        return parameters;
      }
    }
  }

  private static JobParameters ofDate(LocalDate date) {
    return new JobParametersBuilder().addLocalDate(DATE, date).toJobParameters();
  }

  private static JobParameters numbered(LocalDate date, long number) {
    return new JobParametersBuilder(ofDate(date)).addLong(NUMBER, number).toJobParameters();
  }
}
