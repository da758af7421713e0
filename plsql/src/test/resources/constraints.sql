-- accounts_balance_ck
UPDATE accounts SET balance = -1 WHERE user_id = (SELECT MAX(user_id) FROM accounts)
-- accounts_kind_ck
UPDATE accounts SET kind = 'OTHER' WHERE account_id = 1
-- accounts_owner_ck
UPDATE accounts SET user_id = NULL WHERE user_id = (SELECT MAX(user_id) FROM accounts)
-- accounts_pk
INSERT INTO accounts (account_id, kind, created_at) VALUES (1, 'SALES', CURRENT_TIMESTAMP)
-- accounts_user_fk
UPDATE accounts SET user_id = -1 WHERE user_id = (SELECT MAX(user_id) FROM accounts)
-- accounts_user_id_uk
INSERT INTO accounts (account_id, kind, user_id, balance, created_at)
SELECT -1, kind, user_id, 0, created_at FROM accounts WHERE user_id = (SELECT MAX(user_id) FROM accounts)
-- admission_journal_pk
INSERT INTO admission_journal (schedule_id, journal_no, place, user_id, admitted_at, admitted_until)
SELECT schedule_id, journal_no, -1, user_id, admitted_at, admitted_until
  FROM admission_journal WHERE place = (SELECT MAX(place) FROM admission_journal)
-- admission_journal_place_uk
INSERT INTO admission_journal (schedule_id, journal_no, place, user_id, admitted_at, admitted_until)
SELECT schedule_id, -1, place, user_id, admitted_at, admitted_until
  FROM admission_journal WHERE place = (SELECT MAX(place) FROM admission_journal)
-- admission_journal_room_fk
UPDATE admission_journal SET schedule_id = -1 WHERE place = (SELECT MAX(place) FROM admission_journal)
-- admission_journal_user_fk
UPDATE admission_journal SET user_id = -1 WHERE place = (SELECT MAX(place) FROM admission_journal)
-- admission_journal_archive_pk
INSERT INTO admission_journal_archive (schedule_id, journal_no, place, user_id, admitted_at, admitted_until, archived_at)
SELECT -1, 1, -1, -1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM parameters
-- audit_log_archive_pk
INSERT INTO audit_log_archive (audit_id, action, subject, created_at, archived_at)
SELECT -1, 'ANY', 'any', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM parameters
-- audit_log_message_uk
INSERT INTO audit_log (audit_id, action, subject, message_id, created_at)
SELECT -1, 'ANY', 'any', MAX(message_id), CURRENT_TIMESTAMP FROM audit_log
-- audit_log_pk
INSERT INTO audit_log (audit_id, action, subject, created_at)
SELECT MAX(audit_id), 'ANY', 'any', CURRENT_TIMESTAMP FROM audit_log
-- audit_log_user_fk
INSERT INTO audit_log (audit_id, user_id, action, subject, created_at)
VALUES (-1, -1, 'ANY', 'any', CURRENT_TIMESTAMP)
-- batch_job_execution_pk
INSERT INTO batch_job_execution (job_execution_id, job_instance_id, create_time)
SELECT job_execution_id, job_instance_id, create_time FROM batch_job_execution
-- batch_job_instance_pk
INSERT INTO batch_job_instance (job_instance_id, job_name, job_key)
SELECT job_instance_id, 'another', job_key FROM batch_job_instance
-- batch_step_execution_pk
INSERT INTO batch_step_execution (step_execution_id, version, step_name, job_execution_id, create_time)
SELECT step_execution_id, version, step_name, job_execution_id, create_time FROM batch_step_execution
-- concert_schedules_code_uk
INSERT INTO concert_schedules (schedule_id, concert_id, code, starts_at, sale_opens_at, sale_closes_at, queue_required)
SELECT -1, concert_id, code, starts_at, sale_opens_at, sale_closes_at, 0
  FROM concert_schedules WHERE schedule_id = (SELECT MAX(schedule_id) FROM concert_schedules)
-- concert_schedules_concert_fk
UPDATE concert_schedules SET concert_id = -1 WHERE schedule_id = (SELECT MAX(schedule_id) FROM concert_schedules)
-- concert_schedules_pk
INSERT INTO concert_schedules (schedule_id, concert_id, code, starts_at, sale_opens_at, sale_closes_at, queue_required)
SELECT schedule_id, concert_id, 'another', starts_at, sale_opens_at, sale_closes_at, 0
  FROM concert_schedules WHERE schedule_id = (SELECT MAX(schedule_id) FROM concert_schedules)
