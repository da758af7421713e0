CREATE OR REPLACE PACKAGE test_ticket_event AUTHID DEFINER AS
  --%suite(ticket_event: what happened is announced with the change)
  --%suitepath(concertbank.messaging)

  --%context(what a message says)

  --%test(A hold: its kind, what it is about, and the id)
  PROCEDURE a_hold;

  --%test(A confirmation)
  PROCEDURE a_confirmation;

  --%test(A cancellation)
  PROCEDURE a_cancellation;

  --%test(An expired hold)
  PROCEDURE an_expired_hold;

  --%test(A payment, with the reservation it is for)
  PROCEDURE a_payment;

  --%test(A failed payment)
  PROCEDURE a_failed_payment;

  --%test(A refund, with the reservation that was paid back)
  PROCEDURE a_refund;

  --%test(An admission, with the date)
  PROCEDURE an_admission;

  --%test(Every consumer gets it)
  PROCEDURE every_consumer_gets_it;

  --%test(The longest ids are written in full)
  PROCEDURE ids_are_written_in_full;

  --%test(Every message has a number of its own, the same for each consumer)
  PROCEDURE every_message_has_a_number;

  --%test(Several events about one thing keep their order)
  PROCEDURE events_keep_their_order;

  --%endcontext

  --%context(the end of a hold)

  --%test(Is announced once, to come when the hold is over)
  PROCEDURE end_comes_when_it_is_over;

  --%test(Says which hold)
  PROCEDURE end_says_which_hold;

  --%test(Follows the parameter)
  PROCEDURE end_follows_the_parameter;

  --%endcontext

  --%context(what is announced)

  --%test(A hold announces itself and its end)
  PROCEDURE holding_is_announced;

  --%test(A payment announces the money and the tickets)
  PROCEDURE paying_is_announced;

  --%test(A hold that is given back)
  PROCEDURE releasing_is_announced;

  --%test(A ticket that is given back, and its money)
  PROCEDURE refunding_is_announced;

  --%test(A hold that is found over when it is paid)
  PROCEDURE expiry_is_announced_once;

  --%test(A hold whose last seat another buyer takes over)
  PROCEDURE take_over_is_announced;

  --%test(Not a hold that keeps one of its seats)
  PROCEDURE half_a_take_over_is_not;

  --%test(Nothing when the same request comes again)
  PROCEDURE a_replay_announces_nothing;

  --%test(Nothing when a hold is refused)
  --%throws(ticket_errors.c_seat_taken)
  PROCEDURE a_refusal_announces_nothing;

  --%endcontext
END test_ticket_event;
/
