package dev.concertbank.batch;

import dev.concertbank.batch.job.JobResult;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs that somebody starts and does not wait for. */
final class RunsByHand implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunsByHand.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "jobs-by-hand");
            thread.setDaemon(true);
            return thread;
          });

  /** Returns when the run has begun, or when it is known that it does not. */
  Beginning begin(Function<LongConsumer, JobResult> run) {
    CompletableFuture<Beginning> known = new CompletableFuture<>();
    try {
      threads.execute(() -> work(run, known));
    } catch (RejectedExecutionException e) {
      return Beginning.over(JobResult.closing());
    }
    try {
      return known.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Beginning.later();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Beginning.later();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void work(
      Function<LongConsumer, JobResult> run, CompletableFuture<Beginning> known) {
    try {
      known.complete(
          Beginning.over(run.apply(executionId -> known.complete(Beginning.begun(executionId)))));
    } catch (RuntimeException e) {
      if (!known.completeExceptionally(e)) {
        LOG.error("A job broke: {}", e.getMessage(), e);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(JobSchedule.LONGEST_TRANSACTION_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("A job did not stop in time; another instance takes it up when its lock ends.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