-- concert_schedules_queue_ck
UPDATE concert_schedules SET queue_required = 2 WHERE schedule_id = (SELECT MAX(schedule_id) FROM concert_schedules)
-- concert_schedules_window_ck
UPDATE concert_schedules SET sale_opens_at = sale_closes_at
 WHERE schedule_id = (SELECT MAX(schedule_id) FROM concert_schedules)
-- concerts_code_uk
INSERT INTO concerts (concert_id, code, title, artist, venue_id, open_date)
SELECT -1, code, title, artist, venue_id, open_date FROM concerts
 WHERE concert_id = (SELECT MAX(concert_id) FROM concerts)
-- concerts_pk
INSERT INTO concerts (concert_id, code, title, artist, venue_id, open_date)
SELECT concert_id, 'another', title, artist, venue_id, open_date FROM concerts
 WHERE concert_id = (SELECT MAX(concert_id) FROM concerts)
-- concerts_venue_fk
UPDATE concerts SET venue_id = -1 WHERE concert_id = (SELECT MAX(concert_id) FROM concerts)
-- corrections_amount_ck
UPDATE corrections SET amount = 0
-- corrections_balance_ck
UPDATE corrections SET balance_too = 2
-- corrections_break_fk
UPDATE corrections SET break_id = -1
-- corrections_decided_ck
UPDATE corrections SET decided_at = CURRENT_TIMESTAMP WHERE status = 'PROPOSED'
-- corrections_decided_fk
UPDATE corrections SET decided_by = -1 WHERE status = 'POSTED'
-- corrections_pk
INSERT INTO corrections (correction_id, break_id, user_id, amount, balance_too, reason, status, proposed_by, proposed_at)
SELECT correction_id, break_id, user_id, amount, balance_too, reason, 'PROPOSED', proposed_by, proposed_at FROM corrections
-- corrections_proposed_fk
UPDATE corrections SET proposed_by = -1
-- corrections_second_person_ck
UPDATE corrections SET decided_by = proposed_by WHERE status = 'POSTED'
-- corrections_status_ck or corrections_decided_ck
UPDATE corrections SET status = 'OTHER'
-- corrections_transaction_fk
UPDATE corrections SET transaction_id = -1 WHERE status = 'POSTED'
-- corrections_transaction_uk
INSERT INTO corrections (correction_id, break_id, user_id, amount, balance_too, reason, status, proposed_by, proposed_at, decided_by, decided_at, transaction_id)
SELECT -1, break_id, user_id, amount, balance_too, reason, status, proposed_by, proposed_at, decided_by, decided_at, transaction_id
  FROM corrections WHERE status = 'POSTED'
-- corrections_user_fk
UPDATE corrections SET user_id = -1
-- grade_prices_concert_fk
INSERT INTO grade_prices (concert_id, grade, price) VALUES (-1, 'R', 1)
-- grade_prices_pk
INSERT INTO grade_prices (concert_id, grade, price)
SELECT concert_id, grade, price FROM grade_prices WHERE concert_id = (SELECT MAX(concert_id) FROM concerts)
-- grade_prices_price_ck
UPDATE grade_prices SET price = 0 WHERE concert_id = (SELECT MAX(concert_id) FROM concerts)
-- idempotency_keys_archive_pk
INSERT INTO idempotency_keys_archive (
  user_id, idempotency_key, fingerprint, response_status, response_body, created_at, archived_at)
SELECT -1, 'any', 'any', 201, 'any', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM parameters
-- idempotency_keys_pk
INSERT INTO idempotency_keys (user_id, idempotency_key, fingerprint, response_status, response_body, created_at)
SELECT user_id, idempotency_key, 'another', 200, '{}', created_at FROM idempotency_keys
-- idempotency_keys_user_fk
INSERT INTO idempotency_keys (user_id, idempotency_key, fingerprint, response_status, response_body, created_at)
VALUES (-1, 'any', 'any', 200, '{}', CURRENT_TIMESTAMP)
-- job_exec_ctx_fk
INSERT INTO batch_job_execution_context (job_execution_id, short_context) VALUES (-9, 'any')
-- job_exec_ctx_pk
INSERT INTO batch_job_execution_context (job_execution_id, short_context)
SELECT job_execution_id, short_context FROM batch_job_execution_context
-- job_exec_params_fk
INSERT INTO batch_job_execution_params (job_execution_id, parameter_name, parameter_type, identifying) VALUES (-9, 'any', 'any', 'Y')
-- job_exec_step_fk
UPDATE batch_step_execution SET job_execution_id = -9
-- job_inst_exec_fk
UPDATE batch_job_execution SET job_instance_id = -9
-- job_inst_un
INSERT INTO batch_job_instance (job_instance_id, job_name, job_key)
SELECT -9, job_name, job_key FROM batch_job_instance
-- job_locks_pk
INSERT INTO job_locks (name, lock_until, locked_at, locked_by)
SELECT name, lock_until, locked_at, locked_by FROM job_locks
-- ledger_entries_account_fk
UPDATE ledger_entries SET account_id = -1 WHERE entry_id = (SELECT MAX(entry_id) FROM ledger_entries)
-- ledger_entries_account_uk
INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount, created_at)
SELECT -1, transaction_id, account_id, amount, created_at FROM ledger_entries
 WHERE entry_id = (SELECT MAX(entry_id) FROM ledger_entries)
