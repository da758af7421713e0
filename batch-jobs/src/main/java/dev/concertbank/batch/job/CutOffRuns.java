package dev.concertbank.batch.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs whose process died, and runs whose instance was closed. Nothing here may be asked to go on
 * but by who has the lock of the job.
 */
public final class CutOffRuns {
  private static final Logger LOG = LoggerFactory.getLogger(CutOffRuns.class);

  private final JobOperator operator;
  private final JobRepository repository;
  private final JdbcClient client;

  public CutOffRuns(JobOperator operator, JobRepository repository, JdbcClient client) {
    this.operator = operator;
    this.repository = repository;
    this.client = client;
  }

  /** Whether there may be any; asked without the lock, so the answer may be of a run that lives. */
  boolean mayBe(BatchJob job) {
    return !repository.findRunningJobExecutions(job.name()).isEmpty()
        || handedOver(job).isPresent();
  }

  /** Returns the last run that went on. */
  Optional<JobExecution> goOn(BatchJob job) throws JobExecutionException {
    JobExecution last = null;
    for (JobExecution dead : dead(job)) {
      boolean wanted = !wasStopped(dead);
      LOG.warn("{} was cut off in run {}.", job.name(), dead.getId());
      dead.setExitStatus(
          new ExitStatus(ExitStatus.FAILED.getExitCode(), "Its process died in the middle of it."));
      JobExecution recovered = operator.recover(dead);
      if (wanted && job.occasion() != Occasion.MOMENT) {
        last = operator.restart(recovered);
      }
    }
    Optional<JobExecution> left = handedOver(job);
    if (left.isPresent()) {
      LOG.info(
          "{} goes on with run {}, whose instance was closed.", job.name(), left.get().getId());
      last = operator.restart(left.get());
    }
    return Optional.ofNullable(last);
  }

  /**
   * An operator who stopped it does not want it to go on by itself; an instance that closed does.
   */
  private static boolean wasStopped(JobExecution dead) {
    return dead.getStatus() == BatchStatus.STOPPING
        && !dead.getExitStatus().getExitDescription().startsWith(RunWatch.HANDED_OVER);
  }

  private List<JobExecution> dead(BatchJob job) {
    return repository.findRunningJobExecutions(job.name()).stream()
        .sorted(Comparator.comparingLong(JobExecution::getId))
        .toList();
  }

  private Optional<JobExecution> handedOver(BatchJob job) {
    if (job.occasion() == Occasion.MOMENT) {
      return Optional.empty();
    }
    return client
        .sql(
            """
            SELECT MAX(x.job_execution_id)
              FROM batch_job_execution x
              JOIN batch_job_instance i ON i.job_instance_id = x.job_instance_id
             WHERE i.job_name = ?
               AND x.status = 'STOPPED'
               AND x.exit_message LIKE ?
               AND NOT EXISTS (
                     SELECT NULL
                       FROM batch_job_execution y
                      WHERE y.job_instance_id = x.job_instance_id
                        AND y.job_execution_id > x.job_execution_id)
            """)
        .params(job.name(), RunWatch.HANDED_OVER + "%")
        .query(Long.class)
        .optional()
        .map(repository::getJobExecution);
  }
}
