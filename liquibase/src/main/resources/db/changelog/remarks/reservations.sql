COMMENT ON TABLE reservations IS 'A buyer''s claim on one to a few seats of a date.';
COMMENT ON COLUMN reservations.reservation_id IS 'From reservation_seq.';
COMMENT ON COLUMN reservations.user_id IS 'The buyer.';
COMMENT ON COLUMN reservations.schedule_id IS 'The date.';
COMMENT ON COLUMN reservations.status IS 'PENDING (held), CONFIRMED (paid), CANCELLED or EXPIRED. A PENDING one whose held_until has passed is as good as EXPIRED: everything that reads it judges by the clock.';
COMMENT ON COLUMN reservations.amount IS 'Won: the sum of its seats.';
COMMENT ON COLUMN reservations.seat_count IS 'How many seats it was made with.';
COMMENT ON COLUMN reservations.held_until IS 'When the hold ends, or would have.';
COMMENT ON COLUMN reservations.created_at IS 'When the seats were held.';
COMMENT ON COLUMN reservations.closed_at IS 'When it was cancelled or found expired.';

COMMENT ON TABLE reservation_seats IS 'The claims: which reservation took which seat, and until when the claim lived.';
COMMENT ON COLUMN reservation_seats.reservation_id IS 'The reservation.';
COMMENT ON COLUMN reservation_seats.seat_id IS 'The seat.';
COMMENT ON COLUMN reservation_seats.price IS 'Won, as agreed.';
COMMENT ON COLUMN reservation_seats.released_at IS 'When the claim ended; NULL while it lives.';
