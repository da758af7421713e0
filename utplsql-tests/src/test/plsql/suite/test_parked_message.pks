CREATE OR REPLACE PACKAGE test_parked_message AUTHID DEFINER AS
  --%suite(parked_message: what a consumer failed on for good)
  --%suitepath(concertbank.messaging)

  -- That a parked message is shown and put back is ParkedMessageTest's: it takes attempts that were rolled back.

  --%context(what a message says)

  --%test(Its kind)
  PROCEDURE tells_the_kind;

  --%test(Its number)
  PROCEDURE tells_the_number;

  --%test(No number where it has none)
  PROCEDURE tells_that_it_has_no_number;

  --%test(Its text)
  PROCEDURE tells_the_text;

  --%endcontext

  --%context(who has still to process a message)

  --%test(All consumers of the queue, in order)
  PROCEDURE all_consumers;

  --%test(Not those that have processed it)
  PROCEDURE those_that_are_left;

  --%test(Leaves out whoever has a marker in the archive)
  PROCEDURE those_that_were_archived;

  --%test(All of a message without a number, since nobody can have marked it)
  PROCEDURE all_without_a_number;

  --%test(Nobody by name where the queue has one consumer only)
  PROCEDURE nobody_by_name;

  --%endcontext

  --%context(requeue)
  --%name(requeue)

  --%test(Refuses a user who is no administrator)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE refuses_a_user;

  --%test(Refuses a message that is not parked, and says which)
  --%throws(ticket_errors.c_parked_message_not_found)
  PROCEDURE refuses_an_unknown_message;

  --%test(Refuses what is no id of a message)
  --%throws(ticket_errors.c_parked_message_not_found)
  PROCEDURE refuses_what_is_no_id;

  --%test(Refuses a message that still waits in its queue)
  --%throws(ticket_errors.c_parked_message_not_found)
  PROCEDURE refuses_a_waiting_message;

  --%endcontext

  --%context(requeue_since)
  --%name(requeue_since)

  --%test(Refuses a user who is no administrator)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE since_refuses_a_user;

  --%test(Refuses an unknown queue, and says which there are)
  --%throws(ticket_errors.c_parked_message_not_found)
  PROCEDURE since_refuses_an_unknown_queue;

  --%test(Puts back nothing where nothing has been parked since)
  PROCEDURE since_finds_nothing;

  --%endcontext
END test_parked_message;
/
