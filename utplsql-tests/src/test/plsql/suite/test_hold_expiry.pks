CREATE OR REPLACE PACKAGE test_hold_expiry AUTHID DEFINER AS
  --%suite(hold_expiry: a hold whose time is over gives its seats back)
  --%suitepath(concertbank.messaging)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(a hold that is over)

  --%test(Is released)
  PROCEDURE is_released;

  --%test(Is EXPIRED from now on)
  PROCEDURE is_expired;

  --%test(Has given back its seats and its claims)
  PROCEDURE has_given_back_its_seats;

  --%test(Is announced as expired)
  PROCEDURE is_announced;

  --%test(Touches no other seat, reservation or payment)
  PROCEDURE touches_nothing_else;

  --%test(Gives back what it has left when another buyer has a seat of it)
  PROCEDURE gives_back_the_rest;

  --%endcontext

  --%context(a hold that lasts)

  --%test(Is left alone, and the caller is told to come again)
  PROCEDURE not_yet;

  --%test(Keeps its seats and announces nothing)
  PROCEDURE not_yet_changes_nothing;

  --%endcontext

  --%context(a reservation that is no hold any more)

  --%test(Is left alone when it was paid, although the time of the hold is over)
  PROCEDURE leaves_a_paid_one;

  --%test(Is left alone when it was given back)
  PROCEDURE leaves_a_cancelled_one;

  --%test(Is not expired a second time)
  PROCEDURE leaves_an_expired_one;

  --%test(Is left alone when other buyers took all its seats)
  PROCEDURE leaves_a_taken_one;

  --%test(Is refused when it does not exist)
  --%throws(ticket_errors.c_reservation_not_found)
  PROCEDURE refuses_an_unknown_one;

  --%endcontext
END test_hold_expiry;
/
