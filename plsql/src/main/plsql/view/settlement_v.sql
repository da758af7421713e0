CREATE OR REPLACE VIEW settlement_v AS
SELECT s.business_date,
       s.day_start,
       s.day_end,
       s.settled_at,
       s.line_count,
       s.seats_sold,
       s.seats_returned,
       s.gross,
       s.refunded,
       s.net
  FROM settlements s;

COMMENT ON TABLE settlement_v IS 'Days that are settled, with their totals.';
