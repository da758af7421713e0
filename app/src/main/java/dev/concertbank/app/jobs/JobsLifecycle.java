package dev.concertbank.app.jobs;

import dev.concertbank.batch.BatchDataSourceConfiguration;
import dev.concertbank.batch.BatchJobs;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/**
 * Runs the jobs by their schedule, beside the application and as another database user. They start
 * last and stop first.
 */
@Component
@Import(BatchDataSourceConfiguration.class)
class JobsLifecycle implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(JobsLifecycle.class);

  private final ObjectProvider<DataSource> dataSource;
  private final ConfigurableEnvironment environment;
  private final MeterRegistry meters;
  private volatile BatchJobs jobs;

  JobsLifecycle(
      @Qualifier(BatchDataSourceConfiguration.DATA_SOURCE) ObjectProvider<DataSource> dataSource,
      ConfigurableEnvironment environment,
      MeterRegistry meters) {
    this.dataSource = dataSource;
    this.environment = environment;
    this.meters = meters;
  }

  /** Empty where this instance has no database user for them. */
  Optional<BatchJobs> jobs() {
    return Optional.ofNullable(jobs);
  }

  @Override
  public synchronized void start() {
    DataSource ofTheJobs = dataSource.getIfAvailable();
    if (ofTheJobs == null) {
      LOG.warn(
          "No jobs run here: there is no database user for them. On Oracle, set"
              + " ORACLE_BATCH_PASSWORD.");
      return;
    }
    jobs = BatchJobs.on(ofTheJobs, environment, meters);
    jobs.startSchedule();
  }

  @Override
  public synchronized void stop() {
    if (jobs != null) {
      jobs.close();
      jobs = null;
    }
  }

  @Override
  public boolean isRunning() {
    return jobs != null;
  }
}
