package dev.concertbank.batch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.core.env.Environment;

/**
 * What is asked for: {@code --job=name}, and the date of it.
 *
 * @param date {@code --date}; today in the zone of the jobs if it is not given
 */
record RunArguments(String job, LocalDate date) {

  /** Says what to write instead. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String problem, BatchJobs jobs) {
      super(
          "%s%nWrite --job=%s and, for another day than today, --date=2026-11-20."
              .formatted(problem, String.join("|", jobs.names())));
    }
  }

  static RunArguments in(Environment environment, BatchJobs jobs) {
    String job = environment.getProperty("job", "");
    if (!jobs.names().contains(job)) {
      throw new UsageException("There is no job '" + job + "'.", jobs);
    }
    return new RunArguments(job, date(environment, jobs));
  }

  private static LocalDate date(Environment environment, BatchJobs jobs) {
    String text = environment.getProperty("date", "");
    try {
      return text.isEmpty() ? LocalDate.now(jobs.settings().zone()) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException("'" + text + "' is no date.", jobs);
    }
  }
}
