package dev.concertbank.batch.job;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/**
 * Sees each run of this instance begin and end: tells who waits for it, measures it, and writes
 * into the books what an operator has to know.
 */
public final class RunWatch implements JobExecutionListener {

  /** What the books say of a run that another instance has to go on with. */
  static final String HANDED_OVER = "Its instance was closed";

  private final JobMeters meters;
  private final ProgressBoard board;
  private final Map<String, LongConsumer> awaited = new ConcurrentHashMap<>();
  private final Map<String, Long> running = new ConcurrentHashMap<>();
  private final Set<Long> handedOver = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;
  private volatile boolean handingOver;

  public RunWatch(JobMeters meters, ProgressBoard board) {
    this.meters = meters;
    this.board = board;
  }

  /** Tells the number of the next run of a job as soon as it is in the books. */
  void await(String job, LongConsumer begun) {
    awaited.put(job, begun);
  }

  /** However it ended, also where the books could not be told. */
  void over(String job) {
    awaited.remove(job);
    running.remove(job);
    board.forget(job);
  }

  /** Should this run end as stopped, it is because the instance was closed. */
  void handOver(long executionId) {
    handedOver.add(executionId);
  }

  /** It was not for us to stop it. */
  void keep(long executionId) {
    handedOver.remove(executionId);
  }

  /**
   * From now on a run that begins is stopped at once; returns those that have begun.
   *
   * @param toOthers whether another instance goes on with it
   */
  Set<Long> close(boolean toOthers) {
    handingOver = toOthers;
    closing = true;
    return Set.copyOf(running.values());
  }

  @Override
  public void beforeJob(JobExecution run) {
    running.put(run.getJobInstance().getJobName(), run.getId());
    if (closing) {
      if (handingOver) {
        handOver(run.getId());
      }
      run.setStatus(BatchStatus.STOPPING);
    }
    LongConsumer begun = awaited.remove(run.getJobInstance().getJobName());
    if (begun != null) {
      begun.accept(run.getId());
    }
  }

  @Override
  public void afterJob(JobExecution run) {
    meters.finished(run);
    boolean closed = handedOver.remove(run.getId());
    if (run.getStatus() == BatchStatus.STOPPED) {
      say(run, closed ? HANDED_OVER + ". Another instance goes on." : RunReport.stopped(run));
    } else if (run.getStatus() != BatchStatus.COMPLETED) {
      say(run, RunReport.failure(run));
    }
  }

  /** Spring Batch would keep a stack trace. */
  private static void say(JobExecution run, String message) {
    run.setExitStatus(new ExitStatus(run.getExitStatus().getExitCode(), message));
  }
}
