CREATE OR REPLACE PACKAGE test_catalogue_import AUTHID DEFINER AS
  --%suite(catalogue_import)
  --%suitepath(concertbank.catalogue)

  --%context(put_venue)
  --%name(put_venue)

  --%test(Adds a venue with its seats)
  PROCEDURE adds_a_venue;

  --%test(Renames a venue that exists, and adds no other)
  PROCEDURE renames_a_venue;

  --%test(Adds the seats that are new, and keeps the others as they are)
  PROCEDURE adds_the_new_seats;

  --%test(Gives a seat another grade)
  PROCEDURE gives_another_grade;

  --%test(Tells seats apart by section, row and number)
  PROCEDURE tells_seats_apart;

  --%test(Leaves a seat in the same place of another venue)
  PROCEDURE leaves_other_venues;

  --%test(Removes no seat)
  PROCEDURE removes_no_seat;

  --%test(Adds a seat once that is listed twice)
  PROCEDURE adds_a_seat_once;

  --%test(Adds a venue without seats)
  PROCEDURE adds_an_empty_venue;

  --%test(Records who imported how many seats)
  PROCEDURE records_the_venue;

  --%test(Refuses a user who is no administrator)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE refuses_a_users_venue;

  --%test(Refuses a venue without a name)
  --%throws(-1400)
  PROCEDURE refuses_a_nameless_venue;

  --%test(Refuses the seat number 0)
  --%throws(-2290)
  PROCEDURE refuses_seat_number_0;

  --%endcontext

  --%context(put_concert)
  --%name(put_concert)

  --%test(Adds a concert with its prices)
  PROCEDURE adds_a_concert;

  --%test(Brings a concert that exists up to date, and adds no other)
  PROCEDURE updates_a_concert;

  --%test(Changes a price, adds one, and removes none)
  PROCEDURE changes_prices;

  --%test(Leaves the prices of other concerts)
  PROCEDURE leaves_other_prices;

  --%test(Takes a price for a grade that the venue does not have)
  PROCEDURE takes_a_spare_price;

  --%test(Moves a concert without dates to another venue)
  PROCEDURE moves_a_concert;

  --%test(Refuses to move a concert that has dates)
  --%throws(ticket_errors.c_catalogue_invalid)
  PROCEDURE refuses_to_move;

  --%test(Lets another concert with dates be when it moves one without)
  PROCEDURE moves_beside_dates;

  --%test(Changes a concert that has dates where it is)
  PROCEDURE changes_beside_dates;

  --%test(Refuses an unknown venue, and names it)
  --%throws(ticket_errors.c_catalogue_invalid)
  PROCEDURE refuses_an_unknown_venue;

  --%test(Refuses a grade of the venue without a price, and names each once)
  --%throws(ticket_errors.c_catalogue_invalid)
  PROCEDURE refuses_a_missing_price;

  --%test(Asks for no price that only another venue needs)
  PROCEDURE asks_for_no_spare_price;

  --%test(Refuses a price of 0)
  --%throws(-2290)
  PROCEDURE refuses_a_price_of_0;

  --%test(Records who imported which concert)
  PROCEDURE records_the_concert;

  --%test(Refuses a user who is no administrator)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE refuses_a_users_concert;

  --%endcontext

  --%context(put_schedule)
  --%name(put_schedule)

  --%test(Adds a date with its sale window)
  PROCEDURE adds_a_date;

  --%test(Makes its seats from the plan and the prices, in the order of the plan)
  PROCEDURE makes_its_seats;

  --%test(Makes seats that are free)
  PROCEDURE makes_free_seats;

  --%test(Returns how many seats it added)
  PROCEDURE returns_how_many;

  --%test(Brings a date that exists up to date, and adds no other)
  PROCEDURE updates_a_date;

  --%test(Adds the seats that the plan has got since)
  PROCEDURE adds_seats_of_the_plan;

  --%test(Gives a seat that nobody has claimed the new price)
  PROCEDURE gives_the_new_price;

  --%test(Gives a seat the price of its own concert)
  PROCEDURE gives_its_concerts_price;

  --%test(Leaves a held seat the price that it was claimed at)
  PROCEDURE keeps_the_price_of_a_hold;

  --%test(Leaves a sold seat the price that it was bought at)
  PROCEDURE keeps_the_price_of_a_sale;

  --%test(Leaves the price of another date until that is imported)
  PROCEDURE leaves_another_date;

  --%test(Gives two dates of a concert seats of their own)
  PROCEDURE gives_each_date_seats;

  --%test(Lets two concerts use one code for a date)
  PROCEDURE lets_codes_repeat;

  --%test(Keeps a date cancelled)
  PROCEDURE keeps_it_cancelled;

  --%test(Takes a sale that closes when the doors open)
  PROCEDURE takes_a_sale_until_the_start;

  --%test(Refuses a sale that closes after the start)
  --%throws(ticket_errors.c_catalogue_invalid)
  PROCEDURE refuses_a_sale_after_the_start;

  --%test(Refuses a sale that closes when it opens, and names the date)
  --%throws(ticket_errors.c_catalogue_invalid)
  PROCEDURE refuses_an_empty_sale;

  --%test(Refuses a date without a start)
  --%throws(-1400)
  PROCEDURE refuses_a_missing_start;

  --%test(Refuses an unknown concert, and names it)
  --%throws(ticket_errors.c_catalogue_invalid)
  PROCEDURE refuses_an_unknown_concert;

  --%test(Refuses seats that have got a grade without a price, and names it)
  --%throws(ticket_errors.c_catalogue_invalid)
  PROCEDURE refuses_an_unpriced_grade;

  --%test(Refuses a waiting room that is neither on nor off)
  --%throws(-2290)
  PROCEDURE refuses_half_a_queue;

  --%test(Makes a waiting room with the rates that the parameters say, at the place where the sequence stands)
  PROCEDURE makes_a_room;

  --%test(Makes none where none is required)
  PROCEDURE makes_no_room;

  --%test(Makes one for a date that requires it only now)
  PROCEDURE makes_a_room_later;

  --%test(Leaves a room that there is as an operator has set it)
  PROCEDURE leaves_a_room;

  --%test(Records who imported which date and how many seats)
  PROCEDURE records_the_date;

  --%test(Refuses a user who is no administrator)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE refuses_a_users_date;

  --%endcontext
END test_catalogue_import;
/
