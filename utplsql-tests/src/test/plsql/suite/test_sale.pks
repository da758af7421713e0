CREATE OR REPLACE PACKAGE test_sale AUTHID DEFINER AS
  --%suite(sale: when the seats of a date can be bought)
  --%suitepath(concertbank.sale)

  --%context(the sale window)
  --%name(window)

  --%test(Is open from its first moment on)
  PROCEDURE opens_on_time;

  --%test(Is not open a moment before)
  PROCEDURE is_not_early;

  --%test(Is open until the last moment before it closes)
  PROCEDURE is_open_to_the_end;

  --%test(Is closed from the moment in which it closes)
  PROCEDURE closes_on_time;

  --%test(Is not open for a cancelled date)
  PROCEDURE not_when_cancelled;

  --%test(Refuses what is asked of a cancelled date, by a name of its own)
  --%throws(ticket_errors.c_schedule_cancelled)
  PROCEDURE refuses_a_cancelled_date;

  --%test(Says of a date that stands that it was not cancelled, whether it is on sale or not)
  PROCEDURE stands;

  --%test(Lets pass what is asked of an open date)
  PROCEDURE lets_pass;

  --%test(Refuses what is asked of another one, and names it)
  --%throws(ticket_errors.c_sale_not_open)
  PROCEDURE refuses_a_closed_date;

  --%test(Refuses a date that there is not, and names it)
  --%throws(ticket_errors.c_schedule_not_found)
  PROCEDURE refuses_an_unknown_date;

  --%endcontext

  --%context(sold out)
  --%name(sold_out)

  --%test(Is not sold out while a seat is free)
  PROCEDURE not_with_a_free_seat;

  --%test(Is not sold out while the last seat is held: it may come back)
  PROCEDURE not_with_a_held_seat;

  --%test(Is sold out when every seat is sold, whatever other dates have)
  PROCEDURE with_every_seat_sold;

  --%test(Is not sold out when a ticket has come back)
  PROCEDURE not_with_a_returned_seat;

  --%endcontext
END test_sale;
/
