package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

import java.time.LocalDate;

/**
 * Package {@code job_operation}: whether an administrator may start, stop or restart a run of a
 * job.
 */
public class JobOperation {
  private static final Procedure START_JOB =
      Procedure.named("job_operation", "start_job")
          .in("p_user_id", NUMBER)
          .in("p_job_name", TEXT)
          .in("p_business_date", TEXT);
  private static final Procedure STOP_RUN =
      Procedure.named("job_operation", "stop_run").in("p_user_id", NUMBER).in("p_run_id", NUMBER);
  private static final Procedure RESTART_RUN =
      Procedure.named("job_operation", "restart_run")
          .in("p_user_id", NUMBER)
          .in("p_run_id", NUMBER)
          .out("p_job_name", TEXT);

  private final Procedures procedures;

  public JobOperation(Procedures procedures) {
    this.procedures = procedures;
  }

  public void startJob(long adminId, String job, LocalDate date) {
    procedures.call(START_JOB, adminId, job, date.toString());
  }

  public void stopRun(long adminId, long runId) {
    procedures.call(STOP_RUN, adminId, runId);
  }

  /** Returns the name of its job. */
  public String restartRun(long adminId, long runId) {
    return procedures.call(RESTART_RUN, adminId, runId).text("p_job_name");
  }
}
