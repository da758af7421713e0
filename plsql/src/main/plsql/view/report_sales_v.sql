CREATE OR REPLACE VIEW report_sales_v AS
SELECT c.code AS concert_code,
       c.title,
       l.business_date,
       SUM(l.seats_sold) AS seats_sold,
       SUM(l.seats_returned) AS seats_returned,
       SUM(l.gross) AS gross,
       SUM(l.refunded) AS refunded,
       SUM(l.net) AS net
  FROM settlement_lines l
  JOIN concert_schedules cs ON cs.schedule_id = l.schedule_id
  JOIN concerts c ON c.concert_id = cs.concert_id
 GROUP BY c.code, c.title, l.business_date;

COMMENT ON TABLE report_sales_v IS 'Report: what each concert sold and gave back on each settled day; won.';
