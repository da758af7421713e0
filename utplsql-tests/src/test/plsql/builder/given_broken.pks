CREATE OR REPLACE PACKAGE given_broken AUTHID DEFINER AS
  -- Purpose:    rules broken by hand, for the suites of what finds broken rules.
  -- Callers:    the suites. Installed in test databases only.
  -- Locks:      the rows that it changes.
  -- Isolation:  any. All is done in the transaction of the test and goes with it.
  -- Idempotent: no.
  --
  -- No command leaves anything like this behind. What a constraint refuses even by hand is not here:
  -- two live claims on a seat, two captured payments of a reservation, a balance below zero.
  -- InvariantViewTest takes the constraints away first.

  -- A seat whose status says something else than its claim.
  --   p_status  'AVAILABLE' or 'SOLD'
  PROCEDURE seat_is(
    p_seat_id IN seats.seat_id%TYPE,
    p_status  IN seats.status%TYPE
  );

  -- A reservation whose status says something else than its seats and its payment.
  PROCEDURE reservation_is(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_status         IN reservations.status%TYPE
  );

  -- A claim that ended, and neither the seat nor the reservation knows.
  PROCEDURE claim_has_ended(
    p_seat_id IN seats.seat_id%TYPE
  );

  -- A claim at another price than the reservation was made at.
  PROCEDURE claim_costs(
    p_seat_id IN seats.seat_id%TYPE,
    p_price   IN reservation_seats.price%TYPE
  );

  -- A payment that says something else than the ledger and the reservation.
  PROCEDURE payment_is(
    p_payment_id IN payments.payment_id%TYPE,
    p_status     IN payments.status%TYPE
  );

  -- A payment over another amount than was captured.
  PROCEDURE payment_says(
    p_payment_id IN payments.payment_id%TYPE,
    p_amount     IN payments.amount%TYPE
  );

  -- A payment that captured nothing, of a reservation that is confirmed all the same.
  PROCEDURE payment_has_failed(
    p_payment_id IN payments.payment_id%TYPE
  );

  -- A payment that names another ledger transaction than the one that captured its money.
  PROCEDURE payment_names(
    p_payment_id     IN payments.payment_id%TYPE,
    p_transaction_id IN payments.transaction_id%TYPE
  );

  -- A refund over another amount than was paid.
  PROCEDURE refund_says(
    p_payment_id IN refunds.payment_id%TYPE,
    p_amount     IN refunds.amount%TYPE
  );

  -- A refund that nobody knows of.
  PROCEDURE refund_is_lost(
    p_payment_id IN refunds.payment_id%TYPE
  );

  -- A balance that is no sum of entries.
  PROCEDURE balance_is(
    p_user_id IN accounts.user_id%TYPE,
    p_balance IN accounts.balance%TYPE
  );

  -- A ledger transaction without entries.
  FUNCTION an_empty_transaction RETURN ledger_transactions.transaction_id%TYPE;

  -- One entry more in a ledger transaction.
  PROCEDURE entry_is_added(
    p_transaction_id IN ledger_entries.transaction_id%TYPE,
    p_user_id        IN accounts.user_id%TYPE,
    p_amount         IN ledger_entries.amount%TYPE
  );

  -- The entry of the house in a ledger transaction says something else.
  PROCEDURE house_entry_says(
    p_transaction_id IN ledger_entries.transaction_id%TYPE,
    p_amount         IN ledger_entries.amount%TYPE
  );

  -- A ledger transaction that calls itself something else.
  PROCEDURE transaction_is(
    p_transaction_id IN ledger_transactions.transaction_id%TYPE,
    p_kind           IN ledger_transactions.kind%TYPE
  );

  -- A room that says something else than its tickets and its journal.
  PROCEDURE room_says(
    p_schedule_id   IN waiting_rooms.schedule_id%TYPE,
    p_joined_count  IN waiting_rooms.joined_count%TYPE DEFAULT NULL,
    p_waiting_count IN waiting_rooms.waiting_count%TYPE DEFAULT NULL,
    p_journal_count IN waiting_rooms.journal_count%TYPE DEFAULT NULL
  );

  -- A line of the journal that is not there.
  PROCEDURE journal_line_is_lost(
    p_schedule_id IN admission_journal.schedule_id%TYPE,
    p_journal_no  IN admission_journal.journal_no%TYPE
  );

  -- A line of the journal with another number.
  PROCEDURE journal_line_is(
    p_schedule_id IN admission_journal.schedule_id%TYPE,
    p_journal_no  IN admission_journal.journal_no%TYPE,
    p_new_no      IN admission_journal.journal_no%TYPE
  );

  -- A line of the journal that names somebody else.
  PROCEDURE journal_names(
    p_schedule_id IN admission_journal.schedule_id%TYPE,
    p_journal_no  IN admission_journal.journal_no%TYPE,
    p_user_id     IN admission_journal.user_id%TYPE
  );

  -- A place that was let in, and does not know it.
  PROCEDURE place_was_never_admitted(
    p_place IN waiting_tickets.place%TYPE
  );
END given_broken;
/
