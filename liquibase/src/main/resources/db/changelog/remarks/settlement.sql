COMMENT ON TABLE settlements IS 'Days that are settled. A row is never changed.';
COMMENT ON COLUMN settlements.business_date IS 'The day, as 2026-11-20.';
COMMENT ON COLUMN settlements.day_start IS 'When it began, in the zone of the jobs.';
COMMENT ON COLUMN settlements.day_end IS 'When the next one began.';
COMMENT ON COLUMN settlements.settled_at IS 'When it was settled.';
COMMENT ON COLUMN settlements.line_count IS 'Of settlement_lines.';
COMMENT ON COLUMN settlements.seats_sold IS 'Over all lines.';
COMMENT ON COLUMN settlements.seats_returned IS 'Over all lines.';
COMMENT ON COLUMN settlements.gross IS 'Won paid, over all lines.';
COMMENT ON COLUMN settlements.refunded IS 'Won given back, over all lines.';
COMMENT ON COLUMN settlements.net IS 'Won that stay: the control total of the file.';

COMMENT ON TABLE settlement_items IS 'In which settlement each sale and each refund is: in one. Append-only.';
COMMENT ON COLUMN settlement_items.kind IS 'SALE or REFUND.';
COMMENT ON COLUMN settlement_items.payment_id IS 'The payment, or the one that was refunded.';
COMMENT ON COLUMN settlement_items.business_date IS 'The day that it is settled with.';
COMMENT ON COLUMN settlement_items.adjustment IS '1 if it happened on an earlier day, and came after that was settled.';

COMMENT ON TABLE settlement_lines IS 'What a day sold and gave back, for each date and grade. A row is never changed.';
COMMENT ON COLUMN settlement_lines.business_date IS 'The day.';
COMMENT ON COLUMN settlement_lines.schedule_id IS 'The date of the concert.';
COMMENT ON COLUMN settlement_lines.grade IS 'The grade of the seats.';
COMMENT ON COLUMN settlement_lines.adjustment IS '1 for what belongs to earlier days.';
COMMENT ON COLUMN settlement_lines.seats_sold IS 'Seats that were paid.';
COMMENT ON COLUMN settlement_lines.seats_returned IS 'Seats that were given back with their money.';
COMMENT ON COLUMN settlement_lines.gross IS 'Won paid.';
COMMENT ON COLUMN settlement_lines.refunded IS 'Won given back.';
COMMENT ON COLUMN settlement_lines.net IS 'Won that stay.';
