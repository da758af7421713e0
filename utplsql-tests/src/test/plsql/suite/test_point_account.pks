CREATE OR REPLACE PACKAGE test_point_account AUTHID DEFINER AS
  --%suite(point_account: a user charges points)
  --%suitepath(concertbank.money)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(charging points)

  --%test(Returns the transaction and the new balance)
  PROCEDURE returns_the_charge;

  --%test(Adds to what the account has)
  PROCEDURE adds_to_the_balance;

  --%test(Posts the charge out of FUNDING)
  PROCEDURE posts_out_of_funding;

  --%test(Touches the account of nobody else)
  PROCEDURE touches_nobody_else;

  --%endcontext

  --%context(amounts)

  --%test(Takes one won)
  PROCEDURE takes_one_won;

  --%test(Takes ten million won)
  PROCEDURE takes_the_maximum;

  --%test(Refuses one won more, and names the limit)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE refuses_above_the_maximum;

  --%test(Refuses nothing)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE refuses_zero;

  --%test(Refuses less than nothing)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE refuses_a_negative_amount;

  --%test(Refuses a part of a won)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE refuses_a_fraction;

  --%test(Refuses an amount that is missing)
  --%throws(ticket_errors.c_amount_out_of_range)
  PROCEDURE refuses_no_amount;

  --%test(Refuses a user who does not exist, and names them)
  --%throws(ticket_errors.c_user_not_found)
  PROCEDURE refuses_an_unknown_user;

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
END test_point_account;
/
