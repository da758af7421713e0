CREATE OR REPLACE PACKAGE test_invariant_break_v AUTHID DEFINER AS
  --%suite(invariant_break_v sees)
  --%suitepath(concertbank.operation)

  -- Beside every break there is one reservation in each healthy state, which no test may see. What a
  -- constraint refuses even by hand, InvariantViewTest breaks after it has dropped the constraint.
  --%beforeall
  PROCEDURE sell_hold_refund;

  --%test(Nothing in a healthy system)
  PROCEDURE nothing_in_a_healthy_system;

  --%test(Nothing in a hold that has lapsed and that nothing has swept)
  PROCEDURE nothing_in_a_lapsed_hold;

  --%test(Nothing in money that is parked in place of a ticket)
  PROCEDURE nothing_in_parked_money;

  --%context(of seats and their claims)
  --%name(seats)

  --%test(A free seat that is held)
  PROCEDURE a_held_seat_free;

  --%test(A free seat that was paid)
  PROCEDURE a_sold_seat_free;

  --%test(A sold seat that was only held)
  PROCEDURE a_held_seat_sold;

  --%test(A claim of a reservation that was closed)
  PROCEDURE a_claim_of_a_closed_one;

  --%test(A sold seat that nobody has claimed)
  PROCEDURE a_sold_seat_without_claim;

  --%test(A held seat whose claim has ended)
  PROCEDURE a_held_seat_without_claim;

  --%test(A seat that is held longer than its reservation)
  PROCEDURE a_seat_held_longer;

  --%test(A hold that lost one of its seats before it was over)
  PROCEDURE a_hold_without_a_seat;

  --%test(Nothing in a hold that lost one of its seats when it was over)
  PROCEDURE nothing_in_a_lost_seat;

  --%test(A confirmed reservation that has lost one of its seats)
  PROCEDURE a_lost_seat;

  --%test(A confirmed reservation that has lost all its seats)
  PROCEDURE no_seat_left;

  --%test(A reservation that costs something else than its seats)
  PROCEDURE a_wrong_price;

  --%endcontext

  --%context(of the ledger)
  --%name(ledger)

  --%test(A transaction whose entries do not sum to zero)
  PROCEDURE a_wrong_sum;

  --%test(A transaction without entries)
  PROCEDURE an_empty_transaction;

  --%test(A transaction of three entries)
  PROCEDURE a_third_entry;

  --%test(A balance above the sum of its entries)
  PROCEDURE a_balance_too_high;

  --%test(A balance below the sum of its entries)
  PROCEDURE a_balance_too_low;

  --%test(A balance without any entry)
  PROCEDURE a_balance_from_nowhere;

  --%endcontext

  --%context(of payments and refunds)
  --%name(payments)

  --%test(A confirmed reservation that nobody has paid)
  PROCEDURE a_reservation_without_money;

  --%test(Money of a reservation that is not confirmed)
  PROCEDURE money_without_reservation;

  --%test(A refund of a reservation that was not cancelled)
  PROCEDURE a_refund_of_an_expired_one;

  --%test(A payment over another amount than was captured)
  PROCEDURE a_wrong_payment;

  --%test(A payment that the ledger captured nothing for)
  PROCEDURE a_payment_without_capture;

  --%test(A refunded payment that was given back nowhere)
  PROCEDURE a_lost_refund;

  --%test(A refund of a part)
  PROCEDURE a_partial_refund;

  --%test(A refund of a payment that stands)
  PROCEDURE a_refund_of_a_payment;

  --%test(Captured money that is neither ticketed nor refunded)
  PROCEDURE money_that_is_nowhere;

  --%test(Captured money that is parked beside its ticket)
  PROCEDURE money_that_is_parked;

  --%endcontext

  --%context(of waiting rooms)
  --%name(waiting_rooms)

  --%test(Nothing in rooms with places in every state)
  PROCEDURE nothing_in_a_room;

  --%test(A journal that lost a line)
  PROCEDURE a_lost_line;

  --%test(A journal with a gap)
  PROCEDURE a_gap;

  --%test(A journal that is longer than its room knows)
  PROCEDURE a_longer_journal;

  --%test(A journal that names somebody else)
  PROCEDURE a_wrong_name;

  --%test(A journal that names a place that was never admitted)
  PROCEDURE a_wrong_place;

  --%test(A room that says another number of those who wait)
  PROCEDURE a_wrong_waiting_count;

  --%test(A room that says another number of those who have come)
  PROCEDURE a_wrong_joined_count;

  --%endcontext
END test_invariant_break_v;
/
