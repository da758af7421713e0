-- Least privilege: what each role may do, and nothing else. No role reads or writes a table, but that the jobs'
-- own books are kept by Spring Batch and ShedLock, as cb_batch.
-- READ and not SELECT: on Oracle, who has SELECT may also lock the rows that a view shows.

GRANT EXECUTE ON number_nt TO cb_app;
GRANT EXECUTE ON varchar2_nt TO cb_app;
GRANT EXECUTE ON number_nt TO cb_batch;
GRANT EXECUTE ON varchar2_nt TO cb_batch;

GRANT EXECUTE ON membership TO cb_app;
GRANT EXECUTE ON point_account TO cb_app;
GRANT EXECUTE ON waiting_room TO cb_app;
GRANT EXECUTE ON admission_round TO cb_app;
GRANT EXECUTE ON room_operation TO cb_app;
GRANT EXECUTE ON seat_hold TO cb_app;
GRANT EXECUTE ON payment TO cb_app;
GRANT EXECUTE ON cancellation TO cb_app;
GRANT EXECUTE ON idempotency TO cb_app;
GRANT EXECUTE ON parameter_store TO cb_app;
GRANT EXECUTE ON catalogue_import TO cb_app;
GRANT EXECUTE ON correction TO cb_app;
GRANT EXECUTE ON job_operation TO cb_app;
GRANT EXECUTE ON schedule_cancellation TO cb_app;
GRANT EXECUTE ON processed_message TO cb_app;
GRANT EXECUTE ON hold_expiry TO cb_app;
GRANT EXECUTE ON notification TO cb_app;
GRANT EXECUTE ON event_log TO cb_app;
GRANT EXECUTE ON parked_message TO cb_app;

GRANT EXECUTE ON hold_sweep TO cb_batch;
GRANT EXECUTE ON reconciliation TO cb_batch;
GRANT EXECUTE ON settlement TO cb_batch;
GRANT EXECUTE ON archiving TO cb_batch;
GRANT EXECUTE ON schedule_refund TO cb_batch;
GRANT EXECUTE ON payment_file TO cb_batch;

GRANT READ ON concert_v TO cb_app;
GRANT READ ON schedule_v TO cb_app;
GRANT READ ON seat_map_v TO cb_app;
GRANT READ ON reservation_v TO cb_app;
GRANT READ ON reservation_seat_v TO cb_app;
GRANT READ ON payment_v TO cb_app;
GRANT READ ON point_balance_v TO cb_app;
GRANT READ ON point_entry_v TO cb_app;
GRANT READ ON parameter_v TO cb_app;
GRANT READ ON notification_v TO cb_app;
GRANT READ ON parked_message_v TO cb_app;
GRANT READ ON waiting_room_v TO cb_app;
GRANT READ ON waiting_milestone_v TO cb_app;
GRANT READ ON waiting_ticket_v TO cb_app;
GRANT READ ON admission_journal_v TO cb_app;
GRANT READ ON job_run_v TO cb_app;
GRANT READ ON job_lock_v TO cb_app;
GRANT READ ON correction_v TO cb_app;
GRANT READ ON invariant_break_v TO cb_app;

GRANT READ ON invariant_break_v TO cb_batch;
GRANT READ ON invariant_break_v TO cb_report;

GRANT READ ON reconciliation_scope_v TO cb_batch;
GRANT READ ON reconciliation_break_v TO cb_app;
GRANT READ ON reconciliation_break_v TO cb_report;
GRANT READ ON settlement_v TO cb_batch;
GRANT READ ON settlement_v TO cb_report;
GRANT READ ON settlement_line_v TO cb_batch;
GRANT READ ON settlement_line_v TO cb_report;
GRANT READ ON schedule_cancellation_v TO cb_app;
GRANT READ ON schedule_cancellation_v TO cb_report;
GRANT READ ON schedule_cancellation_item_v TO cb_app;
GRANT READ ON schedule_cancellation_item_v TO cb_report;
GRANT READ ON payment_file_expected_v TO cb_batch;
GRANT READ ON payment_file_v TO cb_report;
GRANT READ ON payment_file_skip_v TO cb_report;
GRANT READ ON payment_file_break_v TO cb_report;

GRANT READ ON report_sales_v TO cb_report;
GRANT READ ON report_seat_v TO cb_report;
GRANT READ ON report_hold_v TO cb_report;
GRANT READ ON report_queue_v TO cb_report;
GRANT READ ON report_payment_v TO cb_report;
GRANT READ ON report_ledger_v TO cb_report;
GRANT READ ON report_job_v TO cb_report;
GRANT READ ON report_audit_v TO cb_report;
GRANT READ ON report_archive_v TO cb_report;

GRANT SELECT ON batch_job_instance TO cb_batch;
GRANT INSERT ON batch_job_instance TO cb_batch;
GRANT SELECT ON batch_job_execution TO cb_batch;
GRANT INSERT ON batch_job_execution TO cb_batch;
GRANT UPDATE ON batch_job_execution TO cb_batch;
GRANT SELECT ON batch_job_execution_params TO cb_batch;
GRANT INSERT ON batch_job_execution_params TO cb_batch;
GRANT SELECT ON batch_step_execution TO cb_batch;
GRANT INSERT ON batch_step_execution TO cb_batch;
GRANT UPDATE ON batch_step_execution TO cb_batch;
GRANT SELECT ON batch_step_execution_context TO cb_batch;
GRANT INSERT ON batch_step_execution_context TO cb_batch;
GRANT UPDATE ON batch_step_execution_context TO cb_batch;
GRANT SELECT ON batch_job_execution_context TO cb_batch;
GRANT INSERT ON batch_job_execution_context TO cb_batch;
GRANT UPDATE ON batch_job_execution_context TO cb_batch;
GRANT SELECT ON job_locks TO cb_batch;
GRANT INSERT ON job_locks TO cb_batch;
GRANT UPDATE ON job_locks TO cb_batch;
GRANT SELECT ON batch_job_instance_seq TO cb_batch;
GRANT SELECT ON batch_job_execution_seq TO cb_batch;
GRANT SELECT ON batch_step_execution_seq TO cb_batch;
