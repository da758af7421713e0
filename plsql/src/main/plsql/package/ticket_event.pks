CREATE OR REPLACE PACKAGE ticket_event AUTHID DEFINER
  ACCESSIBLE BY (
    PACKAGE seat_hold,
    PACKAGE payment,
    PACKAGE refund,
    PACKAGE hold_sweep,
    PACKAGE reservation_claim,
    PACKAGE admission_round,
    PACKAGE test_ticket_event
  ) AS
  -- Purpose:    announces what happened, in the transaction in which it happens: the message is there when
  --             the change is committed, and never was when it is rolled back.
  -- Callers:    the packages named above, each right after its change; no role may call it.
  -- Locks:      none; consumers that hold messages are not waited for.
  -- Isolation:  any.
  -- Idempotent: no; its callers are.
  --
  -- An event goes to every subscriber of ticket_event_q: its JMS type is the kind, its correlation what it is
  -- about (RESERVATION:17), its body the ids as JSON: {"paymentId":3,"reservationId":17}. Ids only: whoever
  -- reads it fetches what is true by then. Correlations have no underscore, which would be a pattern. The
  -- property messageId (a long) is the message's number, here and in hold_expiry_q; see processed_message.

  -- The kinds of events.
  c_reservation_held      CONSTANT VARCHAR2(30 CHAR) := 'RESERVATION_HELD';
  c_reservation_confirmed CONSTANT VARCHAR2(30 CHAR) := 'RESERVATION_CONFIRMED';
  c_reservation_cancelled CONSTANT VARCHAR2(30 CHAR) := 'RESERVATION_CANCELLED';
  c_reservation_expired   CONSTANT VARCHAR2(30 CHAR) := 'RESERVATION_EXPIRED';
  c_payment_completed     CONSTANT VARCHAR2(30 CHAR) := 'PAYMENT_COMPLETED';
  c_payment_failed        CONSTANT VARCHAR2(30 CHAR) := 'PAYMENT_FAILED';
  c_refund_made           CONSTANT VARCHAR2(30 CHAR) := 'REFUND_MADE';
  c_user_admitted         CONSTANT VARCHAR2(30 CHAR) := 'USER_ADMITTED';

  -- The kind of message in hold_expiry_q.
  c_hold_over CONSTANT VARCHAR2(30 CHAR) := 'HOLD_OVER';

  -- Seats were held; and when the hold is over, a message in hold_expiry_q says so.
  --   p_reservation_id  which
  --   p_hold_seconds    how long the hold lasts; the message comes then, not before
  PROCEDURE reservation_held(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_hold_seconds   IN parameters.value%TYPE
  );

  -- A reservation was paid.
  --   p_reservation_id  which
  PROCEDURE reservation_confirmed(
    p_reservation_id IN reservations.reservation_id%TYPE
  );

  -- A reservation was given back, as a hold or with its money.
  --   p_reservation_id  which
  PROCEDURE reservation_cancelled(
    p_reservation_id IN reservations.reservation_id%TYPE
  );

  -- A hold was found over, and its seats are free or another buyer's.
  --   p_reservation_id  which
  PROCEDURE reservation_expired(
    p_reservation_id IN reservations.reservation_id%TYPE
  );

  -- Money was captured.
  --   p_payment_id      which payment
  --   p_reservation_id  for which reservation
  PROCEDURE payment_completed(
    p_payment_id     IN payments.payment_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  );

  -- An attempt to pay failed.
  --   p_payment_id      which payment
  --   p_reservation_id  for which reservation
  PROCEDURE payment_failed(
    p_payment_id     IN payments.payment_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  );

  -- Money went back to the buyer.
  --   p_refund_id       which refund
  --   p_reservation_id  for which reservation
  PROCEDURE refund_made(
    p_refund_id      IN refunds.refund_id%TYPE,
    p_reservation_id IN payments.reservation_id%TYPE
  );

  -- A user may buy now.
  --   p_user_id      who
  --   p_schedule_id  which date
  PROCEDURE user_admitted(
    p_user_id     IN users.user_id%TYPE,
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  );
END ticket_event;
/
