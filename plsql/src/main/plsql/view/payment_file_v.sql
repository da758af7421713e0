CREATE OR REPLACE VIEW payment_file_v AS
SELECT f.file_id,
       f.business_date,
       f.file_name,
       f.sha256,
       f.status,
       f.opened_at,
       f.line_count,
       f.skipped_count,
       f.control_total,
       f.message,
       f.compared_at,
       f.found_count
  FROM payment_files f;

COMMENT ON TABLE payment_file_v IS 'The files of the payment provider, and what became of each.';
