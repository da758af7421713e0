CREATE OR REPLACE PACKAGE test_waiting_room AUTHID DEFINER AS
  --%suite(waiting_room: a buyer's place in front of a sale)
  --%suitepath(concertbank.queue)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(taking a place)
  --%name(joining)

  --%test(Returns a new place that waits)
  PROCEDURE returns_a_place;

  --%test(Keeps the place, its buyer, its date and the time)
  PROCEDURE keeps_the_place;

  --%test(Leaves the room alone: who came is counted by the next round)
  PROCEDURE leaves_the_room;

  --%test(Puts the place into the queue)
  PROCEDURE queues_the_place;

  --%test(Gives higher places to those who come later)
  PROCEDURE later_is_higher;

  --%test(Returns the place that the buyer has, and takes no other)
  PROCEDURE keeps_a_waiting_place;

  --%test(Returns the admission that the buyer has, and its end)
  PROCEDURE keeps_an_admission;

  --%test(Closes an admission that is over, and takes a new place)
  PROCEDURE after_a_lapse;

  --%test(Takes a new place after one that was given up)
  PROCEDURE after_leaving;

  --%test(Takes a new place after one that was used)
  PROCEDURE after_paying;

  --%test(Gives a buyer a place in front of each date)
  PROCEDURE one_for_each_date;

  --%test(Touches no other place and no other room)
  PROCEDURE touches_nothing_else;

  --%endcontext

  --%context(refusals)
  --%name(refusals)

  --%test(Refuses a date without a room, and says what to do)
  --%throws(ticket_errors.c_queue_not_required)
  PROCEDURE refuses_without_a_room;

  --%test(Refuses a date whose room is no longer required)
  --%throws(ticket_errors.c_queue_not_required)
  PROCEDURE refuses_a_former_room;

  --%test(Refuses a date that was called off)
  --%throws(ticket_errors.c_schedule_cancelled)
  PROCEDURE refuses_a_cancelled_date;

  --%test(Refuses a date that is not on sale)
  --%throws(ticket_errors.c_sale_not_open)
  PROCEDURE refuses_a_closed_sale;

  --%test(Refuses a date that there is not)
  --%throws(ticket_errors.c_schedule_not_found)
  PROCEDURE refuses_an_unknown_date;

  --%test(Refuses a buyer that there is not)
  --%throws(ticket_errors.c_user_not_found)
  PROCEDURE refuses_an_unknown_user;

  --%endcontext

  --%context(the capacity)
  --%name(capacity)

  --%test(Takes as many as there is room for, before any round)
  PROCEDURE takes_the_last;

  --%test(Refuses one more, and says it)
  --%throws(ticket_errors.c_queue_full)
  PROCEDURE refuses_one_more;

  --%test(Refuses one more after a round has counted)
  --%throws(ticket_errors.c_queue_full)
  PROCEDURE refuses_after_a_round;

  --%test(Refuses everybody where there is room for nobody)
  --%throws(ticket_errors.c_queue_full)
  PROCEDURE refuses_all;

  --%test(Costs no number when the room was full at the last round)
  --%throws(ticket_errors.c_queue_full)
  PROCEDURE costs_no_number;

  --%test(Counts no place of another room, though its buyers came in between)
  PROCEDURE counts_no_other_room;

  --%test(Has room again when somebody was let in)
  PROCEDURE has_room_again;

  --%test(Keeps the place of who has one, though the room is full)
  PROCEDURE keeps_places_when_full;

  --%endcontext

  --%context(giving a place up)
  --%name(leaving)

  --%test(Closes a waiting place, to be counted by the next round)
  PROCEDURE leaves_waiting;

  --%test(Closes an admission)
  PROCEDURE leaves_shopping;

  --%test(Changes nothing when it is done again)
  PROCEDURE leaves_once;

  --%test(Leaves an admission that is over to the round that closes it)
  PROCEDURE leaves_a_lapsed_one;

  --%test(Leaves a place that was used as it is)
  PROCEDURE leaves_a_used_one;

  --%test(Touches no other place)
  PROCEDURE leaves_alone;

  --%test(Refuses a place that there is not, and names it)
  --%throws(ticket_errors.c_queue_ticket_not_found)
  PROCEDURE refuses_no_place;

  --%test(Refuses somebody else's place, as if there were none)
  --%throws(ticket_errors.c_queue_ticket_not_found)
  PROCEDURE refuses_a_strangers;

  --%endcontext
END test_waiting_room;
/
