package dev.concertbank.batch.payfile;

import dev.concertbank.batch.job.JobSettings;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * {@code --sample-payment-file=AMOUNT,LATE --date=2026-11-20}: writes a file to try the job with.
 * On the embedded engine only: what a provider never sent has no place in a bank's inbox.
 */
public final class SampleCommand {
  private static final String OPTION = "sample-payment-file";
  private static final Set<String> OPTIONS = Set.of(OPTION, "date");
  private static final int USAGE = 2;

  /** Says what to write instead. */
  private static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  private SampleCommand() {}

  /**
   * @param written on the command line
   */
  public static boolean isMeant(String... written) {
    return new SimpleCommandLinePropertySource(written).containsProperty(OPTION);
  }

  /** Returns the exit code. */
  public static int run(
      DataSource dataSource, Environment environment, String[] written, PrintStream out) {
    try {
      out.println("Written: " + write(dataSource, environment, written));
      return 0;
    } catch (PaymentFileException e) {
      out.println(e.getMessage());
      return 1;
    } catch (UsageException e) {
      out.println(e.getMessage());
      return USAGE;
    }
  }

  private static Object write(DataSource dataSource, Environment environment, String[] written) {
    var line = new SimpleCommandLinePropertySource(written);
    requireKnown(line);
    if (environment.acceptsProfiles(Profiles.of("oracle"))) {
      throw new PaymentFileException("--" + OPTION + " is for the embedded engine only.");
    }
    Binder binder = Binder.get(environment);
    PaymentFileSettings settings =
        binder.bindOrCreate(PaymentFileSettings.PREFIX, PaymentFileSettings.class);
    JobSettings jobs = binder.bindOrCreate(JobSettings.PREFIX, JobSettings.class);
    Inbox inbox = new Inbox(settings.directory(), jobs.zone());
    return new SampleFiles(dataSource, inbox)
        .write(date(line, inbox), defects(line.getProperty(OPTION)));
  }

  /** With a slip of the pen in {@code --date} the file would be of another day. */
  private static void requireKnown(SimpleCommandLinePropertySource line) {
    for (String name : line.getPropertyNames()) {
      if (!OPTIONS.contains(name) && !name.contains(".")) {
        throw new UsageException(
            "There is no option '--%s' of --%s. Write --date=2026-11-20 or leave it out."
                .formatted(name, OPTION));
      }
    }
  }

  private static LocalDate date(SimpleCommandLinePropertySource line, Inbox inbox) {
    String text = line.getProperty("date");
    try {
      return text == null ? LocalDate.now(inbox.zone()) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageException("'" + text + "' is no date. Write --date=2026-11-20.");
    }
  }

  private static List<Defect> defects(String names) {
    try {
      return Arrays.stream(names.split(","))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .map(name -> Defect.valueOf(name.toUpperCase(Locale.ROOT)))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "'%s' is no list of defects. There are: %s"
              .formatted(names, Arrays.toString(Defect.values())));
    }
  }
}
