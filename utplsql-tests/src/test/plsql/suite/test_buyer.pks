CREATE OR REPLACE PACKAGE test_buyer AUTHID DEFINER AS
  --%suite(buyer: the commands of one buyer follow one another)
  --%suitepath(concertbank.sale)

  --%test(Locks a user, and changes nothing of the row)
  PROCEDURE locks_a_user;

  --%test(Locks a user again)
  PROCEDURE locks_again;

  --%test(Refuses a user that there is not, and names it)
  --%throws(ticket_errors.c_user_not_found)
  PROCEDURE refuses_an_unknown;
END test_buyer;
/
