CREATE OR REPLACE PACKAGE test_reservation_claim AUTHID DEFINER AS
  --%suite(reservation_claim: what a reservation holds)
  --%suitepath(concertbank.sale)

  --%context(lock_reservation)

  --%test(Returns the row of the reservation)
  PROCEDURE lock_returns_the_row;

  --%test(Returns the seats that it claims, ascending)
  PROCEDURE lock_returns_its_seats;

  --%test(Returns only the seats that it still claims)
  PROCEDURE lock_returns_live_claims;

  --%test(Returns no seats of a reservation that is over)
  PROCEDURE lock_returns_none_when_closed;

  --%test(Refuses a reservation of somebody else, as if there were none)
  --%throws(ticket_errors.c_reservation_not_found)
  PROCEDURE lock_refuses_a_strangers;

  --%test(Refuses a reservation that does not exist)
  --%throws(ticket_errors.c_reservation_not_found)
  PROCEDURE lock_refuses_an_unknown;

  --%test(Changes nothing)
  PROCEDURE lock_changes_nothing;

  --%endcontext

  --%context(lock_anybodys)

  --%test(Returns the row of a reservation, whosever it is, and the seats that it claims)
  PROCEDURE anybodys_returns_it;

  --%test(Refuses a reservation that does not exist, and says which)
  --%throws(ticket_errors.c_reservation_not_found)
  PROCEDURE anybodys_refuses_an_unknown;

  --%endcontext

  --%context(lock_all)

  --%test(Locks several reservations, and changes nothing)
  PROCEDURE locks_all;

  --%test(Passes over what does not exist)
  PROCEDURE locks_what_there_is;

  --%endcontext

  --%context(seats_of)

  --%test(Are those that the reservation still claims, ascending)
  PROCEDURE seats_that_are_claimed;

  --%test(Are none when it is over)
  PROCEDURE seats_of_a_closed_one;

  --%endcontext

  --%context(close_reservation)

  --%test(Gives the seats of a hold back)
  PROCEDURE close_frees_held_seats;

  --%test(Gives the seats of a paid reservation back)
  PROCEDURE close_frees_sold_seats;

  --%test(Ends each claim at the given time)
  PROCEDURE close_ends_the_claims;

  --%test(Gives the reservation the given status and time, and changes nothing else of it)
  PROCEDURE close_closes_the_row;

  --%test(Does not end a claim a second time)
  PROCEDURE close_leaves_ended_claims;

  --%test(Closes a reservation that has no seats left)
  PROCEDURE close_works_without_seats;

  --%test(Touches no other seat, reservation or claim)
  PROCEDURE close_touches_nothing_else;

  --%test(Leaves every rule whole)
  PROCEDURE close_keeps_the_rules;

  --%endcontext

  --%context(end_lapsed_claims)

  --%test(Ends the claims at the given time)
  PROCEDURE end_ends_the_claims;

  --%test(Makes a reservation EXPIRED that loses its last seat)
  PROCEDURE end_expires_the_loser;

  --%test(Leaves a reservation as it is that keeps a seat)
  PROCEDURE end_leaves_who_keeps_a_seat;

  --%test(Makes every reservation EXPIRED that loses its last seat)
  PROCEDURE end_expires_every_loser;

  --%test(Does not end a claim a second time)
  PROCEDURE end_leaves_ended_claims;

  --%test(Leaves a reservation alone that claimed the seat before and is over)
  PROCEDURE end_leaves_closed_ones;

  --%test(Leaves a claim that lives, to the last microsecond)
  PROCEDURE end_leaves_claims_that_live;

  --%test(Leaves a claim that is paid)
  PROCEDURE end_leaves_paid_claims;

  --%test(Leaves the seats to its caller, and everything else alone)
  PROCEDURE end_touches_nothing_else;

  --%endcontext

  --%context(is_lapsed)

  --%test(Is false while the hold lasts)
  PROCEDURE is_not_lapsed_before_the_end;

  --%test(Is true from the very moment the hold ends)
  PROCEDURE is_lapsed_at_the_end;

  --%test(Is true after the hold has ended)
  PROCEDURE is_lapsed_after_the_end;

  --%test(Is true when a seat is gone, whatever the clock says)
  PROCEDURE is_lapsed_without_a_seat;

  --%endcontext
END test_reservation_claim;
/
