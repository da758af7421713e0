CREATE OR REPLACE PACKAGE test_reconciliation AUTHID DEFINER AS
  --%suite(reconciliation: the runs, and the breaks that they see)
  --%suitepath(concertbank.jobs)

  --%context(a run)
  --%name(runs)

  --%test(Begins, for its date)
  PROCEDURE begins;

  --%test(Gives up a run that was cut off)
  PROCEDURE gives_up_another;

  --%test(Is given up when it will not finish, and only then)
  PROCEDURE is_given_up;

  --%test(Is given up alone)
  PROCEDURE leaves_another_alone;

  --%test(Finishes, and counts nothing where there is nothing)
  PROCEDURE finishes;

  --%test(Finishes once)
  --%throws(ticket_errors.c_reconciliation_over)
  PROCEDURE finishes_once;

  --%test(Records nothing once it is over)
  --%throws(ticket_errors.c_reconciliation_over)
  PROCEDURE records_no_more;

  --%endcontext

  --%context(a break)
  --%name(breaks)

  --%test(Is kept with its keys, what was expected and what was found)
  PROCEDURE is_kept;

  --%test(Is kept with many others at once, each with what is its own)
  PROCEDURE many_at_once;

  --%test(Is one break however often a run sees it)
  PROCEDURE is_one;

  --%test(Stays the same break in the next run, with what is found then)
  PROCEDURE stays;

  --%test(Is closed by a run that does not see it)
  PROCEDURE is_closed;

  --%test(Is not closed by a run that is not over)
  PROCEDURE is_not_closed_early;

  --%test(Is another one when it comes back)
  PROCEDURE comes_back;

  --%test(Is told apart by its rule and by its subject)
  PROCEDURE is_told_apart;

  --%test(Stays closed when others are closed later)
  PROCEDURE stays_closed;

  --%endcontext
END test_reconciliation;
/
