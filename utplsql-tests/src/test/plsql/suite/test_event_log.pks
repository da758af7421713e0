CREATE OR REPLACE PACKAGE test_event_log AUTHID DEFINER AS
  --%suite(event_log: every event leaves a line)
  --%suitepath(concertbank.messaging)

  --%test(Keeps what happened to what, the ids, the message, and when)
  PROCEDURE keeps_the_event;

  --%test(Names the owner of a reservation)
  PROCEDURE names_the_owner;

  --%test(Names the owner of the reservation that a payment is for)
  PROCEDURE names_the_payer;

  --%test(Names the owner of the reservation that was paid back)
  PROCEDURE names_who_was_refunded;

  --%test(Names the user whom an event is about)
  PROCEDURE names_the_user;

  --%test(Names nobody where there is no such reservation)
  PROCEDURE names_nobody;

  --%test(Names nobody where an event is about something else)
  PROCEDURE names_nobody_for_others;

  --%test(Refuses a second line of one event)
  --%throws(-1)
  PROCEDURE refuses_a_second_line;

  --%test(Refuses an event about nothing)
  --%throws(-1400)
  PROCEDURE refuses_an_event_about_nothing;
END test_event_log;
/
