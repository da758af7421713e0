package dev.concertbank.batch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * What is asked for: {@code --job=name}, and the date of it.
 *
 * @param date {@code --date}; today in the zone of the jobs if it is not given
 */
record RunArguments(String job, LocalDate date) {
  private static final Set<String> OPTIONS = Set.of("job", "date");

  /** Says what to write instead. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String problem, BatchJobs jobs) {
      super(
          "%s%nWrite --job=%s and, for another day than today, --date=2026-11-20."
              .formatted(problem, String.join("|", jobs.names())));
    }
  }

  /**
   * @param written what was written on the command line, to find what nobody would read: with a
   *     slip of the pen in {@code --date} the job would run, and of another day
   */
  static RunArguments in(String[] written, Environment environment, BatchJobs jobs) {
    requireKnown(written, jobs);
    String job = environment.getProperty("job", "");
    if (!jobs.names().contains(job)) {
      throw new UsageException("There is no job '" + job + "'.", jobs);
    }
    return new RunArguments(job, date(environment, jobs));
  }

  /** A name with a dot is a property of the configuration. */
  private static void requireKnown(String[] written, BatchJobs jobs) {
    for (String argument : written) {
      String name = argument.startsWith("--") ? argument.substring(2).split("=", 2)[0] : "";
      if (!OPTIONS.contains(name) && !name.contains(".")) {
        throw new UsageException("There is no option '" + argument + "'.", jobs);
      }
    }
  }

  /** An empty one is a variable that a script has not set, and not today. */
  private static LocalDate date(Environment environment, BatchJobs jobs) {
    String text = environment.getProperty("date");
    try {
      return text == null ? LocalDate.now(jobs.settings().zone()) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException("'" + text + "' is no date.", jobs);
    }
  }
}
