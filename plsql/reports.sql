-- What a DBA or an auditor asks first. As cb_report, in SQL*Plus or SQLcl, where the echo says what each answer is of:
--   ALTER SESSION SET CURRENT_SCHEMA = CB_OWNER;
--   SET ECHO ON LINESIZE 250 PAGESIZE 1000
--   @plsql/reports.sql
-- or on the embedded engine: psql -a ... -f plsql/reports.sql. It reads only. Times are those of the session, but those
-- of jobs, which have the local time of the application.

-- Broken rules now; none in a healthy system.
SELECT invariant, subject, expected, found FROM invariant_break_v ORDER BY invariant, subject;

-- Breaks that reconciliations found and that are still there.
SELECT invariant, subject, expected, found, first_seen, last_seen
  FROM reconciliation_break_v
 WHERE status = 'OPEN'
 ORDER BY first_seen, invariant, subject;

-- Where the payment provider's files and our books differ.
SELECT business_date, break_kind, subject, line_number, payment_id, kind, expected, found, first_seen
  FROM payment_file_break_v
 WHERE status = 'OPEN'
 ORDER BY business_date, break_kind, subject;

-- The payment provider's files.
SELECT business_date, file_name, status, line_count, skipped_count, control_total, found_count, message
  FROM payment_file_v
 ORDER BY file_id;

-- Their lines that could not be read.
SELECT business_date, file_name, line_number, reason FROM payment_file_skip_v ORDER BY file_id, line_number;

-- Sales of each concert and settled day, won.
SELECT concert_code, business_date, seats_sold, seats_returned, gross, refunded, net
  FROM report_sales_v
 ORDER BY concert_code, business_date;

-- Seats of each date of each concert.
SELECT concert_code, schedule_code, grade, seats, sold, held, free
  FROM report_seat_v
 ORDER BY concert_code, schedule_code, grade;

-- Holds, the next to end first; OVER are those that the sweep has not come to.
SELECT reservation_id, schedule_id, seat_count, held_until, status FROM report_hold_v ORDER BY held_until;

-- Waiting rooms.
SELECT schedule_id, state, waiting_count, shoppers, admitted_in_a_minute, max_per_second
  FROM report_queue_v
 ORDER BY waiting_count DESC;

-- Payments by state, won.
SELECT method, status, payments, amount FROM report_payment_v ORDER BY method, status;

-- The ledger by kind of account, won; the balances sum to 0.
SELECT kind, accounts, entries, balance FROM report_ledger_v ORDER BY kind;

-- Runs of jobs that failed or are not over.
SELECT job_name, job_execution_id, status, start_time, end_time, written, exit_message
  FROM report_job_v
 WHERE status <> 'COMPLETED'
 ORDER BY job_execution_id DESC;

-- What is due to be archived, and what was.
SELECT kind, kept_days, due, archived FROM report_archive_v ORDER BY kind;

-- What administrators did in the last week: the lines that were written for no message.
SELECT created_at, user_id, action, subject, detail
  FROM report_audit_v
 WHERE created_at > CURRENT_TIMESTAMP - INTERVAL '7' DAY
   AND message_id IS NULL
 ORDER BY created_at, audit_id;

-- Runs that took more than twice as long as their job usually does.
SELECT job_name,
       job_execution_id,
       business_date,
       ROUND(seconds, 1) AS seconds,
       ROUND(usual_seconds, 1) AS usual_seconds,
       written
  FROM report_job_v
 WHERE slow = 'YES'
 ORDER BY job_execution_id DESC;

-- Who waits for whose lock now, the longest first.
SELECT waiting_session, waiting_user, waits_for, seconds, holding_session, holding_user, holding_status
  FROM report_lock_wait_v
 ORDER BY seconds DESC;
