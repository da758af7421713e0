CREATE OR REPLACE PACKAGE given_room AUTHID DEFINER AS
  -- Purpose:    waiting rooms, and who is in them: given_room.an_admission(p_schedule_id => l_date).
  -- Callers:    the suites. Installed in test databases only.
  -- Locks:      those of the commands that it calls.
  -- Isolation:  any. All is made in the transaction of the test and goes with it.
  -- Idempotent: no; everything it makes is new.

  -- A date on sale with a waiting room in front of it.
  --   p_seats                                how many seats it has, as given.a_schedule makes them
  --   p_target, p_max_per_second, p_capacity  its rates
  FUNCTION a_room(
    p_seats          IN PLS_INTEGER DEFAULT 4,
    p_target         IN waiting_rooms.target%TYPE DEFAULT 10,
    p_max_per_second IN waiting_rooms.max_per_second%TYPE DEFAULT 100,
    p_capacity       IN waiting_rooms.capacity%TYPE DEFAULT 1000
  ) RETURN waiting_rooms.schedule_id%TYPE;

  PROCEDURE rates_are(
    p_schedule_id    IN waiting_rooms.schedule_id%TYPE,
    p_target         IN waiting_rooms.target%TYPE DEFAULT 10,
    p_max_per_second IN waiting_rooms.max_per_second%TYPE DEFAULT 100,
    p_capacity       IN waiting_rooms.capacity%TYPE DEFAULT 1000
  );

  PROCEDURE room_is_paused(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  );

  -- The date no longer requires the queue; its room is still there.
  PROCEDURE queue_is_not_required(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  );

  -- The date requires it again.
  PROCEDURE queue_is_required(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  );

  -- The last round drew this number for its mark.
  PROCEDURE mark_is(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_place       IN waiting_rooms.mark_place%TYPE
  );

  -- A place that waits.
  --   p_user_id  whose; a new buyer's
  FUNCTION a_place(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_user_id     IN waiting_tickets.user_id%TYPE DEFAULT NULL
  ) RETURN waiting_tickets.place%TYPE;

  -- A place that was let in. Whoever waits before it is let in, too.
  FUNCTION an_admission(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_user_id     IN waiting_tickets.user_id%TYPE DEFAULT NULL
  ) RETURN waiting_tickets.place%TYPE;

  -- One round. Returns how many were let in.
  FUNCTION a_round(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN NUMBER;

  -- A room in front of one seat, which was sold, and somebody who waits.
  FUNCTION a_sold_out_room RETURN waiting_rooms.schedule_id%TYPE;

  -- A hold with a place, on the seat with this number.
  FUNCTION a_hold(
    p_place       IN waiting_tickets.place%TYPE,
    p_seat_number IN seats.seat_number%TYPE DEFAULT 1
  ) RETURN reservations.reservation_id%TYPE;

  -- Its buyer has left.
  PROCEDURE place_is_left(
    p_place IN waiting_tickets.place%TYPE
  );

  -- Its buyer has paid, for another seat of the date.
  PROCEDURE place_is_done(
    p_place IN waiting_tickets.place%TYPE
  );

  -- The time of an admission is over, and nobody has noticed.
  PROCEDURE admission_has_lapsed(
    p_place IN waiting_tickets.place%TYPE
  );

  -- Whatever happened in the room happened this much earlier.
  PROCEDURE room_is_earlier(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_seconds     IN NUMBER
  );
END given_room;
/
