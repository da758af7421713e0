CREATE OR REPLACE PACKAGE admission AUTHID DEFINER
  ACCESSIBLE BY (PACKAGE seat_hold, PACKAGE payment, PACKAGE schedule_refund, PACKAGE test_admission) AS
  -- Purpose:    who may buy where a waiting room stands in front of the seats.
  -- Callers:    the packages named above; no role may call it. test_admission exists in test databases only.
  -- Locks:      the ticket of the buyer, WAIT 5: after the buyer, before the seats. end_tickets: tickets by ascending
  --             place, WAIT 5.
  -- Isolation:  READ COMMITTED; the ticket is judged as of its lock, by the clock of the caller.
  -- Idempotent: yes.

  -- Locks the ticket with which a buyer holds seats of a date. Nothing happens where the date has no room.
  --   p_user_id      the buyer
  --   p_schedule_id  the date
  --   p_place        the place that the buyer shows; NULL if none
  --   p_ticket       OUT: the ticket, locked; its place is NULL where none is required
  --   raises         e_queue_token_required (no place is shown, or none of this buyer and date),
  --                  e_wait_timeout
  PROCEDURE lock_ticket(
    p_user_id     IN  users.user_id%TYPE,
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_place       IN  waiting_tickets.place%TYPE,
    p_ticket      OUT waiting_tickets%ROWTYPE
  );

  -- Refuses a buyer whose admission has not begun or is over.
  --   p_ticket  the ticket from lock_ticket
  --   p_now     the time, read after every lock
  --   raises    e_queue_token_required
  PROCEDURE require_admitted(
    p_ticket IN waiting_tickets%ROWTYPE,
    p_now    IN waiting_tickets.admitted_until%TYPE
  );

  -- Locks the admission that paying for a reservation would end.
  --   p_user_id         the buyer
  --   p_reservation_id  the reservation
  --   p_place           OUT: the admission, locked; NULL if the buyer has none for that date
  --   raises            e_wait_timeout
  PROCEDURE lock_admission(
    p_user_id        IN  users.user_id%TYPE,
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_place          OUT waiting_tickets.place%TYPE
  );

  -- Ends an admission, because its buyer has paid: its room may admit somebody else. One whose time is over
  -- stays what it is.
  --   p_place  the admission from lock_admission; NULL changes nothing
  --   p_now    when
  PROCEDURE finish(
    p_place IN waiting_tickets.place%TYPE,
    p_now   IN waiting_tickets.closed_at%TYPE
  );

  -- Ends the tickets of a date that was called off: admissions are EXPIRED, and whoever waits has LEFT.
  --   p_schedule_id  the date
  --   p_limit        how many at most
  --   p_ended        OUT: how many were ended; fewer than p_limit when there are no more
  --   raises         e_wait_timeout
  PROCEDURE end_tickets(
    p_schedule_id IN  waiting_tickets.schedule_id%TYPE,
    p_limit       IN  NUMBER,
    p_ended       OUT NUMBER
  );
END admission;
/
