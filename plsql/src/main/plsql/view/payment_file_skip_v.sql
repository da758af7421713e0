CREATE OR REPLACE VIEW payment_file_skip_v AS
SELECT f.business_date,
       f.file_id,
       f.file_name,
       f.status,
       s.line_number,
       s.reason
  FROM payment_file_skips s
  JOIN payment_files f ON f.file_id = s.file_id;

COMMENT ON TABLE payment_file_skip_v IS 'Lines of the files of the payment provider that could not be read.';
