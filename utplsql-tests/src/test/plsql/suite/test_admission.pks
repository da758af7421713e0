CREATE OR REPLACE PACKAGE test_admission AUTHID DEFINER AS
  --%suite(admission: who may buy where there is a waiting room)
  --%suitepath(concertbank.queue)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(the ticket of a hold)
  --%name(lock_ticket)

  --%test(Is the one that the buyer shows)
  PROCEDURE returns_the_ticket;

  --%test(Is none where the date has no room, whatever is shown)
  PROCEDURE none_without_a_room;

  --%test(Is none where the queue is no longer required)
  PROCEDURE none_for_a_former_room;

  --%test(Must be shown)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE must_be_shown;

  --%test(Must be there)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE must_be_there;

  --%test(Must be the buyer's)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE must_be_the_buyers;

  --%test(Must be of the date)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE must_be_of_the_date;

  --%endcontext

  --%context(the time of an admission)
  --%name(require_admitted)

  --%test(Has begun with the admission)
  PROCEDURE has_begun;

  --%test(Goes on until its last moment)
  PROCEDURE to_the_last_moment;

  --%test(Is not asked for where no ticket is required)
  PROCEDURE is_not_asked_for;

  --%test(Has not begun while the place waits)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE not_while_waiting;

  --%test(Is over at its end)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE over_at_its_end;

  --%test(Is over when the buyer has left)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE over_after_leaving;

  --%test(Is over when the buyer has paid)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE over_after_paying;

  --%endcontext

  --%context(what a payment ends)
  --%name(payment)

  --%test(Is the admission of the reservation's buyer and date)
  PROCEDURE finds_the_admission;

  --%test(Is nothing where the date has no room)
  PROCEDURE nothing_without_a_room;

  --%test(Is nothing where the buyer waits again)
  PROCEDURE nothing_while_waiting;

  --%test(Is nothing of somebody else's reservation)
  PROCEDURE nothing_of_a_stranger;

  --%test(Becomes DONE, at the time of the payment)
  PROCEDURE becomes_done;

  --%test(Stays what it is when its time is over by then)
  PROCEDURE stays_when_over;

  --%test(Changes nothing without an admission)
  PROCEDURE nothing_to_end;

  --%endcontext

  --%context(the tickets of a date that was called off)
  --%name(end_tickets)

  --%test(Are over: admissions EXPIRED, and whoever waits has LEFT)
  PROCEDURE ends_both;

  --%test(Are counted by the next round as if they had left)
  PROCEDURE are_counted;

  --%test(Are ended so many at once, by place, and all in the end)
  PROCEDURE ends_so_many;

  --%test(Are those of the date alone, and those that live)
  PROCEDURE leaves_others_alone;

  --%endcontext
END test_admission;
/
