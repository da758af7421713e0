COMMENT ON TABLE waiting_rooms IS 'One for each date that buyers come to through a waiting room: its rates, and where it stands.';
COMMENT ON COLUMN waiting_rooms.schedule_id IS 'The date.';
COMMENT ON COLUMN waiting_rooms.target IS 'How many admitted buyers may shop at the same time.';
COMMENT ON COLUMN waiting_rooms.max_per_second IS 'How many are admitted within any second at most.';
COMMENT ON COLUMN waiting_rooms.capacity IS 'How many may wait.';
COMMENT ON COLUMN waiting_rooms.paused_at IS 'Since when nobody is admitted; NULL if the room is not paused.';
COMMENT ON COLUMN waiting_rooms.pause_reason IS 'What those who wait are told.';
COMMENT ON COLUMN waiting_rooms.sold_out_at IS 'Since when every seat is sold; NULL while some are not.';
COMMENT ON COLUMN waiting_rooms.joined_count IS 'How many have ever come, as of the last round.';
COMMENT ON COLUMN waiting_rooms.waiting_count IS 'How many wait, as of the last round.';
COMMENT ON COLUMN waiting_rooms.journal_count IS 'The last number in the admission journal.';
COMMENT ON COLUMN waiting_rooms.served_place IS 'The highest place that was admitted.';
COMMENT ON COLUMN waiting_rooms.mark_place IS 'Where place_seq stood when waiting_count was counted.';
COMMENT ON COLUMN waiting_rooms.mark_ordinal IS 'How many had come by then, for positions.';
COMMENT ON COLUMN waiting_rooms.marked_at IS 'When that was; NULL before the first round.';

COMMENT ON TABLE waiting_tickets IS 'Places in waiting rooms, and what became of them.';
COMMENT ON COLUMN waiting_tickets.place IS 'From place_seq: who came first has the lower number. Over all rooms.';
COMMENT ON COLUMN waiting_tickets.schedule_id IS 'The date whose room it is.';
COMMENT ON COLUMN waiting_tickets.user_id IS 'The buyer.';
COMMENT ON COLUMN waiting_tickets.status IS 'WAITING, ADMITTED, DONE (paid), EXPIRED (the admission was over) or LEFT.';
COMMENT ON COLUMN waiting_tickets.joined_at IS 'When the place was taken.';
COMMENT ON COLUMN waiting_tickets.admitted_at IS 'When the buyer was let in; NULL if never.';
COMMENT ON COLUMN waiting_tickets.admitted_until IS 'When the admission ends; past that it is over, whatever the status says.';
COMMENT ON COLUMN waiting_tickets.closed_at IS 'When it became DONE, EXPIRED or LEFT.';

COMMENT ON TABLE waiting_room_changes IS 'Who came and left since the last round, which counts and deletes them.';
COMMENT ON COLUMN waiting_room_changes.schedule_id IS 'The date whose room it is.';
COMMENT ON COLUMN waiting_room_changes.place IS 'Whose place.';
COMMENT ON COLUMN waiting_room_changes.change IS '1 came, -1 left while waiting.';

COMMENT ON TABLE waiting_milestones IS 'How many had come when place_seq stood where: a place becomes a position without counting.';
COMMENT ON COLUMN waiting_milestones.schedule_id IS 'The date whose room it is.';
COMMENT ON COLUMN waiting_milestones.place IS 'Where place_seq stood.';
COMMENT ON COLUMN waiting_milestones.ordinal IS 'How many had come to this room by then.';

COMMENT ON TABLE admission_journal IS 'Who was let in, in order and without a gap. Append-only: the evidence that it was fair.';
COMMENT ON COLUMN admission_journal.schedule_id IS 'The date.';
COMMENT ON COLUMN admission_journal.journal_no IS '1, 2, 3, ... for each date.';
COMMENT ON COLUMN admission_journal.place IS 'Which place.';
COMMENT ON COLUMN admission_journal.user_id IS 'Whose.';
COMMENT ON COLUMN admission_journal.admitted_at IS 'When.';
COMMENT ON COLUMN admission_journal.admitted_until IS 'Until when, if the buyer does not pay before.';