-- ledger_entries_amount_ck
UPDATE ledger_entries SET amount = 0 WHERE entry_id = (SELECT MAX(entry_id) FROM ledger_entries)
-- ledger_entries_balance_ck
UPDATE ledger_entries SET balance_after = -1 WHERE entry_id = (SELECT MAX(entry_id) FROM ledger_entries)
-- ledger_entries_pk
INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount, created_at)
SELECT e.entry_id, e.transaction_id, a.account_id, e.amount, e.created_at FROM ledger_entries e, accounts a
 WHERE e.entry_id = (SELECT MAX(o.entry_id) FROM ledger_entries o)
   AND a.user_id IS NULL
   AND a.account_id NOT IN (SELECT o.account_id FROM ledger_entries o WHERE o.transaction_id = e.transaction_id)
-- ledger_entries_transaction_fk
UPDATE ledger_entries SET transaction_id = -1 WHERE entry_id = (SELECT MAX(entry_id) FROM ledger_entries)
-- ledger_transactions_kinds_ck
UPDATE ledger_transactions SET kind = 'OTHER' WHERE transaction_id = (SELECT MAX(transaction_id) FROM ledger_transactions)
-- ledger_transactions_pk
INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)
SELECT MAX(transaction_id), 'CHARGE', 'another', CURRENT_TIMESTAMP FROM ledger_transactions
-- notifications_kind_ck
UPDATE notifications SET kind = 'REFUND_MADE' WHERE notification_id = (SELECT MAX(notification_id) FROM notifications)
-- notifications_message_uk
INSERT INTO notifications (notification_id, message_id, user_id, kind, reservation_id, status, attempts,
                           next_attempt_at, created_at)
SELECT -1, message_id, user_id, kind, reservation_id, status, attempts, next_attempt_at, created_at
  FROM notifications WHERE notification_id = (SELECT MAX(notification_id) FROM notifications)
-- notifications_pk
INSERT INTO notifications (notification_id, message_id, user_id, kind, reservation_id, status, attempts,
                           next_attempt_at, created_at)
SELECT notification_id, -1, user_id, kind, reservation_id, status, attempts, next_attempt_at, created_at
  FROM notifications WHERE notification_id = (SELECT MAX(notification_id) FROM notifications)
-- notifications_refund_fk
UPDATE notifications SET kind = 'REFUND_MADE', refund_id = -1
 WHERE notification_id = (SELECT MAX(notification_id) FROM notifications)
-- notifications_reservation_fk
UPDATE notifications SET reservation_id = -1 WHERE notification_id = (SELECT MAX(notification_id) FROM notifications)
-- notifications_status_ck
UPDATE notifications SET sent_at = created_at WHERE notification_id = (SELECT MAX(notification_id) FROM notifications)
-- notifications_user_fk
UPDATE notifications SET user_id = -1 WHERE notification_id = (SELECT MAX(notification_id) FROM notifications)
-- parameters_pk
INSERT INTO parameters (name, value, unit, min_value, max_value, description)
SELECT name, value, unit, min_value, max_value, description FROM parameters
-- parameters_range_ck
UPDATE parameters SET value = max_value + 1 WHERE name = 'hold-seconds'
-- parameters_user_fk
UPDATE parameters SET updated_by = -1 WHERE name = 'hold-seconds'
-- payment_file_breaks_first_fk
UPDATE payment_file_breaks SET first_file_id = -1
-- payment_file_breaks_kind_ck
UPDATE payment_file_breaks SET break_kind = 'OTHER' WHERE break_kind = 'MISSING_HERE'
-- payment_file_breaks_last_fk
UPDATE payment_file_breaks SET last_file_id = -1
-- payment_file_breaks_line_ck
UPDATE payment_file_breaks SET line_number = NULL WHERE break_kind = 'MISSING_HERE'
-- payment_file_breaks_open_ux
INSERT INTO payment_file_breaks (break_id, business_date, break_kind, subject, line_number, payment_id, kind, expected, found, first_seen, last_seen, first_file_id, last_file_id)
SELECT -1, business_date, break_kind, subject, 7, 7, kind, expected, found, first_seen, last_seen, first_file_id, last_file_id
  FROM payment_file_breaks WHERE break_kind = 'MISSING_HERE'
