CREATE OR REPLACE PACKAGE test_queue_transfer AUTHID DEFINER AS
  --%suite(queue_transfer: a message from one queue into another)
  --%suitepath(concertbank.messaging)

  -- From exception queues it is ParkedMessageTest's: a message gets there by attempts that were rolled back.

  --%test(Moves a message as it is: kind, text, number, correlation)
  PROCEDURE moves_it_as_it_is;

  --%test(Gives it to the consumers that are named, and no other)
  PROCEDURE gives_it_to_whom_it_is_for;

  --%test(Gives it to all consumers where none is named)
  PROCEDURE gives_it_to_all;

  --%test(Leaves nothing behind)
  PROCEDURE leaves_nothing_behind;

  --%test(Moves a message within its queue, to come at once)
  PROCEDURE comes_at_once;

  --%test(Names the exception queue)
  PROCEDURE names_the_exception_queue;

  --%test(Tells when there is no such message, and moves nothing)
  PROCEDURE finds_nothing;
END test_queue_transfer;
/
