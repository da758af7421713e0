CREATE OR REPLACE VIEW report_job_v AS
SELECT i.job_name,
       x.job_execution_id,
       x.status,
       x.start_time,
       x.end_time,
       (SELECT NVL(SUM(s.write_count), 0)
          FROM batch_step_execution s
         WHERE s.job_execution_id = x.job_execution_id
           AND s.step_name NOT LIKE '%:%') AS written,
       x.exit_message
  FROM batch_job_execution x
  JOIN batch_job_instance i ON i.job_instance_id = x.job_instance_id;

COMMENT ON TABLE report_job_v IS 'Report: the runs of the jobs, what became of them, and why they failed.';
