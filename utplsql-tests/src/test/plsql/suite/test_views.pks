CREATE OR REPLACE PACKAGE test_views AUTHID DEFINER AS
  --%suite(The views that the application reads)
  --%suitepath(concertbank.reading)

  --%context(concert_v)
  --%name(concert_v)

  --%test(Shows a concert with its venue)
  PROCEDURE shows_a_concert;

  --%test(Shows the first and the last date)
  PROCEDURE shows_first_and_last;

  --%test(Leaves cancelled dates out of the first and the last)
  PROCEDURE leaves_cancelled_dates;

  --%test(Shows a concert without dates, without a first and a last)
  PROCEDURE shows_it_without_dates;

  --%test(Shows the dates of no other concert)
  PROCEDURE shows_no_other_dates;

  --%endcontext

  --%context(schedule_v)
  --%name(schedule_v)

  --%test(Shows a date as it was imported)
  PROCEDURE shows_a_date;

  --%test(Is UPCOMING before the sale opens)
  PROCEDURE is_upcoming;

  --%test(Is ONGOING while the sale is open)
  PROCEDURE is_ongoing;

  --%test(Is ENDED once the sale has closed)
  PROCEDURE is_ended;

  --%test(Is CANCELLED whatever the sale window says)
  PROCEDURE is_cancelled;

  --%test(Counts the seats: free and lapsed ones are available, held and sold ones not)
  PROCEDURE counts_the_seats;

  --%test(Counts a seat as available again that was given back)
  PROCEDURE counts_what_came_back;

  --%test(Counts the seats of no other date)
  PROCEDURE counts_no_other_seats;

  --%endcontext

  --%context(waiting_room_v)
  --%name(waiting_room_v)

  --%test(Shows a room: its rates, how far it is, how many wait and shop)
  PROCEDURE shows_a_room;

  --%test(Counts no admission that is over as a shopper)
  PROCEDURE counts_live_shoppers;

  --%test(Shows no room that is not required)
  PROCEDURE shows_no_former_room;

  --%test(Shows nobody waiting where more were let in than are counted)
  PROCEDURE shows_no_less_than_nobody;

  --%test(Is OPEN while the date is on sale)
  PROCEDURE room_is_open;

  --%test(Is PAUSED with its reason)
  PROCEDURE room_is_paused;

  --%test(Is SOLD_OUT even while it is paused)
  PROCEDURE room_is_sold_out;

  --%test(Is UPCOMING before the sale opens, even while it is paused)
  PROCEDURE room_is_upcoming;

  --%test(Is CLOSED when the sale is over, even if it is sold out)
  PROCEDURE room_is_closed;

  --%test(Is CLOSED for a cancelled date)
  PROCEDURE room_of_a_cancelled_date;

  --%endcontext

  --%context(waiting_ticket_v, waiting_milestone_v, admission_journal_v)
  --%name(waiting_ticket_v)

  --%test(Shows a place with all that is known of it)
  PROCEDURE shows_a_place;

  --%test(Shows an admission as EXPIRED whose time is over, though no round has closed it)
  PROCEDURE shows_a_lapsed_admission;

  --%test(Shows the milestones of a room)
  PROCEDURE shows_milestones;

  --%test(Shows the journal of a room)
  PROCEDURE shows_the_journal;

  --%endcontext

  --%context(seat_map_v)
  --%name(seat_map_v)

  --%test(Shows each seat of a date once, with place, grade and price)
  PROCEDURE shows_each_seat;

  --%test(Shows a free seat as AVAILABLE)
  PROCEDURE shows_a_free_seat;

  --%test(Shows a held seat as PENDING)
  PROCEDURE shows_a_held_seat;

  --%test(Shows a sold seat as SOLD)
  PROCEDURE shows_a_sold_seat;

  --%test(Shows a seat as AVAILABLE whose hold has lapsed, though nothing has swept it)
  PROCEDURE shows_a_lapsed_seat;

  --%test(Shows each seat as CANCELLED of a date that was called off, free or not)
  PROCEDURE shows_a_seat_of_no_date;

  --%test(Shows a seat as AVAILABLE that was given back)
  PROCEDURE shows_a_returned_seat;

  --%endcontext

  --%context(reservation_v)
  --%name(reservation_v)

  --%test(Shows a hold, with nothing paid and nothing refunded)
  PROCEDURE shows_a_hold;

  --%test(Shows a hold as EXPIRED whose time is over, though nothing has closed it)
  PROCEDURE shows_a_lapsed_hold;

  --%test(Shows a hold as EXPIRED that was found so)
  PROCEDURE shows_an_expired_hold;

  --%test(Shows a paid reservation with its payment)
  PROCEDURE shows_the_payment;

  --%test(Shows a paid reservation as CONFIRMED after the end of its hold)
  PROCEDURE stays_confirmed;

  --%test(Shows a refunded reservation with its payment and refund)
  PROCEDURE shows_the_refund;

  --%test(Shows a hold as CANCELLED that was given back)
  PROCEDURE shows_a_cancelled_hold;

  --%test(Shows a reservation once, whatever attempts to pay have failed)
  PROCEDURE shows_no_failed_payment;

  --%endcontext

  --%context(reservation_seat_v)
  --%name(reservation_seat_v)

  --%test(Shows the seats of a reservation, with place, grade and price, and no others)
  PROCEDURE shows_the_seats;

  --%test(Shows the price that was agreed, whatever the seat costs now)
  PROCEDURE shows_the_agreed_price;

  --%test(Shows the seats of a reservation that has given them back)
  PROCEDURE shows_returned_seats;

  --%endcontext

  --%context(payment_v)
  --%name(payment_v)

  --%test(Shows a payment with the user who owns it)
  PROCEDURE shows_a_payment;

  --%test(Shows a payment as REFUNDED whose money went back)
  PROCEDURE shows_a_refunded_payment;

  --%test(Shows why a payment failed)
  PROCEDURE shows_why_it_failed;

  --%endcontext

  --%context(point_balance_v)
  --%name(point_balance_v)

  --%test(Shows what a user may spend)
  PROCEDURE shows_the_balance;

  --%test(Shows 0 for a user who has charged nothing)
  PROCEDURE shows_an_empty_balance;

  --%test(Shows no account of the house)
  PROCEDURE shows_no_house_balance;

  --%endcontext

  --%context(point_entry_v)
  --%name(point_entry_v)

  --%test(Shows what went in and out, and what was left each time)
  PROCEDURE shows_the_statement;

  --%test(Shows what each entry was for)
  PROCEDURE shows_the_references;

  --%test(Shows the other side of no entry)
  PROCEDURE shows_no_house_entry;

  --%endcontext

  --%context(parameter_v)
  --%name(parameter_v)

  --%test(Shows every parameter with its limits)
  PROCEDURE shows_the_parameters;

  --%test(Shows the value in force)
  PROCEDURE shows_the_value_in_force;

  --%endcontext
END test_views;
/
