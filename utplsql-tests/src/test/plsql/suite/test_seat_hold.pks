CREATE OR REPLACE PACKAGE test_seat_hold AUTHID DEFINER AS
  --%suite(seat_hold: a buyer claims seats)
  --%suitepath(concertbank.sale)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(holding free seats)

  --%test(Returns the reservation, what it costs and when it ends)
  PROCEDURE returns_the_hold;

  --%test(Returns the seats in ascending order, whatever the order of the request)
  PROCEDURE returns_seats_in_order;

  --%test(Keeps the reservation as PENDING)
  PROCEDURE keeps_the_reservation;

  --%test(Claims each seat at its price)
  PROCEDURE claims_each_seat;

  --%test(Marks each seat PENDING for as long as the hold lasts)
  PROCEDURE marks_each_seat;

  --%test(Lasts as long as hold-seconds says)
  PROCEDURE lasts_hold_seconds;

  --%test(Touches no other seat, reservation or money)
  PROCEDURE touches_nothing_else;

  --%test(Gives each hold of a buyer a reservation of its own)
  PROCEDURE holds_are_separate;

  --%endcontext

  --%context(refusing seats)

  --%test(Refuses a seat that another buyer holds, and names it)
  --%throws(ticket_errors.c_seat_taken)
  PROCEDURE refuses_a_held_seat;

  --%test(Refuses a seat that the buyer holds already)
  --%throws(ticket_errors.c_seat_taken)
  PROCEDURE refuses_ones_own_seat;

  --%test(Refuses a sold seat)
  --%throws(ticket_errors.c_seat_taken)
  PROCEDURE refuses_a_sold_seat;

  --%test(Refuses a sold seat although the hold it was bought with is over)
  --%throws(ticket_errors.c_seat_taken)
  PROCEDURE refuses_sold_after_hold;

  --%test(Refuses all seats when some are taken, and names only those, ascending)
  --%throws(ticket_errors.c_seat_taken)
  PROCEDURE refuses_all_or_none;

  --%test(Refuses seats that do not exist, and names them, ascending)
  --%throws(ticket_errors.c_seat_not_found)
  PROCEDURE refuses_unknown_seats;

  --%test(Refuses a seat of another date, and names it)
  --%throws(ticket_errors.c_seat_not_found)
  PROCEDURE refuses_another_dates_seat;

  --%test(Refuses a date that does not exist, and names it)
  --%throws(ticket_errors.c_schedule_not_found)
  PROCEDURE refuses_an_unknown_date;

  --%test(Refuses a user who does not exist, and names them)
  --%throws(ticket_errors.c_user_not_found)
  PROCEDURE refuses_an_unknown_user;

  --%endcontext

  --%context(the sale window)

  --%test(Refuses before the sale opens)
  --%throws(ticket_errors.c_sale_not_open)
  PROCEDURE refuses_before_opening;

  --%test(Sells from the moment the sale opens)
  PROCEDURE sells_from_the_opening;

  --%test(Sells until the sale closes)
  PROCEDURE sells_until_the_closing;

  --%test(Refuses from the moment the sale closes)
  --%throws(ticket_errors.c_sale_not_open)
  PROCEDURE refuses_from_the_closing;

  --%test(Refuses a date that was called off)
  --%throws(ticket_errors.c_schedule_cancelled)
  PROCEDURE refuses_a_cancelled_date;

  --%endcontext

  --%context(a date with a waiting room)
  --%name(waiting_room)

  --%test(Sells to a buyer who was admitted)
  PROCEDURE sells_to_the_admitted;

  --%test(Leaves the admission as it is: the buyer may hold again)
  PROCEDURE leaves_the_admission;

  --%test(Refuses a buyer who shows no place, and leaves the seats alone)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE refuses_without_a_place;

  --%test(Refuses a buyer who waits)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE refuses_who_waits;

  --%test(Refuses a buyer whose admission is over)
  --%throws(ticket_errors.c_queue_token_required)
  PROCEDURE refuses_who_is_over;

  --%test(Says that the date was called off before it looks at the admission)
  --%throws(ticket_errors.c_schedule_cancelled)
  PROCEDURE says_first_it_is_closed;

  --%endcontext

  --%context(the seat limit)

  --%test(Lets a buyer have as many seats as seats-per-user says)
  PROCEDURE allows_the_limit;

  --%test(Refuses a request for more)
  --%throws(ticket_errors.c_seat_limit_exceeded)
  PROCEDURE refuses_above_the_limit;

  --%test(Refuses a request for a thousand seats before it looks at any)
  --%throws(ticket_errors.c_seat_limit_exceeded)
  PROCEDURE refuses_a_thousand_seats;

  --%test(Counts what the buyer holds and what the buyer has paid for, and says how many)
  --%throws(ticket_errors.c_seat_limit_exceeded)
  PROCEDURE counts_held_and_paid;

  --%test(Counts every seat of a reservation)
  --%throws(ticket_errors.c_seat_limit_exceeded)
  PROCEDURE counts_every_seat;

  --%test(Does not count a hold that has lapsed)
  PROCEDURE does_not_count_lapsed;

  --%test(Does not count what was cancelled, refunded or expired)
  PROCEDURE does_not_count_closed;

  --%test(Does not count other dates)
  PROCEDURE does_not_count_other_dates;

  --%test(Does not count other buyers)
  PROCEDURE does_not_count_other_buyers;

  --%test(Follows seats-per-user when it changes)
  --%throws(ticket_errors.c_seat_limit_exceeded)
  PROCEDURE follows_the_parameter;

  --%endcontext

  --%context(lapsed holds)

  --%test(Takes over a seat whose hold has lapsed, and ends the old reservation)
  PROCEDURE takes_over_a_lapsed_seat;

  --%test(Leaves the old reservation the seats that nobody asked for)
  PROCEDURE takes_over_one_of_two;

  --%test(Takes over from several reservations at once)
  PROCEDURE takes_over_from_several;

  --%test(Takes free and lapsed seats together)
  PROCEDURE takes_free_and_lapsed;

  --%test(Lets a buyer take over a seat that the buyer let lapse)
  PROCEDURE takes_over_ones_own;

  --%test(Sells a lapsed seat at the price of today)
  PROCEDURE takes_over_at_new_price;

  --%test(Leaves a lapsed hold alone whose seats nobody asks for)
  PROCEDURE leaves_other_lapsed_holds;

  --%endcontext

  --%context(the same request again)

  --%test(Answers as before and does nothing)
  PROCEDURE replays_the_answer;

  --%test(Answers as before although the request would fail today)
  PROCEDURE replays_before_it_checks;

  --%test(Refuses another request with the same key)
  --%throws(ticket_errors.c_key_reused)
  PROCEDURE refuses_a_reused_key;

  --%test(Does not mistake the key of another buyer for this one's)
  PROCEDURE keys_belong_to_users;

  --%test(Leaves it to the caller to keep the answer)
  PROCEDURE keeps_no_answer;

  --%endcontext
END test_seat_hold;
/
