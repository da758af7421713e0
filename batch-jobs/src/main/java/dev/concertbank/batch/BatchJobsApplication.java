package dev.concertbank.batch;

import dev.concertbank.batch.job.JobResult;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Runs one job and exits with a code: {@code java -jar concert-bank-jobs.jar --job=reconcile
 * --date=2026-11-20}. Against the embedded database in {@code .data}, whether the application runs
 * or not; with {@code --spring.profiles.active=oracle} against Oracle.
 */
@EnableAutoConfiguration
@Import(BatchDataSourceConfiguration.class)
public class BatchJobsApplication {
  private static final int USAGE = 2;

  public static void main(String[] args) {
    System.exit(run(args, System.out));
  }

  static int run(String[] args, PrintStream out) {
    try (ConfigurableApplicationContext boot = application().run(args)) {
      DataSource dataSource =
          boot.getBean(BatchDataSourceConfiguration.DATA_SOURCE, DataSource.class);
      try (BatchJobs jobs = BatchJobs.on(dataSource, boot.getEnvironment())) {
        return run(jobs, RunArguments.in(boot.getEnvironment(), jobs), out);
      }
    } catch (RunArguments.UsageException e) {
      out.println(e.getMessage());
      return USAGE;
    } catch (JobSettingsException e) {
      out.println(e.getMessage() + " " + e.remedy());
      return USAGE;
    }
  }

  private static int run(BatchJobs jobs, RunArguments arguments, PrintStream out) {
    JobResult result = jobs.run(arguments.job(), arguments.date());
    out.println(result.message());
    return result.outcome().exitCode();
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
    application.setDefaultProperties(defaults);
    application.setLogStartupInfo(false);
    return application;
  }
}
