package dev.concertbank.batch.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.batch.core.job.JobExecution;

/** What is measured of the jobs that run in this instance. */
public final class JobMeters {
  private static final String JOB = "job";

  private final MeterRegistry registry;
  private final ProgressBoard board;

  public JobMeters(MeterRegistry registry, ProgressBoard board) {
    this.registry = registry;
    this.board = board;
  }

  /** From now on the job is shown, at rest too. */
  public void show(String job) {
    gauge(job, "done", "Items that the running step has done.", Progress::done);
    // Not "total": Prometheus keeps that ending for counters, and takes it away.
    gauge(job, "planned", "Items that the running step has to do; 0: unknown.", Progress::total);
    gauge(job, "rate", "Items a second of the running step.", Progress::rate);
    busy(job, 0);
  }

  private void gauge(String job, String name, String what, ToDoubleFunction<Progress> value) {
    Gauge.builder(
            "ticketing.job.items." + name,
            () -> board.current(job).map(value::applyAsDouble).orElse(0.0))
        .description(what)
        .tag(JOB, job)
        .register(registry);
  }

  void finished(JobExecution run) {
    Timer.builder("ticketing.job.run")
        .description("Runs of jobs, and how long they took.")
        .tag(JOB, run.getJobInstance().getJobName())
        .tag("outcome", run.getStatus().name().toLowerCase(Locale.ROOT))
        .register(registry)
        .record(tookSince(run));
  }

  private static Duration tookSince(JobExecution run) {
    return run.getStartTime() == null || run.getEndTime() == null
        ? Duration.ZERO
        : Duration.between(run.getStartTime(), run.getEndTime());
  }

  void busy(String job) {
    busy(job, 1);
  }

  private void busy(String job, int times) {
    registry.counter("ticketing.job.busy", JOB, job).increment(times);
  }
}
