package dev.concertbank.batch;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * What is asked for: {@code --job=name}, and the date of it.
 *
 * @param date {@code --date}; today in the zone of the jobs if it is not given
 */
record RunArguments(String job, LocalDate date) {
  private static final Set<String> OPTIONS = Set.of("job", "date");
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

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
   *     slip of the pen in {@code --date} the job would run, and of another day. Nor is it looked
   *     up in the environment, where a script may have a DATE of its own
   */
  static RunArguments in(String[] written, BatchJobs jobs) {
    requireKnown(written, jobs);
    var line = new SimpleCommandLinePropertySource(written);
    String job = line.containsProperty("job") ? line.getProperty("job") : "";
    if (!jobs.names().contains(job)) {
      throw new UsageException("There is no job '" + job + "'.", jobs);
    }
    return new RunArguments(job, date(line, jobs));
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
  private static LocalDate date(PropertySource<?> line, BatchJobs jobs) {
    Object text = line.getProperty("date");
    return text == null
        ? LocalDate.now(jobs.settings().zone())
        : parse(text.toString())
            .orElseThrow(() -> new UsageException("'" + text + "' is no date.", jobs));
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
}
