package dev.concertbank.batch.job;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** How far the steps are that run in this instance, for the console and for metrics. */
public final class ProgressBoard {

  /** A run's step; its parts share one. */
  private record Key(String job, long execution, String step) {
    static Key of(StepExecution step) {
      JobExecution run = step.getJobExecution();
      return new Key(
          run.getJobInstance().getJobName(),
          run.getId(),
          step.getStepName().replaceFirst(":.*", ""));
    }
  }

  private record Entry(long number, Progress progress) {}

  private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

  /**
   * The progress of a step, the same for all of its parts and whenever it is asked for.
   *
   * @param unit what is counted, such as holds
   * @param total how many there are; 0 if that is not known
   */
  public Progress of(StepExecution step, String unit, long total) {
    return entries
        .computeIfAbsent(
            Key.of(step), key -> new Entry(step.getId(), new Progress(key.step(), unit, total)))
        .progress();
  }

  /** Of the step that began last. */
  Optional<Progress> current(String job) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().job().equals(job))
        .map(Map.Entry::getValue)
        .max(Comparator.comparingLong(Entry::number))
        .map(Entry::progress);
  }

  void forget(String job) {
    entries.keySet().removeIf(key -> key.job().equals(job));
  }
}