-- payment_file_breaks_pk
INSERT INTO payment_file_breaks (break_id, business_date, break_kind, subject, line_number, payment_id, kind, expected, found, first_seen, last_seen, first_file_id, last_file_id)
SELECT break_id, business_date, break_kind, 'another', 7, 7, kind, expected, found, first_seen, last_seen, first_file_id, last_file_id
  FROM payment_file_breaks WHERE break_kind = 'MISSING_HERE'
-- payment_file_lines_amount_ck
UPDATE payment_file_lines SET amount = 0
-- payment_file_lines_file_fk
UPDATE payment_file_lines SET file_id = -1
-- payment_file_lines_kind_ck
UPDATE payment_file_lines SET kind = 'OTHER'
-- payment_file_lines_pk
INSERT INTO payment_file_lines (file_id, line_number, provider_ref, payment_id, kind, amount, status, occurred_at)
SELECT file_id, line_number, 'another', 7, 'REFUND', 7, 'FAILED', occurred_at FROM payment_file_lines
-- payment_file_lines_status_ck
UPDATE payment_file_lines SET status = 'OTHER'
-- payment_file_skips_file_fk
UPDATE payment_file_skips SET file_id = -1
-- payment_file_skips_pk
INSERT INTO payment_file_skips (file_id, line_number, reason)
SELECT file_id, line_number, 'another' FROM payment_file_skips
-- payment_files_compared_ck
UPDATE payment_files SET compared_at = NULL WHERE status = 'COMPARED'
-- payment_files_counts_ck
UPDATE payment_files SET skipped_count = -1
-- payment_files_current_ux
INSERT INTO payment_files (file_id, business_date, day_start, day_end, file_name, sha256, status, opened_at, line_count, skipped_count, control_total)
SELECT -1, business_date, day_start, day_end, file_name, 'another', 'READ', opened_at, 0, 0, 0
  FROM payment_files WHERE status = 'COMPARED'
-- payment_files_day_ck
UPDATE payment_files SET day_end = day_start
-- payment_files_message_ck
UPDATE payment_files SET message = 'any' WHERE status = 'READING'
-- payment_files_pk
INSERT INTO payment_files (file_id, business_date, day_start, day_end, file_name, sha256, status, opened_at, line_count, skipped_count, control_total)
SELECT file_id, business_date, day_start, day_end, file_name, 'another', 'REPLACED', opened_at, 0, 0, 0
  FROM payment_files WHERE status = 'COMPARED'
-- payment_files_reading_ux
INSERT INTO payment_files (file_id, business_date, day_start, day_end, file_name, sha256, status, opened_at, line_count, skipped_count, control_total)
SELECT -1, business_date, day_start, day_end, file_name, 'another', status, opened_at, 0, 0, 0
  FROM payment_files WHERE status = 'READING'
-- payment_files_status_ck or payment_files_compared_ck
UPDATE payment_files SET status = 'OTHER' WHERE status = 'READING'
-- payments_amount_ck
UPDATE payments SET amount = 0 WHERE payment_id = (SELECT MAX(payment_id) FROM payments)
-- payments_captured_ck
UPDATE payments SET completed_at = NULL WHERE payment_id = (SELECT MAX(payment_id) FROM payments)
-- payments_captured_ux
INSERT INTO payments (payment_id, reservation_id, method, status, amount, transaction_id, requested_at, completed_at)
SELECT -1, reservation_id, method, 'COMPLETED', amount,
       (SELECT MAX(t.transaction_id) FROM ledger_transactions t WHERE t.kind = 'CHARGE'), requested_at, completed_at
  FROM payments WHERE payment_id = (SELECT MAX(payment_id) FROM payments)
-- payments_method_ck
UPDATE payments SET method = 'CASH' WHERE payment_id = (SELECT MAX(payment_id) FROM payments)
-- payments_pk
INSERT INTO payments (payment_id, reservation_id, method, status, amount, requested_at)
SELECT payment_id, reservation_id, method, 'FAILED', amount, requested_at
  FROM payments WHERE payment_id = (SELECT MAX(payment_id) FROM payments)
-- payments_reservation_fk
UPDATE payments SET reservation_id = -1 WHERE payment_id = (SELECT MAX(payment_id) FROM payments)
-- payments_status_ck or payments_captured_ck
UPDATE payments SET status = 'OTHER' WHERE payment_id = (SELECT MAX(payment_id) FROM payments)
-- payments_transaction_fk
UPDATE payments SET transaction_id = -1 WHERE payment_id = (SELECT MAX(payment_id) FROM payments)
-- payments_transaction_uk
INSERT INTO payments (payment_id, reservation_id, method, status, amount, transaction_id, requested_at, completed_at)
SELECT -1, reservation_id, method, 'PARKED', amount, transaction_id, requested_at, completed_at
  FROM payments WHERE payment_id = (SELECT MAX(payment_id) FROM payments)
