CREATE OR REPLACE PACKAGE job_operation AUTHID DEFINER AS
  -- Purpose:    says whether an administrator may start, stop or restart a run of a job, and remembers that he did.
  --             The run itself is the job runner's, who calls this in a transaction that commits when it is done.
  -- Callers:    the operator's endpoints.
  -- Locks:      none.
  -- Isolation:  READ COMMITTED; a run may end between the look and the stop, which does no harm.
  -- Idempotent: no.

  -- A run of a job is started.
  --   p_user_id        the administrator
  --   p_job_name       which job
  --   p_business_date  of which day, such as '2026-11-20'
  --   raises           e_not_an_admin
  PROCEDURE start_job(
    p_user_id       IN users.user_id%TYPE,
    p_job_name      IN batch_job_instance.job_name%TYPE,
    p_business_date IN settlements.business_date%TYPE
  );

  -- A run is stopped.
  --   p_user_id  the administrator
  --   p_run_id   which run
  --   raises     e_not_an_admin, e_job_run_not_found, e_job_run_over
  PROCEDURE stop_run(
    p_user_id IN users.user_id%TYPE,
    p_run_id  IN batch_job_execution.job_execution_id%TYPE
  );

  -- A run that failed or was stopped goes on.
  --   p_user_id   the administrator
  --   p_run_id    which run
  --   p_job_name  OUT: of which job
  --   raises      e_not_an_admin, e_job_run_not_found, e_job_run_not_restartable (it is done, it works, or a later run
  --               went on with it)
  PROCEDURE restart_run(
    p_user_id  IN  users.user_id%TYPE,
    p_run_id   IN  batch_job_execution.job_execution_id%TYPE,
    p_job_name OUT batch_job_instance.job_name%TYPE
  );
END job_operation;
/
