CREATE OR REPLACE VIEW payment_file_break_v AS
SELECT b.break_id,
       b.business_date,
       b.break_kind,
       b.subject,
       b.line_number,
       b.payment_id,
       b.kind,
       b.expected,
       b.found,
       b.first_seen,
       b.last_seen,
       b.closed_at,
       CASE WHEN b.closed_at IS NULL THEN 'OPEN' ELSE 'CLOSED' END AS status,
       f.file_name,
       f.sha256
  FROM payment_file_breaks b
  JOIN payment_files f ON f.file_id = b.last_file_id;

COMMENT ON TABLE payment_file_break_v IS 'Where payment provider and our books differ: open breaks, and those gone.';
