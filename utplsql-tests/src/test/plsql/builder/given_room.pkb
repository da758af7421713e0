CREATE OR REPLACE PACKAGE BODY given_room AS
  PROCEDURE rates_are(
    p_schedule_id    IN waiting_rooms.schedule_id%TYPE,
    p_target         IN waiting_rooms.target%TYPE DEFAULT 10,
    p_max_per_second IN waiting_rooms.max_per_second%TYPE DEFAULT 100,
    p_capacity       IN waiting_rooms.capacity%TYPE DEFAULT 1000
  ) IS
  BEGIN
    room_operation.set_rates(
      p_user_id        => given.an_admin,
      p_schedule_id    => p_schedule_id,
      p_target         => p_target,
      p_max_per_second => p_max_per_second,
      p_capacity       => p_capacity);
  END rates_are;

  -- Imports a date once more, as one that requires the queue, or not.
  PROCEDURE import_again(
    p_schedule_id    IN concert_schedules.schedule_id%TYPE,
    p_queue_required IN concert_schedules.queue_required%TYPE
  ) IS
    l_schedule     concert_schedules%ROWTYPE;
    l_schedule_id  concert_schedules.schedule_id%TYPE;
    l_concert_code concerts.code%TYPE;
    l_seats_added  PLS_INTEGER;
  BEGIN
    SELECT cs.*
      INTO l_schedule
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id;
    SELECT c.code
      INTO l_concert_code
      FROM concerts c
     WHERE c.concert_id = l_schedule.concert_id;
    catalogue_import.put_schedule(
      p_user_id        => given.an_admin,
      p_concert_code   => l_concert_code,
      p_code           => l_schedule.code,
      p_starts_at      => l_schedule.starts_at,
      p_sale_opens_at  => l_schedule.sale_opens_at,
      p_sale_closes_at => l_schedule.sale_closes_at,
      p_queue_required => p_queue_required,
      p_schedule_id    => l_schedule_id,
      p_seats_added    => l_seats_added);
  END import_again;

  FUNCTION a_room(
    p_seats          IN PLS_INTEGER DEFAULT 4,
    p_target         IN waiting_rooms.target%TYPE DEFAULT 10,
    p_max_per_second IN waiting_rooms.max_per_second%TYPE DEFAULT 100,
    p_capacity       IN waiting_rooms.capacity%TYPE DEFAULT 1000
  ) RETURN waiting_rooms.schedule_id%TYPE IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule(p_seats => p_seats);
  BEGIN
    import_again(p_schedule_id => l_schedule_id, p_queue_required => 1);
    rates_are(
      p_schedule_id    => l_schedule_id,
      p_target         => p_target,
      p_max_per_second => p_max_per_second,
      p_capacity       => p_capacity);
    RETURN l_schedule_id;
  END a_room;

  PROCEDURE queue_is_not_required(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) IS
  BEGIN
    import_again(p_schedule_id => p_schedule_id, p_queue_required => 0);
  END queue_is_not_required;

  PROCEDURE queue_is_required(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) IS
  BEGIN
    import_again(p_schedule_id => p_schedule_id, p_queue_required => 1);
  END queue_is_required;

  PROCEDURE mark_is(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_place       IN waiting_rooms.mark_place%TYPE
  ) IS
  BEGIN
    UPDATE waiting_rooms r
       SET r.mark_place = p_place
     WHERE r.schedule_id = p_schedule_id;
  END mark_is;

  PROCEDURE room_is_paused(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) IS
  BEGIN
    room_operation.pause(
      p_user_id => given.an_admin, p_schedule_id => p_schedule_id, p_reason => 'A fire alarm');
  END room_is_paused;

  FUNCTION a_place(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_user_id     IN waiting_tickets.user_id%TYPE DEFAULT NULL
  ) RETURN waiting_tickets.place%TYPE IS
    l_user_id        users.user_id%TYPE := p_user_id;
    l_place          waiting_tickets.place%TYPE;
    l_status         waiting_tickets.status%TYPE;
    l_admitted_until waiting_tickets.admitted_until%TYPE;
    l_is_new         NUMBER;
  BEGIN
    IF l_user_id IS NULL THEN
      l_user_id := given.a_user;
    END IF;
    waiting_room.join_room(
      p_user_id        => l_user_id,
      p_schedule_id    => p_schedule_id,
      p_place          => l_place,
      p_status         => l_status,
      p_admitted_until => l_admitted_until,
      p_is_new         => l_is_new);
    RETURN l_place;
  END a_place;

  FUNCTION a_round(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE
  ) RETURN NUMBER IS
    l_admitted NUMBER;
  BEGIN
    admission_round.run(p_schedule_id => p_schedule_id, p_admitted => l_admitted);
    RETURN l_admitted;
  END a_round;

  FUNCTION an_admission(
    p_schedule_id IN waiting_tickets.schedule_id%TYPE,
    p_user_id     IN waiting_tickets.user_id%TYPE DEFAULT NULL
  ) RETURN waiting_tickets.place%TYPE IS
    l_place    waiting_tickets.place%TYPE;
    l_admitted NUMBER;
  BEGIN
    l_place    := a_place(p_schedule_id => p_schedule_id, p_user_id => p_user_id);
    l_admitted := a_round(p_schedule_id => p_schedule_id);
    RETURN l_place;
  END an_admission;

  FUNCTION a_sold_out_room RETURN waiting_rooms.schedule_id%TYPE IS
    l_date           waiting_rooms.schedule_id%TYPE := a_room(p_seats => 1);
    l_reservation_id reservations.reservation_id%TYPE;
    l_place          waiting_tickets.place%TYPE;
  BEGIN
    queue_is_not_required(p_schedule_id => l_date);
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_date);
    queue_is_required(p_schedule_id => l_date);
    l_place := a_place(p_schedule_id => l_date);
    RETURN l_date;
  END a_sold_out_room;

  FUNCTION a_hold(
    p_place       IN waiting_tickets.place%TYPE,
    p_seat_number IN seats.seat_number%TYPE DEFAULT 1
  ) RETURN reservations.reservation_id%TYPE IS
    l_ticket          waiting_tickets%ROWTYPE := stored_room.ticket(p_place => p_place);
    l_seat_id         seats.seat_id%TYPE;
    l_reservation_id  reservations.reservation_id%TYPE;
    l_amount          reservations.amount%TYPE;
    l_held_until      reservations.held_until%TYPE;
    l_held_seat_ids   number_nt;
    l_sections        varchar2_nt;
    l_row_labels      varchar2_nt;
    l_seat_numbers    number_nt;
    l_grades          varchar2_nt;
    l_prices          number_nt;
    l_response_status idempotency_keys.response_status%TYPE;
    l_response_body   idempotency_keys.response_body%TYPE;
  BEGIN
    l_seat_id := given.seat(p_schedule_id => l_ticket.schedule_id, p_number => p_seat_number);
    seat_hold.hold(
      p_user_id         => l_ticket.user_id,
      p_idempotency_key => given.a_key,
      p_fingerprint     => given.c_fingerprint,
      p_schedule_id     => l_ticket.schedule_id,
      p_seat_ids        => number_nt(l_seat_id),
      p_place           => p_place,
      p_reservation_id  => l_reservation_id,
      p_amount          => l_amount,
      p_held_until      => l_held_until,
      p_held_seat_ids   => l_held_seat_ids,
      p_sections        => l_sections,
      p_row_labels      => l_row_labels,
      p_seat_numbers    => l_seat_numbers,
      p_grades          => l_grades,
      p_prices          => l_prices,
      p_response_status => l_response_status,
      p_response_body   => l_response_body);
    RETURN l_reservation_id;
  END a_hold;

  PROCEDURE place_is_left(
    p_place IN waiting_tickets.place%TYPE
  ) IS
    l_ticket waiting_tickets%ROWTYPE := stored_room.ticket(p_place => p_place);
  BEGIN
    waiting_room.leave_room(p_user_id => l_ticket.user_id, p_place => p_place);
  END place_is_left;

  PROCEDURE place_is_done(
    p_place IN waiting_tickets.place%TYPE
  ) IS
  BEGIN
    UPDATE waiting_tickets t
       SET t.status    = 'DONE',
           t.closed_at = SYSTIMESTAMP
     WHERE t.place = p_place;
  END place_is_done;

  PROCEDURE admission_has_lapsed(
    p_place IN waiting_tickets.place%TYPE
  ) IS
  BEGIN
    UPDATE waiting_tickets t
       SET t.admitted_until = SYSTIMESTAMP
     WHERE t.place = p_place;
  END admission_has_lapsed;

  PROCEDURE room_is_earlier(
    p_schedule_id IN waiting_rooms.schedule_id%TYPE,
    p_seconds     IN NUMBER
  ) IS
    l_shift INTERVAL DAY(9) TO SECOND := NUMTODSINTERVAL(p_seconds, 'SECOND');
  BEGIN
    UPDATE waiting_tickets t
       SET t.joined_at      = t.joined_at - l_shift,
           t.admitted_at    = t.admitted_at - l_shift,
           t.admitted_until = t.admitted_until - l_shift
     WHERE t.schedule_id = p_schedule_id;
    UPDATE admission_journal j
       SET j.admitted_at    = j.admitted_at - l_shift,
           j.admitted_until = j.admitted_until - l_shift
     WHERE j.schedule_id = p_schedule_id;
    UPDATE waiting_rooms r
       SET r.marked_at = r.marked_at - l_shift
     WHERE r.schedule_id = p_schedule_id;
  END room_is_earlier;
END given_room;
/
