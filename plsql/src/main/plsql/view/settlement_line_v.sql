CREATE OR REPLACE VIEW settlement_line_v AS
SELECT l.business_date,
       c.code AS concert_code,
       cs.code AS schedule_code,
       l.schedule_id,
       cs.starts_at,
       l.grade,
       l.adjustment,
       l.seats_sold,
       l.seats_returned,
       l.gross,
       l.refunded,
       l.net
  FROM settlement_lines l
  JOIN concert_schedules cs ON cs.schedule_id = l.schedule_id
  JOIN concerts c ON c.concert_id = cs.concert_id;

COMMENT ON TABLE settlement_line_v IS 'What a day sold and gave back, for each date of a concert and grade.';
