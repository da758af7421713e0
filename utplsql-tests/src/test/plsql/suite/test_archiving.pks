CREATE OR REPLACE PACKAGE test_archiving AUTHID DEFINER AS
  --%suite(archiving: what is past its retention goes out of the way)
  --%suitepath(concertbank.jobs)

  -- That it waits for nobody, and that two archivers share the work, is ArchivingTest's: it takes two sessions.

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(answers to requests)
  --%name(answers)

  --%test(Are moved as they are when they are past their retention)
  PROCEDURE moves_an_answer;

  --%test(Stay while they are not)
  PROCEDURE leaves_an_answer;

  --%test(Stay while they are not, when they are another user's with the same key)
  PROCEDURE leaves_anothers_answer;

  --%test(Are kept for as long as the parameter says)
  PROCEDURE keeps_answers_longer;

  --%test(Are moved no more than it may, the oldest first)
  PROCEDURE answers_have_a_limit;

  --%endcontext

  --%context(markers of messages)
  --%name(markers)

  --%test(Are moved as they are when they are past their retention)
  PROCEDURE moves_a_marker;

  --%test(Stay while they are not)
  PROCEDURE leaves_a_marker;

  --%test(Stay while they are not, when they are another consumer's of the same message)
  PROCEDURE leaves_anothers_marker;

  --%test(Are moved no more than it may, the oldest first)
  PROCEDURE markers_have_a_limit;

  --%endcontext

  --%context(lines of the audit log)
  --%name(audit_lines)

  --%test(Are moved as they are when they are past their retention)
  PROCEDURE moves_a_line;

  --%test(Stay while they are not)
  PROCEDURE leaves_a_line;

  --%test(Are moved no more than it may, the oldest first)
  PROCEDURE lines_have_a_limit;

  --%endcontext

  --%context(tickets of waiting rooms)
  --%name(tickets)

  --%test(Are moved as they are when the sale is over for their retention)
  PROCEDURE moves_a_ticket;

  --%test(Take their lines of the journal with them, and the journal is still told)
  PROCEDURE moves_the_journal;

  --%test(Are moved whether they were closed, never called, or their admission is over)
  PROCEDURE moves_all_kinds;

  --%test(Are counted by their room)
  PROCEDURE keeps_the_books;

  --%test(Stay while the sale is not over long enough)
  PROCEDURE leaves_a_room;

  --%test(Are moved when the date was cancelled long enough ago)
  PROCEDURE moves_a_cancelled_room;

  --%test(Stay when their admission is not over, whatever the sale says)
  PROCEDURE leaves_a_shopper;

  --%test(Are moved no more than it may, of one room after the other)
  PROCEDURE tickets_have_a_limit;

  --%test(May be followed by others when the sale is opened again)
  PROCEDURE room_opens_again;

  --%endcontext

  --%context(runs of jobs)
  --%name(runs)

  --%test(Are removed with all that belongs to them)
  PROCEDURE removes_a_run;

  --%test(Stay while they are not old enough)
  PROCEDURE leaves_a_run;

  --%test(Are kept longer when they failed)
  PROCEDURE keeps_a_failed_run;

  --%test(Are kept longer when they were of a date)
  PROCEDURE keeps_a_run_of_a_date;

  --%test(Are removed after that, too)
  PROCEDURE removes_any_run;

  --%test(Stay while they are not over)
  PROCEDURE leaves_a_running_one;

  --%test(Stay while a later attempt is kept, and go with it)
  PROCEDURE goes_with_the_last_attempt;

  --%test(Are removed no more than it may, the oldest first)
  PROCEDURE runs_have_a_limit;

  --%endcontext
END test_archiving;
/
