CREATE OR REPLACE PACKAGE test_idempotency AUTHID DEFINER AS
  --%suite(idempotency)
  --%suitepath(concertbank.requests)

  -- That a key is busy while another session has it is IdempotencyTest's and PaymentStormTest's: it
  -- takes two sessions.
  --%context(claim)
  --%name(claim)

  --%test(Tells that a key is used for the first time)
  PROCEDURE tells_the_first_time;

  --%test(Keeps nothing by itself)
  PROCEDURE keeps_nothing;

  --%test(Lets the transaction that has a key claim it again)
  PROCEDURE lets_the_holder_claim_again;

  --%test(Returns the answer that was kept)
  PROCEDURE returns_the_answer;

  --%test(Returns the answer of this user and this key, and no other)
  PROCEDURE returns_its_own_answer;

  --%test(Returns the same answer every time)
  PROCEDURE returns_the_answer_every_time;

  --%test(Returns an answer that was archived, and not that of another key or user)
  PROCEDURE returns_an_archived_answer;

  --%test(Refuses a key that was used for another request)
  --%throws(ticket_errors.c_key_reused)
  PROCEDURE refuses_another_request;

  --%test(Refuses a key whose answer to another request was archived)
  --%throws(ticket_errors.c_key_reused)
  PROCEDURE refuses_an_archived_request;

  --%test(Lets two users use one key)
  PROCEDURE lets_two_users_use_one_key;

  --%test(Lets a user use two keys)
  PROCEDURE lets_a_user_use_two_keys;

  --%test(Tells keys apart by case)
  PROCEDURE tells_case_apart;

  --%endcontext

  --%context(record_answer)
  --%name(record_answer)

  --%test(Keeps the answer, for whom, for what, and when)
  PROCEDURE keeps_the_answer;

  --%test(Returns the answer that it was given)
  PROCEDURE returns_what_it_was_given;

  --%test(Keeps an answer after the claim of the same transaction)
  PROCEDURE keeps_after_a_claim;

  --%test(Returns the first answer in place of a second one)
  PROCEDURE returns_the_first_answer;

  --%test(Returns the first answer, though archived, and keeps no second one)
  PROCEDURE returns_the_archived_answer;

  --%test(Keeps the first answer when there is a second one)
  PROCEDURE keeps_the_first_answer;

  --%test(Refuses a key that was used for another request)
  --%throws(ticket_errors.c_key_reused)
  PROCEDURE refuses_another_answer;

  --%test(Keeps the longest key, fingerprint and body whole)
  PROCEDURE keeps_the_longest_answer;

  --%test(Keeps a body byte for byte)
  PROCEDURE keeps_every_byte;

  --%test(Refuses an answer without a body)
  --%throws(-1400)
  PROCEDURE refuses_a_missing_body;

  --%test(Refuses an answer without a key)
  --%throws(-1400)
  PROCEDURE refuses_a_missing_key;

  --%test(Refuses a user whom nobody knows)
  --%throws(-2291)
  PROCEDURE refuses_an_unknown_user;

  --%endcontext
END test_idempotency;
/
