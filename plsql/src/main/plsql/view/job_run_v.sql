-- Spring Batch has the local time of the application, without a zone. A run that is not over took as long as its last
-- sign of life says. The parts of a step, whose names have a colon, are counted by the step, too.
CREATE OR REPLACE VIEW job_run_v AS
SELECT r.run_id,
       r.job_name,
       (SELECT p.parameter_value
          FROM batch_job_execution_params p
         WHERE p.job_execution_id = r.run_id
           AND p.parameter_name = 'date') AS business_date,
       r.status,
       r.started_at,
       r.ended_at,
       r.seen_at,
       EXTRACT(DAY FROM r.took) * 86400 + EXTRACT(HOUR FROM r.took) * 3600 + EXTRACT(MINUTE FROM r.took) * 60
       + EXTRACT(SECOND FROM r.took) AS seconds,
       (SELECT NVL(SUM(s.read_count), 0)
          FROM batch_step_execution s
         WHERE s.job_execution_id = r.run_id
           AND s.step_name NOT LIKE '%:%') AS items_read,
       (SELECT NVL(SUM(s.write_count), 0)
          FROM batch_step_execution s
         WHERE s.job_execution_id = r.run_id
           AND s.step_name NOT LIKE '%:%') AS items_written,
       (SELECT NVL(SUM(s.read_skip_count + s.process_skip_count + s.write_skip_count), 0)
          FROM batch_step_execution s
         WHERE s.job_execution_id = r.run_id
           AND s.step_name NOT LIKE '%:%') AS items_skipped,
       r.exit_message
  FROM (SELECT u.run_id,
               u.job_name,
               u.status,
               u.started_at,
               u.ended_at,
               u.seen_at,
               u.seen_at - u.started_at AS took,
               u.exit_message
          FROM (SELECT x.job_execution_id AS run_id,
                       i.job_name,
                       x.status,
                       NVL(x.start_time, x.create_time) AS started_at,
                       x.end_time AS ended_at,
                       NVL(
                         x.end_time,
                         GREATEST(
                           NVL(x.last_updated, x.create_time),
                           NVL(
                             (SELECT MAX(s.last_updated)
                                FROM batch_step_execution s
                               WHERE s.job_execution_id = x.job_execution_id),
                             x.create_time))) AS seen_at,
                       x.exit_message
                  FROM batch_job_execution x
                  JOIN batch_job_instance i ON i.job_instance_id = x.job_instance_id) u) r;

COMMENT ON TABLE job_run_v IS 'The runs of the jobs: when, how long, how much, and what became of them.';
