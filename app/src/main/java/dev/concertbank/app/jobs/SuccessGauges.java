package dev.concertbank.app.jobs;

import dev.concertbank.batch.BatchJobs;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long ago each job was last done, by whichever instance, as of the last look. A scrape asks no
 * database.
 */
final class SuccessGauges {
  private final JobsLifecycle lifecycle;
  private final JobMapper runs;
  private final MeterRegistry registry;
  private final Map<String, LocalDateTime> last = new ConcurrentHashMap<>();

  SuccessGauges(JobsLifecycle lifecycle, JobMapper runs, MeterRegistry registry) {
    this.lifecycle = lifecycle;
    this.runs = runs;
    this.registry = registry;
  }

  /** There is never more to do at once. */
  boolean look() {
    for (String job : lifecycle.jobs().map(BatchJobs::names).orElse(List.of())) {
      LocalDateTime success = runs.lastSuccess(job);
      if (success != null && last.put(job, success) == null) {
        show(job);
      }
    }
    return false;
  }

  /** A job that was never done has no age. */
  private void show(String job) {
    Gauge.builder(
            "ticketing.job.last.success.age",
            () -> Duration.between(last.get(job), LocalDateTime.now()).toMillis() / 1000.0)
        .description("Seconds since a run of the job was last done to the end.")
        .baseUnit("seconds")
        .tag("job", job)
        .register(registry);
  }
}
