CREATE OR REPLACE PACKAGE test_cancellation AUTHID DEFINER AS
  --%suite(cancellation: a buyer gives a reservation back)
  --%suitepath(concertbank.sale)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(releasing a hold)

  --%test(Returns what was given back, and no payment)
  PROCEDURE release_returns_the_hold;

  --%test(Returns the seats in ascending order, each with its place, grade and price)
  PROCEDURE release_returns_seats;

  --%test(Closes the reservation as CANCELLED)
  PROCEDURE release_closes_the_row;

  --%test(Frees the seats and ends the claims)
  PROCEDURE release_frees_the_seats;

  --%test(Moves no money)
  PROCEDURE release_moves_no_money;

  --%test(Lets another buyer hold the seats at once)
  PROCEDURE release_lets_others_hold;

  --%test(Is possible after the date has begun)
  PROCEDURE release_after_the_beginning;

  --%test(Touches no other seat, reservation or payment)
  PROCEDURE release_touches_nothing_else;

  --%endcontext

  --%context(refunding a paid reservation)

  --%test(Returns what was given back, its payment and its refund)
  PROCEDURE refund_returns_everything;

  --%test(Closes the reservation as CANCELLED and frees its seats)
  PROCEDURE refund_closes_the_row;

  --%test(Marks the payment REFUNDED and changes nothing else of it)
  PROCEDURE refund_marks_the_payment;

  --%test(Keeps the refund, in full)
  PROCEDURE refund_is_kept;

  --%test(Gives the buyer's points back)
  PROCEDURE refund_gives_points_back;

  --%test(Refunds the payment that bought the seats, not an attempt that failed)
  PROCEDURE refund_ignores_failed;

  --%test(Posts a REFUND out of SALES, with the reservation as its reference)
  PROCEDURE refund_is_posted;

  --%test(Gives back what was paid, whatever the seat costs today)
  PROCEDURE refund_is_what_was_paid;

  --%test(Is possible until the date begins)
  PROCEDURE refund_until_the_beginning;

  --%test(Is possible after the time of the hold is over)
  PROCEDURE refund_after_the_hold;

  --%test(Lets the buyer buy the same seats again)
  PROCEDURE refund_lets_buy_again;

  --%test(Touches no other seat, reservation, payment or money)
  PROCEDURE refund_touches_nothing_else;

  --%endcontext

  --%context(refusals)

  --%test(Refuses a refund from the moment the date begins)
  --%throws(ticket_errors.c_reservation_not_cancellable)
  PROCEDURE refuses_from_the_beginning;

  --%test(Refuses a hold that was given back already)
  --%throws(ticket_errors.c_reservation_not_cancellable)
  PROCEDURE refuses_a_released_hold;

  --%test(Refuses a reservation that was refunded already)
  --%throws(ticket_errors.c_reservation_not_cancellable)
  PROCEDURE refuses_a_second_refund;

  --%test(Refuses a reservation that does not exist, and names it)
  --%throws(ticket_errors.c_reservation_not_found)
  PROCEDURE refuses_an_unknown;

  --%test(Refuses a reservation of somebody else, as if there were none)
  --%throws(ticket_errors.c_reservation_not_found)
  PROCEDURE refuses_a_strangers;

  --%endcontext

  --%context(a hold whose time is over)

  --%test(Is EXPIRED, and what it held is returned)
  PROCEDURE lapsed_is_expired;

  --%test(Is closed as EXPIRED, and its seats are free)
  PROCEDURE lapsed_is_closed;

  --%test(Gives back only the seats that nobody has taken over)
  PROCEDURE lapsed_frees_what_is_left;

  --%test(Is EXPIRED again when it is cancelled again, and nothing changes)
  PROCEDURE expired_stays_expired;

  --%endcontext

  --%context(the same request again)

  --%test(Answers as before and does nothing)
  PROCEDURE replays_the_answer;

  --%test(Answers as before although the request would fail today)
  PROCEDURE replays_before_it_checks;

  --%test(Refuses another request with the same key)
  --%throws(ticket_errors.c_key_reused)
  PROCEDURE refuses_a_reused_key;

  --%endcontext
END test_cancellation;
/
