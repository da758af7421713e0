package dev.concertbank.batch.payfile;

import dev.concertbank.batch.job.JobSettings;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * {@code --sample-payment-file=AMOUNT,LATE --date=2026-11-20}: writes a file to try the job with.
 * On the embedded engine only: what a provider never sent has no place in a bank's inbox.
 */
public final class SampleCommand {
  public static final String OPTION = "sample-payment-file";

  private SampleCommand() {}

  /** Returns the exit code. */
  public static int run(DataSource dataSource, Environment environment, PrintStream out) {
    try {
      out.println("Written: " + write(dataSource, environment));
      return 0;
    } catch (PaymentFileException e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  private static Object write(DataSource dataSource, Environment environment) {
    if (environment.acceptsProfiles(Profiles.of("oracle"))) {
      throw new PaymentFileException("--" + OPTION + " is for the embedded engine only.");
    }
    Binder binder = Binder.get(environment);
    PaymentFileSettings settings =
        binder.bindOrCreate(PaymentFileSettings.PREFIX, PaymentFileSettings.class);
    JobSettings jobs = binder.bindOrCreate(JobSettings.PREFIX, JobSettings.class);
    Inbox inbox = new Inbox(settings.directory(), jobs.zone());
    return new SampleFiles(dataSource, inbox)
        .write(date(environment, inbox), defects(environment.getProperty(OPTION, "")));
  }

  private static LocalDate date(Environment environment, Inbox inbox) {
    String text = environment.getProperty("date", "");
    try {
      return text.isEmpty() ? LocalDate.now(inbox.zone()) : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new PaymentFileException("'" + text + "' is no date. Write --date=2026-11-20.");
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
      throw new PaymentFileException(
          "'%s' is no list of defects. There are: %s"
              .formatted(names, Arrays.toString(Defect.values())));
    }
  }
}
