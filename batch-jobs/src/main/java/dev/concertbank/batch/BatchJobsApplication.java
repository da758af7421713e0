package dev.concertbank.batch;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.job.JobSettingsException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/**
 * Runs one job and exits with a code: {@code java -jar concert-bank-jobs.jar --job=reconcile
 * --date=2026-11-20}. Against the embedded database in {@code .data}, whether the application runs
 * or not; with {@code --spring.profiles.active=oracle} against Oracle.
 */
@EnableAutoConfiguration
@Import(BatchDataSourceConfiguration.class)
public class BatchJobsApplication {
  private static final Logger LOG = LoggerFactory.getLogger(BatchJobsApplication.class);
  private static final int USAGE = 2;

  public static void main(String[] args) {
    StopSignal signal = StopSignal.heard();
    int exitCode = Outcome.FAILED.exitCode();
    try {
      exitCode = run(args, System.out, signal);
    } finally {
      signal.over(exitCode);
    }
    System.exit(exitCode);
  }

  static int run(String[] args, PrintStream out, StopSignal signal) {
    if (List.of(args).contains("--help")) {
      out.println(Usage.HELP);
      return Outcome.COMPLETED.exitCode();
    }
    try {
      return run(args, RunArguments.in(args), out, signal);
    } catch (RunArguments.UsageException e) {
      out.println(e.getMessage());
      return USAGE;
    } catch (JobSettingsException e) {
      out.println(e.getMessage() + " " + e.remedy());
      return USAGE;
    } catch (RuntimeException e) {
      LOG.debug("where it failed", e);
      out.printf(
          "The job could not be run: %s%n(--logging.level.dev.concertbank=debug shows where.)%n",
          reason(e));
      return Outcome.FAILED.exitCode();
    }
  }

  private static int run(
      String[] args, RunArguments arguments, PrintStream out, StopSignal signal) {
    try (ConfigurableApplicationContext boot = application().run(args)) {
      if (arguments.sample() != null) {
        return arguments.sample().run(database(boot), boot.getEnvironment(), arguments.date(), out);
      }
      try (BatchJobs jobs = BatchJobs.on(database(boot), boot.getEnvironment())) {
        signal.stops(jobs);
        JobResult result = jobs.run(arguments.job(), date(arguments, jobs));
        out.println(result.message());
        return result.outcome().exitCode();
      }
    }
  }

  private static LocalDate date(RunArguments arguments, BatchJobs jobs) {
    if (arguments.date() == null) {
      return jobs.usualDay(arguments.job());
    }
    if (arguments.date().isAfter(jobs.today())) {
      throw new RunArguments.UsageException(
          "%s is a day to come; today is %s.".formatted(arguments.date(), jobs.today()));
    }
    return arguments.date();
  }

  private static DataSource database(ConfigurableApplicationContext boot) {
    if (!boot.containsBean(BatchDataSourceConfiguration.DATA_SOURCE)) {
      throw new IllegalStateException(
          "There is no database to work on: ORACLE_BATCH_PASSWORD is not set.");
    }
    return boot.getBean(BatchDataSourceConfiguration.DATA_SOURCE, DataSource.class);
  }

  /** What Spring says around it helps nobody who runs a job; of a setting it says which. */
  private static String reason(RuntimeException failure) {
    Throwable reason = failure;
    while (reason instanceof BeansException && reason.getCause() != null) {
      reason = reason.getCause();
    }
    return reason instanceof BindException
        ? reason.getMessage()
            + ": "
            + NestedExceptionUtils.getMostSpecificCause(reason).getMessage()
        : reason.getMessage();
  }

  private static SpringApplication application() {
    SpringApplication application = new SpringApplication(BatchJobsApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    // Of the data sources only the jobs' own is wanted, and is asked for by name.
    application.setLazyInitialization(true);
    Map<String, Object> defaults = new HashMap<>();
    defaults.put("spring.config.name", "batch-jobs");
    defaults.put("logging.level.root", "warn");
    defaults.put("logging.level.dev.concertbank", "info");
    // A signal closes nothing under a run that comes to its end: see StopSignal.
    application.setRegisterShutdownHook(false);
    defaults.put("logging.register-shutdown-hook", "false");
    application.setDefaultProperties(defaults);
    application.setLogStartupInfo(false);
    return application;
  }
}