-- processed_messages_archive_pk
INSERT INTO processed_messages_archive (consumer, message_id, processed_at, archived_at)
SELECT 'ANY', -1, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM parameters
-- processed_messages_pk
INSERT INTO processed_messages (consumer, message_id, processed_at)
SELECT consumer, message_id, processed_at FROM processed_messages
 WHERE message_id = (SELECT MAX(message_id) FROM processed_messages WHERE consumer = 'NOTIFICATION')
   AND consumer = 'NOTIFICATION'
-- reconciliation_breaks_first_fk
UPDATE reconciliation_breaks SET first_run_id = -1
-- reconciliation_breaks_last_fk
UPDATE reconciliation_breaks SET last_run_id = -1
-- reconciliation_breaks_open_ux
INSERT INTO reconciliation_breaks (break_id, invariant, subject, scope, key_id, first_seen, last_seen, first_run_id, last_run_id)
SELECT -1, invariant, subject, scope, key_id, first_seen, last_seen, first_run_id, last_run_id FROM reconciliation_breaks WHERE closed_at IS NULL
-- reconciliation_breaks_pk
INSERT INTO reconciliation_breaks (break_id, invariant, subject, scope, key_id, first_seen, last_seen, first_run_id, last_run_id)
SELECT break_id, 'another', subject, scope, key_id, first_seen, last_seen, first_run_id, last_run_id FROM reconciliation_breaks
-- reconciliation_runs_date_ck
UPDATE reconciliation_runs SET business_date = 'yesterday' WHERE status = 'RUNNING'
-- reconciliation_runs_end_ck
UPDATE reconciliation_runs SET finished_at = NULL WHERE status = 'FINISHED'
-- reconciliation_runs_pk
INSERT INTO reconciliation_runs (run_id, business_date, status, started_at, finished_at)
SELECT run_id, business_date, 'FINISHED', started_at, started_at FROM reconciliation_runs
-- reconciliation_runs_running_ux
INSERT INTO reconciliation_runs (run_id, business_date, status, started_at)
SELECT -1, business_date, status, started_at FROM reconciliation_runs WHERE status = 'RUNNING'
-- reconciliation_runs_status_ck
UPDATE reconciliation_runs SET status = 'OTHER' WHERE status = 'FINISHED'
-- refunds_amount_ck
UPDATE refunds SET amount = 0 WHERE refund_id = (SELECT MAX(refund_id) FROM refunds)
-- refunds_payment_fk
UPDATE refunds SET payment_id = -1 WHERE refund_id = (SELECT MAX(refund_id) FROM refunds)
-- refunds_payment_uk
INSERT INTO refunds (refund_id, payment_id, amount, transaction_id, refunded_at)
SELECT -1, payment_id, amount,
       (SELECT MAX(t.transaction_id) FROM ledger_transactions t WHERE t.kind = 'CHARGE'), refunded_at
  FROM refunds WHERE refund_id = (SELECT MAX(refund_id) FROM refunds)
-- refunds_pk
INSERT INTO refunds (refund_id, payment_id, amount, transaction_id, refunded_at)
SELECT refund_id, (SELECT MAX(p.payment_id) FROM payments p WHERE p.status = 'COMPLETED'), amount,
       (SELECT MAX(t.transaction_id) FROM ledger_transactions t WHERE t.kind = 'CHARGE'), refunded_at
  FROM refunds WHERE refund_id = (SELECT MAX(refund_id) FROM refunds)
-- refunds_transaction_fk
UPDATE refunds SET transaction_id = -1 WHERE refund_id = (SELECT MAX(refund_id) FROM refunds)
-- refunds_transaction_uk
INSERT INTO refunds (refund_id, payment_id, amount, transaction_id, refunded_at)
SELECT -1, (SELECT MAX(p.payment_id) FROM payments p WHERE p.status = 'COMPLETED'), amount, transaction_id, refunded_at
  FROM refunds WHERE refund_id = (SELECT MAX(refund_id) FROM refunds)
-- reservation_seats_claimant_fk
INSERT INTO reservation_seats (reservation_id, seat_id, price, released_at)
SELECT -1, MAX(seat_id), 1, CURRENT_TIMESTAMP FROM seats
-- reservation_seats_live_ux
INSERT INTO reservation_seats (reservation_id, seat_id, price)
SELECT (SELECT MIN(r.reservation_id) FROM reservations r WHERE r.status = 'CANCELLED'), MAX(rs.seat_id), 1
  FROM reservation_seats rs WHERE rs.released_at IS NULL
