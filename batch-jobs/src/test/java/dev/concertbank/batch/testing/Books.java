package dev.concertbank.batch.testing;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books of Spring Batch say. */
public record Books(JdbcClient owner) {

  public String status(long run) {
    return text("SELECT status FROM batch_job_execution WHERE job_execution_id = ?", run);
  }

  public String message(long run) {
    return text("SELECT exit_message FROM batch_job_execution WHERE job_execution_id = ?", run);
  }

  /** Of which day it is. */
  public String date(long run) {
    return text(
        "SELECT parameter_value FROM batch_job_execution_params WHERE parameter_name = 'date'"
            + " AND job_execution_id = ?",
        run);
  }

  private String text(String query, long run) {
    return owner.sql(query).param(run).query(String.class).optional().orElse("");
  }

  public List<Long> runs(String job) {
    return owner
        .sql(
            "SELECT x.job_execution_id FROM batch_job_execution x JOIN batch_job_instance i"
                + " ON i.job_instance_id = x.job_instance_id WHERE i.job_name = ? ORDER BY 1")
        .param(job)
        .query(Long.class)
        .list();
  }

  public long instances(String job) {
    return owner
        .sql("SELECT COUNT(*) FROM batch_job_instance WHERE job_name = ?")
        .param(job)
        .query(Long.class)
        .single();
  }

  public LocalDateTime lockEnd(String job) {
    return owner
        .sql("SELECT lock_until FROM job_locks WHERE name = ?")
        .param(job)
        .query(LocalDateTime.class)
        .single();
  }

  /** Lets the time of a dead process' locks run out. */
  public void locksEnd() {
    owner.sql("UPDATE job_locks SET lock_until = timezone('utc', now())").update();
  }

  /** Lets a run that is over look as if its process had been killed in the middle of it. */
  public void leave(long run) {
    owner
        .sql(
            "UPDATE batch_job_execution SET status = 'STARTED', exit_code = 'UNKNOWN',"
                + " exit_message = NULL, end_time = NULL WHERE job_execution_id = ?")
        .param(run)
        .update();
    owner
        .sql(
            "UPDATE batch_step_execution SET status = 'STARTED', end_time = NULL WHERE"
                + " job_execution_id = ?")
        .param(run)
        .update();
  }
}
