-- Usual is what the completed runs took that are among the twenty before it.
CREATE OR REPLACE VIEW report_job_v AS
SELECT u.job_name,
       u.job_execution_id,
       u.business_date,
       u.status,
       u.start_time,
       u.end_time,
       u.seconds,
       u.usual_seconds,
       CASE WHEN u.seconds > 2 * u.usual_seconds + 1 THEN 'YES' ELSE 'NO' END AS slow,
       u.items_read,
       u.written,
       u.skipped,
       u.exit_message
  FROM (SELECT r.job_name,
               r.run_id AS job_execution_id,
               r.business_date,
               r.status,
               r.started_at AS start_time,
               r.ended_at AS end_time,
               r.seconds,
               r.total_before / NULLIF(r.runs_before, 0) AS usual_seconds,
               r.items_read,
               r.items_written AS written,
               r.items_skipped AS skipped,
               r.exit_message
          FROM (SELECT j.job_name,
                       j.run_id,
                       j.business_date,
                       j.status,
                       j.started_at,
                       j.ended_at,
                       j.seconds,
                       j.items_read,
                       j.items_written,
                       j.items_skipped,
                       j.exit_message,
                       SUM(CASE WHEN j.status = 'COMPLETED' THEN j.seconds END) OVER (
                         PARTITION BY j.job_name
                         ORDER BY j.run_id ROWS BETWEEN 20 PRECEDING AND 1 PRECEDING) AS total_before,
                       COUNT(CASE WHEN j.status = 'COMPLETED' THEN 1 END) OVER (
                         PARTITION BY j.job_name
                         ORDER BY j.run_id ROWS BETWEEN 20 PRECEDING AND 1 PRECEDING) AS runs_before
                  FROM job_run_v j) r) u;

COMMENT ON TABLE report_job_v IS 'Report: runs of the jobs, what became of them, which were slow, and why they failed.';