-- reservation_seats_pk
INSERT INTO reservation_seats (reservation_id, seat_id, price, released_at)
SELECT reservation_id, seat_id, price, CURRENT_TIMESTAMP FROM reservation_seats
 WHERE reservation_id = (SELECT MAX(reservation_id) FROM reservations)
-- reservation_seats_seat_fk
INSERT INTO reservation_seats (reservation_id, seat_id, price, released_at)
SELECT MAX(reservation_id), -1, 1, CURRENT_TIMESTAMP FROM reservations
-- reservations_amount_ck
UPDATE reservations SET amount = 0 WHERE reservation_id = (SELECT MAX(reservation_id) FROM reservations)
-- reservations_closed_ck
UPDATE reservations SET status = 'CANCELLED' WHERE reservation_id = (SELECT MAX(reservation_id) FROM reservations)
-- reservations_pk
INSERT INTO reservations (reservation_id, user_id, schedule_id, status, amount, seat_count, held_until, created_at)
SELECT reservation_id, user_id, schedule_id, 'PENDING', amount, seat_count, held_until, created_at
  FROM reservations WHERE reservation_id = (SELECT MAX(reservation_id) FROM reservations)
-- reservations_schedule_fk
UPDATE reservations SET schedule_id = -1 WHERE reservation_id = (SELECT MAX(reservation_id) FROM reservations)
-- reservations_seat_count_ck
UPDATE reservations SET seat_count = 0 WHERE reservation_id = (SELECT MAX(reservation_id) FROM reservations)
-- reservations_status_ck or reservations_closed_ck
UPDATE reservations SET status = 'OTHER' WHERE reservation_id = (SELECT MAX(reservation_id) FROM reservations)
-- reservations_user_fk
UPDATE reservations SET user_id = -1 WHERE reservation_id = (SELECT MAX(reservation_id) FROM reservations)
-- seats_held_until_ck
UPDATE seats SET held_until = CURRENT_TIMESTAMP
 WHERE seat_id = (SELECT MAX(seat_id) FROM seats WHERE status = 'AVAILABLE')
-- seats_pk
INSERT INTO seats (seat_id, schedule_id, section, row_label, seat_number, grade, price, status)
SELECT seat_id, schedule_id, 'another', row_label, seat_number, grade, price, 'AVAILABLE'
  FROM seats WHERE seat_id = (SELECT MAX(seat_id) FROM seats)
-- seats_place_uk
INSERT INTO seats (seat_id, schedule_id, section, row_label, seat_number, grade, price, status)
SELECT -1, schedule_id, section, row_label, seat_number, grade, price, 'AVAILABLE'
  FROM seats WHERE seat_id = (SELECT MAX(seat_id) FROM seats)
-- seats_price_ck
UPDATE seats SET price = 0 WHERE seat_id = (SELECT MAX(seat_id) FROM seats)
-- seats_schedule_fk
UPDATE seats SET schedule_id = -1 WHERE seat_id = (SELECT MAX(seat_id) FROM seats)
-- seats_status_ck
UPDATE seats SET status = 'OTHER' WHERE seat_id = (SELECT MAX(seat_id) FROM seats WHERE status = 'AVAILABLE')
-- settlement_items_adjust_ck
UPDATE settlement_items SET adjustment = 2
-- settlement_items_date_fk
UPDATE settlement_items SET business_date = 'never'
-- settlement_items_kind_ck
UPDATE settlement_items SET kind = 'OTHER' WHERE kind = 'REFUND'
-- settlement_items_payment_fk
UPDATE settlement_items SET payment_id = -1 WHERE payment_id = (SELECT MAX(payment_id) FROM settlement_items) AND kind = 'SALE'
-- settlement_items_pk
INSERT INTO settlement_items (kind, payment_id, business_date, adjustment)
SELECT kind, payment_id, business_date, adjustment FROM settlement_items
-- settlement_lines_date_fk
UPDATE settlement_lines SET business_date = 'never'
-- settlement_lines_net_ck
UPDATE settlement_lines SET net = net + 1
-- settlement_lines_pk
INSERT INTO settlement_lines (business_date, schedule_id, grade, adjustment, seats_sold, seats_returned, gross, refunded, net)
SELECT business_date, schedule_id, grade, adjustment, 0, 0, 0, 0, 0 FROM settlement_lines
-- settlement_lines_schedule_fk
UPDATE settlement_lines SET schedule_id = -1 WHERE schedule_id = (SELECT MAX(schedule_id) FROM settlement_lines)
-- settlements_date_ck
INSERT INTO settlements (business_date, day_start, day_end, settled_at, line_count, seats_sold, seats_returned, gross, refunded, net)
SELECT '20.11.2026', day_start, day_end, settled_at, 0, 0, 0, 0, 0, 0 FROM settlements
-- settlements_day_ck
UPDATE settlements SET day_end = day_start
-- settlements_net_ck
UPDATE settlements SET net = net + 1
-- settlements_pk
INSERT INTO settlements (business_date, day_start, day_end, settled_at, line_count, seats_sold, seats_returned, gross, refunded, net)
SELECT business_date, day_start, day_end, settled_at, 0, 0, 0, 0, 0, 0 FROM settlements
-- step_exec_ctx_fk
INSERT INTO batch_step_execution_context (step_execution_id, short_context) VALUES (-9, 'any')
-- step_exec_ctx_pk
INSERT INTO batch_step_execution_context (step_execution_id, short_context)
SELECT step_execution_id, short_context FROM batch_step_execution_context
-- users_ci_hash_uk
INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
SELECT -1, 'another@example.org', name, password_hash, ci_hash, role, created_at
  FROM users WHERE user_id = (SELECT MAX(user_id) FROM users)
