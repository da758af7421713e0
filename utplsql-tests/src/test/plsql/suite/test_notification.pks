CREATE OR REPLACE PACKAGE test_notification AUTHID DEFINER AS
  --%suite(notification: what buyers are told by e-mail)
  --%suitepath(concertbank.messaging)

  -- That two senders never take the same notice is NotificationTest's: it takes two sessions.

  --%beforeeach
  PROCEDURE nothing_is_due;

  --%context(record_notice)
  --%name(record_notice)

  --%test(Keeps what the owner of a reservation is to be told, due at once)
  PROCEDURE keeps_a_notice;

  --%test(Keeps the refund)
  PROCEDURE keeps_the_refund;

  --%test(Refuses a reservation that does not exist)
  --%throws(ticket_errors.c_reservation_not_found)
  PROCEDURE refuses_an_unknown_one;

  --%test(Refuses a second notice of one message)
  --%throws(-1)
  PROCEDURE refuses_a_second_notice;

  --%test(Refuses a kind that nobody is told about)
  --%throws(-2290)
  PROCEDURE refuses_another_kind;

  --%test(Refuses a refund that it does not name)
  --%throws(-2290)
  PROCEDURE refuses_a_missing_refund;

  --%endcontext

  --%context(claim_next)
  --%name(claim_next)

  --%test(Returns what is due, ascending, with the address and the name)
  PROCEDURE returns_what_is_due;

  --%test(Returns the address of now, and not of then)
  PROCEDURE returns_the_address_of_now;

  --%test(Returns empty lists when nothing is due)
  PROCEDURE returns_empty_lists;

  --%test(Takes no more than it is asked to, the longest due first)
  PROCEDURE takes_the_longest_due;

  --%test(Counts the attempt, and keeps the notice from others for two minutes)
  PROCEDURE leases_for_two_minutes;

  --%test(Does not take a notice again that somebody has)
  PROCEDURE leaves_what_is_taken;

  --%test(Takes a notice again whose sender has died)
  PROCEDURE takes_what_was_left;

  --%test(Leaves what is sent, given up, or not due)
  PROCEDURE leaves_the_rest;

  --%endcontext

  --%context(mark_sent)
  --%name(mark_sent)

  --%test(Keeps that and when it was sent, and forgets the failures before)
  PROCEDURE keeps_that_it_was_sent;

  --%test(Keeps the first time when it is said twice)
  PROCEDURE keeps_the_first_time;

  --%test(Corrects a notice that was given up meanwhile)
  PROCEDURE corrects_what_was_given_up;

  --%test(Touches no other notice)
  PROCEDURE sent_touches_no_other;

  --%endcontext

  --%context(mark_failed)
  --%name(mark_failed)

  --%test(Keeps why, and tries again later, later each time)
  PROCEDURE tries_again_later;

  --%test(Gives up after the fifth attempt)
  PROCEDURE gives_up;

  --%test(Keeps the beginning of a long error)
  PROCEDURE keeps_the_beginning;

  --%test(Leaves what was sent meanwhile)
  PROCEDURE leaves_what_was_sent;

  --%test(Touches no other notice)
  PROCEDURE failed_touches_no_other;

  --%endcontext

  --%context(notification_v)
  --%name(notification_v)

  --%test(Shows what the text of a notice is made of)
  PROCEDURE shows_the_facts;

  --%test(Shows what was paid back)
  PROCEDURE shows_the_refund;

  --%test(Shows what became of it)
  PROCEDURE shows_what_became_of_it;

  --%endcontext
END test_notification;
/
