CREATE OR REPLACE PACKAGE test_processed_message AUTHID DEFINER AS
  --%suite(processed_message: a message that comes twice has one effect)
  --%suitepath(concertbank.messaging)

  -- That another session waits for the first one is ProcessedMessageTest's: it takes two sessions.

  --%test(Tells that a message comes for the first time)
  PROCEDURE tells_the_first_time;

  --%test(Tells that it came before, however often)
  PROCEDURE tells_that_it_came_before;

  --%test(Tells that it came before although its marker was archived)
  PROCEDURE knows_the_archive;

  --%test(Keeps who processed what, and when, once)
  PROCEDURE keeps_the_marker;

  --%test(Tells consumers apart)
  PROCEDURE tells_consumers_apart;

  --%test(Tells messages apart)
  PROCEDURE tells_messages_apart;

  --%test(Refuses a message without a number)
  --%throws(-1400)
  PROCEDURE refuses_a_missing_number;

  --%test(Refuses a missing consumer)
  --%throws(-1400)
  PROCEDURE refuses_a_missing_consumer;
END test_processed_message;
/