-- users_email_lower_ck
UPDATE users SET email = 'Another@example.org' WHERE user_id = (SELECT MAX(user_id) FROM users)
-- users_email_uk
INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
SELECT -1, email, name, password_hash, 'another', role, created_at
  FROM users WHERE user_id = (SELECT MAX(user_id) FROM users)
-- users_pk
INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
SELECT user_id, 'another@example.org', name, password_hash, 'another', role, created_at
  FROM users WHERE user_id = (SELECT MAX(user_id) FROM users)
-- users_role_ck
UPDATE users SET role = 'OTHER' WHERE user_id = (SELECT MAX(user_id) FROM users)
-- venue_seats_number_ck
UPDATE venue_seats SET seat_number = 0 WHERE venue_seat_id = (SELECT MAX(venue_seat_id) FROM venue_seats)
-- venue_seats_pk
INSERT INTO venue_seats (venue_seat_id, venue_id, section, row_label, seat_number, grade)
SELECT venue_seat_id, venue_id, 'another', row_label, seat_number, grade
  FROM venue_seats WHERE venue_seat_id = (SELECT MAX(venue_seat_id) FROM venue_seats)
-- venue_seats_place_uk
INSERT INTO venue_seats (venue_seat_id, venue_id, section, row_label, seat_number, grade)
SELECT -1, venue_id, section, row_label, seat_number, grade
  FROM venue_seats WHERE venue_seat_id = (SELECT MAX(venue_seat_id) FROM venue_seats)
-- venue_seats_venue_fk
UPDATE venue_seats SET venue_id = -1 WHERE venue_seat_id = (SELECT MAX(venue_seat_id) FROM venue_seats)
-- venues_code_uk
INSERT INTO venues (venue_id, code, name)
SELECT -1, code, name FROM venues WHERE venue_id = (SELECT MAX(venue_id) FROM venues)
-- venues_pk
INSERT INTO venues (venue_id, code, name)
SELECT venue_id, 'another', name FROM venues WHERE venue_id = (SELECT MAX(venue_id) FROM venues)
-- waiting_milestones_pk
INSERT INTO waiting_milestones (schedule_id, place, ordinal)
SELECT schedule_id, place, ordinal FROM waiting_milestones WHERE place = (SELECT MAX(place) FROM waiting_milestones)
-- waiting_milestones_room_fk
UPDATE waiting_milestones SET schedule_id = -1 WHERE place = (SELECT MAX(place) FROM waiting_milestones)
-- waiting_room_changes_change_ck
UPDATE waiting_room_changes SET change = 0 WHERE place = (SELECT MAX(place) FROM waiting_room_changes)
-- waiting_room_changes_pk
INSERT INTO waiting_room_changes (schedule_id, place, change)
SELECT schedule_id, place, change FROM waiting_room_changes WHERE place = (SELECT MAX(place) FROM waiting_room_changes)
-- waiting_rooms_archived_ck
UPDATE waiting_rooms SET archived_admissions = -1
 WHERE schedule_id = (SELECT MAX(schedule_id) FROM waiting_rooms)
