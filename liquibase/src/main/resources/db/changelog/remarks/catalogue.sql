COMMENT ON TABLE venues IS 'Where concerts take place.';
COMMENT ON COLUMN venues.venue_id IS 'From venue_seq.';
COMMENT ON COLUMN venues.code IS 'The key in import files.';
COMMENT ON COLUMN venues.name IS 'As shown to buyers.';

COMMENT ON TABLE venue_seats IS 'The seating plan of a venue; the seats of each schedule are made from it.';
COMMENT ON COLUMN venue_seats.venue_seat_id IS 'From venue_seat_seq.';
COMMENT ON COLUMN venue_seats.venue_id IS 'The venue.';
COMMENT ON COLUMN venue_seats.section IS 'Section, such as A or 101.';
COMMENT ON COLUMN venue_seats.row_label IS 'Row within the section.';
COMMENT ON COLUMN venue_seats.seat_number IS 'Number within the row.';
COMMENT ON COLUMN venue_seats.grade IS 'Price grade, such as VIP or R.';

COMMENT ON TABLE concerts IS 'What is on sale.';
COMMENT ON COLUMN concerts.concert_id IS 'From concert_seq.';
COMMENT ON COLUMN concerts.code IS 'The key in import files.';
COMMENT ON COLUMN concerts.title IS 'As shown to buyers.';
COMMENT ON COLUMN concerts.artist IS 'As shown to buyers.';
COMMENT ON COLUMN concerts.venue_id IS 'Where it takes place.';
COMMENT ON COLUMN concerts.open_date IS 'When the first sale opens, as announced.';

COMMENT ON TABLE grade_prices IS 'What a seat of a grade costs at a concert.';
COMMENT ON COLUMN grade_prices.concert_id IS 'The concert.';
COMMENT ON COLUMN grade_prices.grade IS 'The grade, as in venue_seats.';
COMMENT ON COLUMN grade_prices.price IS 'Won.';

COMMENT ON TABLE concert_schedules IS 'The dates of a concert and their sale windows. UPCOMING, ONGOING and ENDED follow from the window and the clock, so no job has to set them.';
COMMENT ON COLUMN concert_schedules.schedule_id IS 'From schedule_seq.';
COMMENT ON COLUMN concert_schedules.concert_id IS 'The concert.';
COMMENT ON COLUMN concert_schedules.code IS 'The key in import files, within the concert.';
COMMENT ON COLUMN concert_schedules.starts_at IS 'When the doors open.';
COMMENT ON COLUMN concert_schedules.sale_opens_at IS 'From when seats can be held.';
COMMENT ON COLUMN concert_schedules.sale_closes_at IS 'Until when seats can be held; not after the start.';
COMMENT ON COLUMN concert_schedules.queue_required IS '1 where buyers come through the waiting room.';
COMMENT ON COLUMN concert_schedules.cancelled_at IS 'When the date was called off; NULL while it stands.';

COMMENT ON TABLE seats IS 'One row per schedule and seat: the row that every claim locks.';
COMMENT ON COLUMN seats.seat_id IS 'From seat_seq.';
COMMENT ON COLUMN seats.schedule_id IS 'The date.';
COMMENT ON COLUMN seats.section IS 'As in the seating plan.';
COMMENT ON COLUMN seats.row_label IS 'As in the seating plan.';
COMMENT ON COLUMN seats.seat_number IS 'As in the seating plan.';
COMMENT ON COLUMN seats.grade IS 'As in the seating plan.';
COMMENT ON COLUMN seats.price IS 'Won.';
COMMENT ON COLUMN seats.status IS 'AVAILABLE, PENDING (held until held_until) or SOLD.';
COMMENT ON COLUMN seats.held_until IS 'PENDING: the end of the hold. From then on the seat is anyone''s, whether or not something has swept it.';
COMMENT ON COLUMN seats.version IS 'Counts the changes of status.';
