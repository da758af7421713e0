CREATE OR REPLACE PACKAGE test_payment AUTHID DEFINER AS
  --%suite(payment: a buyer pays for a hold)
  --%suitepath(concertbank.money)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(paying with points)

  --%test(Returns the payment, the amount and the time)
  PROCEDURE returns_the_payment;

  --%test(Keeps the payment as COMPLETED)
  PROCEDURE keeps_the_payment;

  --%test(Confirms the reservation and changes nothing else of it)
  PROCEDURE confirms_the_reservation;

  --%test(Sells every seat of the reservation)
  PROCEDURE sells_every_seat;

  --%test(Takes the amount from the buyer's points)
  PROCEDURE takes_the_points;

  --%test(Posts a PAYMENT into SALES, with the reservation as its reference)
  PROCEDURE posts_into_sales;

  --%test(Takes the buyer's last won)
  PROCEDURE takes_the_last_won;

  --%test(Costs what was agreed, whatever the seat costs today)
  PROCEDURE costs_what_was_agreed;

  --%test(Takes the money for a hold although the sale has closed since)
  PROCEDURE pays_after_the_sale_closed;

  --%test(Touches no other seat, reservation, payment or money)
  PROCEDURE touches_nothing_else;

  --%endcontext

  --%context(an admission from the waiting room)
  --%name(admission)

  --%test(Is DONE, at the time of the payment)
  PROCEDURE ends_the_admission;

  --%test(Stays when the payment is refused)
  --%throws(ticket_errors.c_insufficient_points)
  PROCEDURE refused_keeps_the_admission;

  --%test(Stays when the hold was over)
  PROCEDURE expired_keeps_the_admission;

  --%test(Stays when it is for another date)
  PROCEDURE keeps_other_admissions;

  --%endcontext

  --%context(refusals)

  --%test(Refuses one won too few, and says what there is)
  --%throws(ticket_errors.c_insufficient_points)
  PROCEDURE refuses_one_won_too_few;

  --%test(Refuses a reservation that does not exist, and names it)
  --%throws(ticket_errors.c_reservation_not_found)
  PROCEDURE refuses_an_unknown;

  --%test(Refuses a reservation of somebody else, as if there were none)
  --%throws(ticket_errors.c_reservation_not_found)
  PROCEDURE refuses_a_strangers;

  --%test(Refuses to be paid twice)
  --%throws(ticket_errors.c_already_paid)
  PROCEDURE refuses_a_second_payment;

  --%test(Refuses to be paid twice although the time of the hold is over)
  --%throws(ticket_errors.c_already_paid)
  PROCEDURE refuses_when_paid_and_over;

  --%test(Refuses a hold of a date that was called off)
  --%throws(ticket_errors.c_schedule_cancelled)
  PROCEDURE refuses_a_cancelled_date;

  --%test(Refuses a hold that was given back)
  --%throws(ticket_errors.c_reservation_not_payable)
  PROCEDURE refuses_a_released_hold;

  --%test(Refuses a reservation that was refunded)
  --%throws(ticket_errors.c_reservation_not_payable)
  PROCEDURE refuses_a_refunded_one;

  --%endcontext

  --%context(a hold whose time is over)

  --%test(Is EXPIRED, and nothing else is returned)
  PROCEDURE lapsed_is_expired;

  --%test(Is closed, and its seats are free)
  PROCEDURE lapsed_is_closed;

  --%test(Costs nothing)
  PROCEDURE lapsed_costs_nothing;

  --%test(Is EXPIRED again when it is paid again, and nothing changes)
  PROCEDURE expired_stays_expired;

  --%test(Gives back only the seats that nobody has taken over)
  PROCEDURE lapsed_frees_what_is_left;

  --%test(Is EXPIRED when another buyer has taken all its seats over)
  PROCEDURE taken_over_is_expired;

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
END test_payment;
/