-- waiting_rooms_counts_ck
UPDATE waiting_rooms SET journal_count = -1 WHERE schedule_id = (SELECT MAX(schedule_id) FROM waiting_rooms)
-- waiting_rooms_pause_ck
UPDATE waiting_rooms SET pause_reason = 'another' WHERE schedule_id = (SELECT MAX(schedule_id) FROM waiting_rooms)
-- waiting_rooms_pk
INSERT INTO waiting_rooms (schedule_id, target, max_per_second, capacity)
SELECT schedule_id, 1, 1, 1 FROM waiting_rooms WHERE schedule_id = (SELECT MAX(schedule_id) FROM waiting_rooms)
-- waiting_rooms_rates_ck
UPDATE waiting_rooms SET target = -1 WHERE schedule_id = (SELECT MAX(schedule_id) FROM waiting_rooms)
-- waiting_rooms_schedule_fk
INSERT INTO waiting_rooms (schedule_id, target, max_per_second, capacity)
SELECT -1, 1, 1, 1 FROM waiting_rooms WHERE schedule_id = (SELECT MAX(schedule_id) FROM waiting_rooms)
-- waiting_tickets_admitted_ck
UPDATE waiting_tickets SET admitted_at = NULL WHERE place = (SELECT MAX(place) FROM admission_journal)
-- waiting_tickets_archive_pk
INSERT INTO waiting_tickets_archive (place, schedule_id, user_id, status, joined_at, archived_at)
SELECT -1, -1, -1, 'LEFT', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP FROM parameters
-- waiting_tickets_closed_ck
UPDATE waiting_tickets SET closed_at = joined_at WHERE place = (SELECT MAX(place) FROM waiting_tickets)
-- waiting_tickets_live_ux
INSERT INTO waiting_tickets (place, schedule_id, user_id, status, joined_at)
SELECT -1, schedule_id, user_id, status, joined_at
  FROM waiting_tickets WHERE place = (SELECT MAX(place) FROM waiting_tickets)
-- waiting_tickets_pk
INSERT INTO waiting_tickets (place, schedule_id, user_id, status, joined_at, closed_at)
SELECT place, schedule_id, user_id, 'LEFT', joined_at, joined_at
  FROM waiting_tickets WHERE place = (SELECT MAX(place) FROM waiting_tickets)
-- waiting_tickets_room_fk
UPDATE waiting_tickets SET schedule_id = -1 WHERE place = (SELECT MAX(place) FROM waiting_tickets)
-- waiting_tickets_status_ck or waiting_tickets_closed_ck or waiting_tickets_admitted_ck
UPDATE waiting_tickets SET status = 'OTHER' WHERE place = (SELECT MAX(place) FROM waiting_tickets)
-- waiting_tickets_user_fk
UPDATE waiting_tickets SET user_id = -1 WHERE place = (SELECT MAX(place) FROM waiting_tickets)
-- schedule_cancellations_pk
INSERT INTO schedule_cancellations (cancellation_id, schedule_id, reason, ordered_by, ordered_at)
SELECT c.cancellation_id, (SELECT MIN(cs.schedule_id) FROM concert_schedules cs WHERE cs.cancelled_at IS NULL), c.reason,
       c.ordered_by, c.ordered_at
  FROM schedule_cancellations c
-- schedule_cancellations_date_uk
INSERT INTO schedule_cancellations (cancellation_id, schedule_id, reason, ordered_by, ordered_at)
SELECT -1, c.schedule_id, c.reason, c.ordered_by, c.ordered_at FROM schedule_cancellations c
-- schedule_cancellations_plan_ck
UPDATE schedule_cancellations SET planned_amount = NULL WHERE frozen_at IS NOT NULL
-- schedule_cancellations_rest_ck
UPDATE schedule_cancellations SET retry_at = ordered_at, finished_at = ordered_at WHERE frozen_at IS NOT NULL
-- schedule_cancellations_date_fk
UPDATE schedule_cancellations SET schedule_id = -1 WHERE cancellation_id = (SELECT MAX(cancellation_id) FROM schedule_cancellations)
-- schedule_cancellations_user_fk
UPDATE schedule_cancellations SET ordered_by = -1 WHERE cancellation_id = (SELECT MAX(cancellation_id) FROM schedule_cancellations)
-- cancellation_items_pk
INSERT INTO schedule_cancellation_items (cancellation_id, reservation_id, payment_id, amount, status, changed_at)
SELECT cancellation_id, reservation_id, payment_id, amount, status, changed_at FROM schedule_cancellation_items
-- cancellation_items_status_ck
UPDATE schedule_cancellation_items SET status = 'RELEASED' WHERE payment_id IS NOT NULL
-- cancellation_items_amount_ck
UPDATE schedule_cancellation_items SET amount = 0 WHERE payment_id IS NOT NULL
-- cancellation_items_failure_ck
UPDATE schedule_cancellation_items SET failure = 'none' WHERE status <> 'FAILED'
-- cancellation_items_order_fk
UPDATE schedule_cancellation_items SET cancellation_id = -1 WHERE payment_id IS NOT NULL
-- cancellation_items_reserv_fk
UPDATE schedule_cancellation_items SET reservation_id = -1 WHERE payment_id IS NOT NULL
-- cancellation_items_payment_fk
UPDATE schedule_cancellation_items SET payment_id = -1 WHERE payment_id IS NOT NULL
