CREATE OR REPLACE PACKAGE schedule_refund AUTHID DEFINER AS
  -- Purpose:    gives back what was paid for a date that was called off: a plan, then its refunds, then the proof.
  -- Callers:    the job cancelSchedule: what is due, and with it, once it is planned, what failed before.
  -- Locks:      the cancellation, WAIT 5. Then: end_room: tickets by ascending place. plan: every seat of a part of
  --             the hall by ascending id. refund_items: the seats of all these reservations by ascending id, the
  --             reservations by ascending id, the accounts by ascending id. Each WAIT 5.
  -- Isolation:  READ COMMITTED; what is planned and what is given back is read under the locks.
  -- Idempotent: plan goes on where it stopped; refund_items does what is not done yet; prove says the same again.
  --
  -- Why the plan misses nothing: the date was called off, and that is committed, before the first seat is locked here.
  -- Whoever was in the middle of a hold or a payment then had its seats locked; plan waits for them and sees what they
  -- did. Whoever locks those seats later asks only then whether the date still stands, and hears that it does not.

  -- What is due. Locks nothing.
  --   p_unplanned_ids  OUT: cancellations whose plan is not complete, ascending
  --   p_planned_ids    OUT: cancellations with a plan that are not finished, but those that are postponed, ascending
  PROCEDURE find_work(
    p_unplanned_ids OUT number_nt,
    p_planned_ids   OUT number_nt
  );

  -- Somebody starts the job by hand: every cancellation that is postponed is due now, and begins to count anew.
  -- Locks what it changes.
  PROCEDURE try_now;

  -- A run could not finish it: it is due again 1 minute later, after the next one 4, 9, 16 and so on, at most a day.
  --   p_cancellation_id  the cancellation, not finished
  --   p_retry_at         OUT: when
  --   raises             e_cancellation_not_found, e_wait_timeout
  PROCEDURE postpone(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_retry_at        OUT schedule_cancellations.retry_at%TYPE
  );

  -- Ends tickets of the date's waiting room.
  --   p_cancellation_id  the cancellation
  --   p_limit            how many at most
  --   p_ended            OUT: how many; fewer than p_limit when there are no more
  --   raises             e_cancellation_not_found, e_wait_timeout
  PROCEDURE end_room(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_limit           IN  NUMBER,
    p_ended           OUT NUMBER
  );

  -- Plans the reservations that have one of the next seats, and freezes the plan after the last seat.
  --   p_cancellation_id  the cancellation
  --   p_limit            how many seats at most: buyers wait for their locks until the caller commits
  --   p_seats            OUT: how many seats were looked at; 0 of a plan that was frozen before
  --   p_is_frozen        OUT: 1 if the plan is complete, 0 if there are more seats
  --   raises             e_cancellation_not_found, e_wait_timeout
  PROCEDURE plan(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_limit           IN  NUMBER,
    p_seats           OUT NUMBER,
    p_is_frozen       OUT NUMBER
  );

  -- How many reservations of the plan are not done, or failed. Locks nothing.
  --   p_cancellation_id  the cancellation
  --   p_open             OUT: how many
  PROCEDURE count_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_open            OUT NUMBER
  );

  -- The next reservations of the plan that are not done, or failed. Locks nothing.
  --   p_cancellation_id  the cancellation
  --   p_after            the last one that was looked at; 0 for the first ones
  --   p_limit            how many at most
  --   p_reservation_ids  OUT: the reservations, ascending; none when there are no more
  PROCEDURE next_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_after           IN  schedule_cancellation_items.reservation_id%TYPE,
    p_limit           IN  NUMBER,
    p_reservation_ids OUT number_nt
  );

  -- Gives back what these reservations have in the plan: all that was paid, whatever the time; unpaid holds are
  -- released. What is done already stays. All or nothing: one that is refused refuses them all.
  --   p_cancellation_id  the cancellation
  --   p_reservation_ids  the reservations
  --   p_done             OUT: for how many something was left to do
  --   raises             e_cancellation_not_found, e_cancellation_not_planned (the plan is not frozen),
  --                      e_cancellation_not_proved (a reservation is in a state that its plan rules out),
  --                      e_user_not_found, e_amount_out_of_range (an account has no room for it), e_wait_timeout
  PROCEDURE refund_items(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_reservation_ids IN  number_nt,
    p_done            OUT NUMBER
  );

  -- Keeps why a reservation could not be given back; the next run to which its cancellation is due tries it again.
  --   p_cancellation_id  the cancellation
  --   p_reservation_id   the reservation
  --   p_failure          why, for whoever mends it
  --   raises             e_cancellation_not_found, e_wait_timeout
  PROCEDURE note_failure(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE,
    p_reservation_id  IN schedule_cancellation_items.reservation_id%TYPE,
    p_failure         IN schedule_cancellation_items.failure%TYPE
  );

  -- Proves that what was planned is what was refunded, by this or by the buyers, and what failed: in number, in won,
  -- and in the ledger. When nothing failed, and no seat of the date is claimed any more, the cancellation is finished.
  --   p_cancellation_id  the cancellation
  --   p_planned_count, p_planned_amount    OUT: paid reservations in the plan, and won
  --   p_refunded_count, p_refunded_amount  OUT: of them refunded by this
  --   p_already_count, p_already_amount    OUT: of them given back by their buyers in between
  --   p_failed_count, p_failed_amount      OUT: of them not given back
  --   p_hold_count       OUT: unpaid holds in the plan
  --   p_released_count   OUT: of them released
  --   p_is_finished      OUT: 1, or 0 if something failed
  --   raises             e_cancellation_not_found, e_cancellation_not_planned, e_cancellation_not_proved,
  --                      e_wait_timeout
  PROCEDURE prove(
    p_cancellation_id IN  schedule_cancellations.cancellation_id%TYPE,
    p_planned_count   OUT schedule_cancellations.planned_count%TYPE,
    p_planned_amount  OUT schedule_cancellations.planned_amount%TYPE,
    p_refunded_count  OUT NUMBER,
    p_refunded_amount OUT NUMBER,
    p_already_count   OUT NUMBER,
    p_already_amount  OUT NUMBER,
    p_failed_count    OUT NUMBER,
    p_failed_amount   OUT NUMBER,
    p_hold_count      OUT schedule_cancellations.hold_count%TYPE,
    p_released_count  OUT NUMBER,
    p_is_finished     OUT NUMBER
  );
END schedule_refund;
/
