COMMENT ON TABLE batch_job_instance IS 'Spring Batch: a job with its identifying parameters, such as reconcile of a day. Runs once to the end.';
COMMENT ON COLUMN batch_job_instance.job_instance_id IS 'From batch_job_instance_seq.';
COMMENT ON COLUMN batch_job_instance.version IS 'Counts changes, against two writers.';
COMMENT ON COLUMN batch_job_instance.job_name IS 'Which job.';
COMMENT ON COLUMN batch_job_instance.job_key IS 'Hash of the identifying parameters.';

COMMENT ON TABLE batch_job_execution IS 'Spring Batch: an attempt to run a job instance; the last one that was restarted is the one that counts.';
COMMENT ON COLUMN batch_job_execution.job_execution_id IS 'From batch_job_execution_seq.';
COMMENT ON COLUMN batch_job_execution.version IS 'Counts changes, against two writers.';
COMMENT ON COLUMN batch_job_execution.job_instance_id IS 'Of which instance.';
COMMENT ON COLUMN batch_job_execution.create_time IS 'When it was asked for; local time of the application, as all times of Spring Batch.';
COMMENT ON COLUMN batch_job_execution.start_time IS 'When it began.';
COMMENT ON COLUMN batch_job_execution.end_time IS 'When it ended, well or not.';
COMMENT ON COLUMN batch_job_execution.status IS 'STARTING, STARTED, STOPPING, STOPPED, FAILED, COMPLETED, ABANDONED or UNKNOWN.';
COMMENT ON COLUMN batch_job_execution.exit_code IS 'What the job says of itself.';
COMMENT ON COLUMN batch_job_execution.exit_message IS 'Why it failed, and what to do.';
COMMENT ON COLUMN batch_job_execution.last_updated IS 'When this row last changed.';

COMMENT ON TABLE batch_job_execution_params IS 'Spring Batch: the parameters of an execution.';
COMMENT ON COLUMN batch_job_execution_params.job_execution_id IS 'Of which execution.';
COMMENT ON COLUMN batch_job_execution_params.parameter_name IS 'Its name, such as date.';
COMMENT ON COLUMN batch_job_execution_params.parameter_type IS 'Its Java type.';
COMMENT ON COLUMN batch_job_execution_params.parameter_value IS 'Its value as text.';
COMMENT ON COLUMN batch_job_execution_params.identifying IS 'Y if it tells instances apart, else N.';

COMMENT ON TABLE batch_step_execution IS 'Spring Batch: a step of an execution, with how far it has come.';
COMMENT ON COLUMN batch_step_execution.step_execution_id IS 'From batch_step_execution_seq.';
COMMENT ON COLUMN batch_step_execution.version IS 'Counts changes, against two writers.';
COMMENT ON COLUMN batch_step_execution.step_name IS 'Which step.';
COMMENT ON COLUMN batch_step_execution.job_execution_id IS 'Of which execution.';
COMMENT ON COLUMN batch_step_execution.create_time IS 'When it was its turn.';
COMMENT ON COLUMN batch_step_execution.start_time IS 'When it began.';
COMMENT ON COLUMN batch_step_execution.end_time IS 'When it ended, well or not.';
COMMENT ON COLUMN batch_step_execution.status IS 'As of batch_job_execution.';
COMMENT ON COLUMN batch_step_execution.commit_count IS 'Transactions that committed.';
COMMENT ON COLUMN batch_step_execution.read_count IS 'Items read.';
COMMENT ON COLUMN batch_step_execution.filter_count IS 'Items read that needed nothing.';
COMMENT ON COLUMN batch_step_execution.write_count IS 'Items written.';
COMMENT ON COLUMN batch_step_execution.read_skip_count IS 'Items that could not be read.';
COMMENT ON COLUMN batch_step_execution.write_skip_count IS 'Items that could not be written.';
COMMENT ON COLUMN batch_step_execution.process_skip_count IS 'Items that could not be processed.';
COMMENT ON COLUMN batch_step_execution.rollback_count IS 'Transactions that were rolled back.';
COMMENT ON COLUMN batch_step_execution.exit_code IS 'What the step says of itself.';
COMMENT ON COLUMN batch_step_execution.exit_message IS 'Why it failed.';
COMMENT ON COLUMN batch_step_execution.last_updated IS 'When this row last changed.';

COMMENT ON TABLE batch_step_execution_context IS 'Spring Batch: where a restart of the step goes on.';
COMMENT ON COLUMN batch_step_execution_context.step_execution_id IS 'Of which step.';
COMMENT ON COLUMN batch_step_execution_context.short_context IS 'Its first 2,500 characters.';
COMMENT ON COLUMN batch_step_execution_context.serialized_context IS 'The whole of it; NULL if the short one is the whole.';

COMMENT ON TABLE batch_job_execution_context IS 'Spring Batch: what a restart of the job needs to know.';
COMMENT ON COLUMN batch_job_execution_context.job_execution_id IS 'Of which execution.';
COMMENT ON COLUMN batch_job_execution_context.short_context IS 'Its first 2,500 characters.';
COMMENT ON COLUMN batch_job_execution_context.serialized_context IS 'The whole of it; NULL if the short one is the whole.';

COMMENT ON TABLE job_locks IS 'ShedLock: which instance of the application runs a job; a row stays when the lock is given back.';
COMMENT ON COLUMN job_locks.name IS 'Which job.';
COMMENT ON COLUMN job_locks.lock_until IS 'Until when, by the clock of the database; a running job moves it on. UTC.';
COMMENT ON COLUMN job_locks.locked_at IS 'Since when. UTC.';
COMMENT ON COLUMN job_locks.locked_by IS 'The host and process that took it.';
