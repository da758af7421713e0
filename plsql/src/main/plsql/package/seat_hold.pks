CREATE OR REPLACE PACKAGE seat_hold AUTHID DEFINER AS
  -- Purpose:    the command with which a buyer claims seats.
  -- Callers:    POST /reservations.
  -- Locks:      idempotency key; the buyer's row, WAIT 5 (two holds of one buyer follow one another,
  --             so that the seat limit counts right); the buyer's ticket of the waiting room, WAIT 5, where the
  --             date has one; the seats by ascending id, NOWAIT; the
  --             reservations that lose a lapsed seat by ascending id, WAIT 5.
  -- Isolation:  READ COMMITTED; availability, sale window and limit are judged under the locks, by
  --             one reading of the clock.
  -- Idempotent: by the Idempotency-Key.

  -- Holds seats of one date, all of them or none. A seat whose hold has lapsed is taken over.
  --   p_user_id          the buyer
  --   p_idempotency_key, p_fingerprint  as for idempotency.claim
  --   p_schedule_id      the date
  --   p_seat_ids         the seats, each once, at least one
  --   p_place            the place in the waiting room with which the buyer was admitted; NULL if none
  --   p_reservation_id   OUT: the new reservation, PENDING
  --   p_amount           OUT: won for all seats
  --   p_held_until       OUT: when the hold ends
  --   p_held_seat_ids    OUT: the seats, ascending; the lists below are in the same order
  --   p_sections, p_row_labels, p_seat_numbers, p_grades, p_prices  OUT: where they are and cost, won
  --   p_response_status, p_response_body  OUT: the answer that was given before. If they are set,
  --                      nothing was done and nothing else is returned
  --   raises             e_schedule_not_found, e_seat_not_found, e_schedule_cancelled, e_sale_not_open,
  --                      e_seat_taken, e_seat_limit_exceeded, e_queue_token_required (the date has a waiting room,
  --                      and this place is not this buyer's, not of this date, not admitted, or over),
  --                      e_request_in_progress, e_key_reused, e_user_not_found, e_wait_timeout
  PROCEDURE hold(
    p_user_id         IN  users.user_id%TYPE,
    p_idempotency_key IN  idempotency_keys.idempotency_key%TYPE,
    p_fingerprint     IN  idempotency_keys.fingerprint%TYPE,
    p_schedule_id     IN  concert_schedules.schedule_id%TYPE,
    p_seat_ids        IN  number_nt,
    p_place           IN  waiting_tickets.place%TYPE,
    p_reservation_id  OUT reservations.reservation_id%TYPE,
    p_amount          OUT reservations.amount%TYPE,
    p_held_until      OUT reservations.held_until%TYPE,
    p_held_seat_ids   OUT number_nt,
    p_sections        OUT varchar2_nt,
    p_row_labels      OUT varchar2_nt,
    p_seat_numbers    OUT number_nt,
    p_grades          OUT varchar2_nt,
    p_prices          OUT number_nt,
    p_response_status OUT idempotency_keys.response_status%TYPE,
    p_response_body   OUT idempotency_keys.response_body%TYPE
  );
END seat_hold;
/
