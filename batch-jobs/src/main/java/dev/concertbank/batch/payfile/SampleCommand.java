package dev.concertbank.batch.payfile;

import dev.concertbank.batch.job.JobSettings;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * {@code --sample-payment-file=AMOUNT,LATE --date=2026-11-20}: writes a file to try the job with.
 * On the embedded engine only: what a provider never sent has no place in a bank's inbox.
 */
public final class SampleCommand {
  public static final String OPTION = "sample-payment-file";

  private final List<Defect> defects;

  private SampleCommand(List<Defect> defects) {
    this.defects = defects;
  }

  /**
   * @param names of defects, with commas; none for a clean file
   * @throws IllegalArgumentException says which there are
   */
  public static SampleCommand of(String names) {
    try {
      return new SampleCommand(
          Arrays.stream(names.split(","))
              .map(String::strip)
              .filter(name -> !name.isEmpty())
              .map(name -> Defect.valueOf(name.toUpperCase(Locale.ROOT)))
              .toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'%s' is no list of defects. There are: %s"
              .formatted(names, Arrays.toString(Defect.values())),
          e);
    }
  }

  /**
   * Returns the exit code.
   *
   * @param date null for the day that the schedule would take
   */
  public int run(DataSource dataSource, Environment environment, LocalDate date, PrintStream out) {
    try {
      out.println("Written: " + write(dataSource, environment, date));
      return 0;
    } catch (PaymentFileException e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  private Path write(DataSource dataSource, Environment environment, LocalDate date) {
    if (environment.acceptsProfiles(Profiles.of("oracle"))) {
      throw new PaymentFileException("--" + OPTION + " is for the embedded engine only.");
    }
    JobSettings jobs = JobSettings.in(environment);
    Inbox inbox = new Inbox(PaymentFileSettings.in(environment).directory(), jobs.zone());
    return new SampleFiles(dataSource, inbox)
        .write(date == null ? jobs.usualDay(PaymentFileJobConfiguration.NAME) : date, defects);
  }
}
