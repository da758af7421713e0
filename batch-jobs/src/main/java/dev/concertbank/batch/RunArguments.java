package dev.concertbank.batch;

import dev.concertbank.batch.payfile.SampleCommand;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * What is asked for: a job, or a sample of a payment file, and the date of it. It is read from the
 * command line alone, and before anything starts: a variable of the environment that happens to be
 * called DATE is not meant, and a slip of the pen is no reason to make or upgrade a database.
 *
 * @param job null where a sample is asked for
 * @param sample null where a job is
 * @param date null for the day that the schedule would take
 */
record RunArguments(String job, SampleCommand sample, LocalDate date) {
  private static final String JOB = "job";
  private static final String DATE = "date";
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;
  private static final Set<String> OPTIONS = Set.of(JOB, DATE, SampleCommand.OPTION);

  /** Says what to write instead. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String problem) {
      super(problem + System.lineSeparator() + Usage.LINE);
    }
  }

  static RunArguments in(String... written) {
    requireKnown(written);
    var options = new SimpleCommandLinePropertySource(written);
    LocalDate date = date(options.getProperty(DATE));
    String defects = options.getProperty(SampleCommand.OPTION);
    String job = options.getProperty(JOB);
    if (defects == null) {
      requireJob(job);
      return new RunArguments(job, null, date);
    }
    if (job != null) {
      throw new UsageException("A sample is made, or a job is run; not both at once.");
    }
    return new RunArguments(null, sample(defects), date);
  }

  private static void requireJob(String job) {
    if (job == null) {
      throw new UsageException("No job is named.");
    }
    if (!Usage.JOBS.contains(job)) {
      throw new UsageException("There is no job '" + job + "'.");
    }
  }

  /** A name with a dot is a property of the configuration. What is set may be a secret. */
  private static void requireKnown(String... written) {
    for (String argument : written) {
      String option = argument.split("=", 2)[0];
      String name = option.startsWith("--") ? option.substring(2) : "";
      if (!OPTIONS.contains(name) && !name.contains(".")) {
        throw new UsageException("There is no option '" + option + "'.");
      }
    }
  }

  /** An empty one is a variable that a script has not set, and not today. */
  private static LocalDate date(String text) {
    return text == null
        ? null
        : parse(text).orElseThrow(() -> new UsageException("'" + text + "' is no date."));
  }

  /** Empty if it is no date, or none that both databases and the names of files have room for. */
  private static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static SampleCommand sample(String defects) {
    try {
      return SampleCommand.of(defects);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }
}
