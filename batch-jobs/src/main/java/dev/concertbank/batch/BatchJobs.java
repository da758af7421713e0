package dev.concertbank.batch;

import dev.concertbank.batch.job.BatchJob;
import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobRunner;
import dev.concertbank.batch.job.JobSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** The jobs on a database, in a Spring context of their own. */
public final class BatchJobs implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;
  private final JobRunner runner;
  private final List<BatchJob> jobs;
  private final JobSchedule schedule;

  private BatchJobs(AnnotationConfigApplicationContext context) {
    this.context = context;
    this.runner = context.getBean(JobRunner.class);
    this.jobs =
        context.getBeansOfType(BatchJob.class).values().stream()
            .sorted(Comparator.comparing(BatchJob::name))
            .toList();
    this.schedule = new JobSchedule(this, settings());
  }

  /**
   * Opens the context; nothing runs yet.
   *
   * @param dataSource as the jobs' database user; stays open when this is closed
   * @param environment where {@code concert-bank.jobs.*} is looked up
   */
  public static BatchJobs on(DataSource dataSource, ConfigurableEnvironment environment) {
    var context = new AnnotationConfigApplicationContext();
    context.setEnvironment(environment);
    context.setDisplayName("jobs");
    context.getBeanFactory().registerSingleton("dataSource", dataSource);
    context.register(JobsConfiguration.class);
    context.refresh();
    return new BatchJobs(context);
  }

  public List<String> names() {
    return jobs.stream().map(BatchJob::name).toList();
  }

  JobSettings settings() {
    return context.getBean(JobSettings.class);
  }

  /** Runs a job to its end. */
  public JobResult run(String name, LocalDate date) {
    return runner.run(find(name), date);
  }

  /** Takes up what instances that died have left; returns how that ended. */
  public List<JobResult> recover() {
    List<JobResult> results = new ArrayList<>();
    for (BatchJob job : jobs) {
      Optional<JobResult> result = runner.recover(job);
      result.ifPresent(results::add);
    }
    return results;
  }

  /** From now on jobs begin when their time comes, and what other instances left is taken up. */
  public void startSchedule() {
    if (settings().enabled()) {
      schedule.start();
    }
  }

  private BatchJob find(String name) {
    return jobs.stream()
        .filter(job -> job.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "There is no job '%s'. There are: %s"
                        .formatted(name, String.join(", ", names()))));
  }

  /** What runs comes to the end of its transaction, and goes on at the next start of its job. */
  @Override
  public void close() {
    runner.stopAll();
    schedule.close();
    context.close();
  }
}
