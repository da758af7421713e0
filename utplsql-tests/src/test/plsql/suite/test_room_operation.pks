CREATE OR REPLACE PACKAGE test_room_operation AUTHID DEFINER AS
  --%suite(room_operation: an operator and a waiting room)
  --%suitepath(concertbank.queue)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(pausing)
  --%name(pausing)

  --%test(Keeps since when, and the reason)
  PROCEDURE keeps_the_pause;

  --%test(Gives a paused room the new reason, and keeps since when)
  PROCEDURE keeps_since_when;

  --%test(Records who, what and why)
  PROCEDURE records_the_pause;

  --%test(Leaves the rates and the other rooms alone)
  PROCEDURE leaves_the_rest;

  --%test(Asks for a reason)
  --%throws(ticket_errors.c_reason_required)
  PROCEDURE asks_for_a_reason;

  --%test(Takes blanks for no reason)
  --%throws(ticket_errors.c_reason_required)
  PROCEDURE blanks_are_no_reason;

  --%test(Refuses a room that there is not, and names the date)
  --%throws(ticket_errors.c_waiting_room_not_found)
  PROCEDURE refuses_no_room;

  --%test(Refuses who is no administrator)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE refuses_a_user;

  --%endcontext

  --%context(going on)
  --%name(resuming)

  --%test(Takes the pause and its reason away)
  PROCEDURE takes_the_pause_away;

  --%test(Records who, what and why)
  PROCEDURE records_going_on;

  --%test(Leaves the other rooms paused)
  PROCEDURE leaves_the_others_paused;

  --%test(Asks for a reason)
  --%throws(ticket_errors.c_reason_required)
  PROCEDURE resume_asks_for_a_reason;

  --%test(Refuses a room that there is not)
  --%throws(ticket_errors.c_waiting_room_not_found)
  PROCEDURE resume_refuses_no_room;

  --%test(Refuses who is no administrator)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE resume_refuses_a_user;

  --%endcontext

  --%context(changing the rates)
  --%name(rates)

  --%test(Keeps the new rates)
  PROCEDURE keeps_the_rates;

  --%test(Records who changed what, from what to what)
  PROCEDURE records_the_rates;

  --%test(Leaves the pause and the other rooms alone)
  PROCEDURE rates_leave_the_rest;

  --%test(Takes zeros)
  PROCEDURE takes_zeros;

  --%test(Takes the largest)
  PROCEDURE takes_the_largest;

  --%test(Refuses a target above the largest, and says what it takes)
  --%throws(ticket_errors.c_rate_out_of_range)
  PROCEDURE refuses_a_large_target;

  --%test(Refuses a rate above the largest)
  --%throws(ticket_errors.c_rate_out_of_range)
  PROCEDURE refuses_a_large_rate;

  --%test(Refuses a capacity above the largest)
  --%throws(ticket_errors.c_rate_out_of_range)
  PROCEDURE refuses_a_large_capacity;

  --%test(Refuses less than nothing)
  --%throws(ticket_errors.c_rate_out_of_range)
  PROCEDURE refuses_less_than_nothing;

  --%test(Refuses a fraction)
  --%throws(ticket_errors.c_rate_out_of_range)
  PROCEDURE refuses_a_fraction;

  --%test(Refuses a missing one)
  --%throws(ticket_errors.c_rate_out_of_range)
  PROCEDURE refuses_a_missing_one;

  --%test(Refuses a room that there is not)
  --%throws(ticket_errors.c_waiting_room_not_found)
  PROCEDURE rates_refuse_no_room;

  --%test(Refuses who is no administrator)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE rates_refuse_a_user;

  --%endcontext
END test_room_operation;
/
