CREATE OR REPLACE PACKAGE test_admission_round AUTHID DEFINER AS
  --%suite(admission_round: the next buyers are let in)
  --%suitepath(concertbank.queue)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(who is let in)
  --%name(who)

  --%test(The lowest places, up to the target)
  PROCEDURE up_to_the_target;

  --%test(No more than the rate allows)
  PROCEDURE up_to_the_rate;

  --%test(Nobody more within the same second)
  PROCEDURE not_in_the_same_second;

  --%test(The next ones when the second is over)
  PROCEDURE after_the_second;

  --%test(What is left of a second that was not used up)
  PROCEDURE the_rest_of_a_second;

  --%test(Nobody while the target is reached)
  PROCEDURE not_above_the_target;

  --%test(One for each who has left)
  PROCEDURE for_who_has_left;

  --%test(One for each who has paid)
  PROCEDURE for_who_has_paid;

  --%test(One for each whose time is over)
  PROCEDURE for_who_is_over;

  --%test(Nobody below a lowered target)
  PROCEDURE not_below_a_lowered_target;

  --%test(Those behind places that were given up)
  PROCEDURE behind_given_up_places;

  --%test(Nobody of another room)
  PROCEDURE nobody_of_another_room;

  --%test(Nobody while the room is paused)
  PROCEDURE nobody_while_paused;

  --%test(Nobody when the sale is over)
  PROCEDURE nobody_after_the_sale;

  --%test(Nobody when every seat is sold)
  PROCEDURE nobody_when_sold_out;

  --%test(Nobody where the date has no room, and nothing changes)
  PROCEDURE nobody_without_a_room;

  --%endcontext

  --%context(what is kept of it)
  --%name(kept)

  --%test(The ticket: since when and until when)
  PROCEDURE keeps_the_ticket;

  --%test(The journal: a line for each, numbered without a gap)
  PROCEDURE keeps_the_journal;

  --%test(The journal: who, when and until when)
  PROCEDURE keeps_the_line;

  --%test(The room: how many have come, wait and were let in, and how far it is)
  PROCEDURE keeps_the_room;

  --%test(An announcement for each)
  PROCEDURE announces_each;

  --%test(An admission that is over is EXPIRED, at the time of the round)
  PROCEDURE closes_what_is_over;

  --%test(Who came and who left is counted once)
  PROCEDURE counts_once;

  --%test(No other place and no other room is touched)
  PROCEDURE touches_nothing_else;

  --%endcontext

  --%context(sold out)
  --%name(sold_out)

  --%test(Is noted, once)
  PROCEDURE notes_it_once;

  --%test(Is no longer when a ticket has come back)
  PROCEDURE forgets_it;

  --%endcontext

  --%context(the marks for positions)
  --%name(marks)

  --%test(Tell how many had come by which place)
  PROCEDURE tell_how_many;

  --%test(Are not repeated while nobody comes)
  PROCEDURE are_not_repeated;

  --%test(Never count more than places were given)
  PROCEDURE never_above_the_places;

  --%test(Draw no number for an idle room)
  PROCEDURE draw_no_number;

  --%test(Draw a number for an idle room after ten seconds)
  PROCEDURE draw_one_now_and_then;

  --%endcontext
END test_admission_round;
/
