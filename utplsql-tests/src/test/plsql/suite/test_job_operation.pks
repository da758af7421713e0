CREATE OR REPLACE PACKAGE test_job_operation AUTHID DEFINER AS
  --%suite(job_operation: what administrators do to the jobs, and what they see of them)
  --%suitepath(concertbank.jobs)

  --%context(starting)
  --%name(starting)

  --%test(Is in the audit log)
  PROCEDURE start_is_audited;

  --%test(Is an administrator's)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE start_needs_an_admin;

  --%endcontext

  --%context(stopping)
  --%name(stopping)

  --%test(Is in the audit log)
  PROCEDURE stop_is_audited;

  --%test(Is an administrator's)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE stop_needs_an_admin;

  --%test(Is of a run that there is)
  --%throws(ticket_errors.c_job_run_not_found)
  PROCEDURE stop_needs_a_run;

  --%test(Is of a run that works)
  --%throws(ticket_errors.c_job_run_over)
  PROCEDURE stop_needs_a_running_run;

  --%endcontext

  --%context(restarting)
  --%name(restarting)

  --%test(Is in the audit log, and names the job)
  PROCEDURE restart_is_audited;

  --%test(Is of a run that was stopped, too)
  PROCEDURE restarts_a_stopped_run;

  --%test(Is an administrator's)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE restart_needs_an_admin;

  --%test(Is of a run that there is)
  --%throws(ticket_errors.c_job_run_not_found)
  PROCEDURE restart_needs_a_run;

  --%test(Is of a run that is not done)
  --%throws(ticket_errors.c_job_run_not_restartable)
  PROCEDURE restart_needs_a_failure;

  --%test(Is of the last run)
  --%throws(ticket_errors.c_job_run_not_restartable)
  PROCEDURE restart_needs_the_last_run;

  --%endcontext

  --%context(job_run_v)
  --%name(job_run_v)

  --%test(Shows how long a run took and what it did, each step once)
  PROCEDURE shows_a_run;

  --%test(Shows how long a run works, by its last sign of life)
  PROCEDURE shows_a_running_run;

  --%endcontext

  --%context(report_job_v)
  --%name(report_job_v)

  --%test(Holds a run against what its job usually takes)
  PROCEDURE compares_runs;

  --%endcontext

  --%context(job_lock_v)
  --%name(job_lock_v)

  --%test(Shows who runs a job, and nobody who did)
  PROCEDURE shows_locks;

  --%endcontext
END test_job_operation;
/
