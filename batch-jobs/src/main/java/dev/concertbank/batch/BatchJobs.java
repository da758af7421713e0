package dev.concertbank.batch;

import dev.concertbank.batch.job.BatchJob;
import dev.concertbank.batch.job.JobMeters;
import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobRunner;
import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.JobSettingsException;
import dev.concertbank.batch.job.Occasion;
import dev.concertbank.batch.job.RunStop;
import dev.concertbank.batch.job.RunWatch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** The jobs on a database, in a Spring context of their own. */
public final class BatchJobs implements AutoCloseable {

  private final AnnotationConfigApplicationContext context;
  private final JobRunner runner;
  private final List<BatchJob> jobs;
  private final JobSchedule schedule;
  private final RunsByHand byHand = new RunsByHand();

  private BatchJobs(AnnotationConfigApplicationContext context) {
    this.context = context;
    this.runner = context.getBean(JobRunner.class);
    this.jobs =
        context.getBeansOfType(BatchJob.class).values().stream()
            .sorted(Comparator.comparing(BatchJob::name))
            .toList();
    SettingsCheck.check(settings(), names());
    jobs.forEach(this::watch);
    this.schedule = new JobSchedule(this);
  }

  private void watch(BatchJob job) {
    ((AbstractJob) job.job()).registerJobExecutionListener(context.getBean(RunWatch.class));
    context.getBean(JobMeters.class).show(job.name());
  }

  /** The same, measured for nobody. */
  public static BatchJobs on(DataSource dataSource, ConfigurableEnvironment environment) {
    return on(dataSource, environment, new SimpleMeterRegistry());
  }

  /**
   * Opens the context; nothing runs yet.
   *
   * @param dataSource as the jobs' database user; stays open when this is closed
   * @param environment where {@code concert-bank.jobs.*} is looked up
   * @param meters where the jobs are measured; stays open, too
   */
  public static BatchJobs on(
      DataSource dataSource, ConfigurableEnvironment environment, MeterRegistry meters) {
    var context = new AnnotationConfigApplicationContext();
    context.setEnvironment(environment);
    context.setDisplayName("jobs");
    context.getBeanFactory().registerSingleton("dataSource", dataSource);
    context.getBeanFactory().registerSingleton("meterRegistry", meters);
    context.register(JobsConfiguration.class);
    try {
      context.refresh();
      return new BatchJobs(context);
    } catch (RuntimeException e) {
      context.close();
      throw JobSettingsException.in(e).map(RuntimeException.class::cast).orElse(e);
    }
  }

  public List<String> names() {
    return jobs.stream().map(BatchJob::name).toList();
  }

  /** Each job, and when this instance begins it. */
  public List<PlannedJob> plan() {
    return jobs.stream().map(job -> PlannedJob.of(job.name(), settings())).toList();
  }

  /** In the zone of the jobs. */
  public LocalDate today() {
    return LocalDate.now(settings().zone());
  }

  /** The day that the schedule would take now. */
  LocalDate usualDay(String name) {
    return settings().usualDay(name);
  }

  JobSettings settings() {
    return context.getBean(JobSettings.class);
  }

  /** Runs a job to its end. */
  public JobResult run(String name, LocalDate date) {
    return runner.run(find(name), date, JobRunner.UNHEARD);
  }

  /** Runs it if no instance has begun it since it was due. */
  JobResult runOnce(PlannedJob job, Instant due) {
    LocalDateTime local = LocalDateTime.ofInstant(due, ZoneId.systemDefault());
    return runner.runOnce(find(job.name()), job.date(due), local);
  }

  /** If not, the next run does what one that was left out would have done. */
  boolean isOfADate(PlannedJob job) {
    return find(job.name()).occasion() != Occasion.MOMENT;
  }

  /** Returns when the run has begun; it goes on in the background. */
  public Beginning start(String name, LocalDate date) {
    BatchJob job = find(name);
    return byHand.begin(begun -> runner.run(job, date, begun));
  }

  /**
   * Goes on in the background with a run that failed or was stopped.
   *
   * @param executionId the number of the run
   */
  public Beginning restart(String name, long executionId) {
    BatchJob job = find(name);
    return byHand.begin(begun -> runner.restart(job, executionId, begun));
  }

  /**
   * Asks a run to stop after its transaction, whichever instance works on it.
   *
   * @return whether it was running
   */
  public boolean stop(long executionId) {
    return context.getBean(RunStop.class).stop(executionId);
  }

  /** What runs here stops after its transaction, and so does what begins here from now on. */
  void stopForNow() {
    if (context.isActive()) {
      context.getBean(RunStop.class).stopHereForNow();
    }
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
      schedule.start(plan(), settings().lockFor());
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

  /** What runs comes to the end of its transaction, and another instance goes on with it. */
  @Override
  public void close() {
    if (!context.isActive()) {
      return;
    }
    context.getBean(RunStop.class).stopHere();
    schedule.close();
    byHand.close();
    context.close();
  }
}
