-- ShedLock has UTC, without a zone.
CREATE OR REPLACE VIEW job_lock_v AS
SELECT l.name AS job_name,
       l.locked_by,
       FROM_TZ(l.locked_at, 'UTC') AS locked_at
  FROM job_locks l
 WHERE FROM_TZ(l.lock_until, 'UTC') > SYSTIMESTAMP;

COMMENT ON TABLE job_lock_v IS 'Which instance of the application runs a job now.';
