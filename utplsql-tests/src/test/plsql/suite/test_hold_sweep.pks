CREATE OR REPLACE PACKAGE test_hold_sweep AUTHID DEFINER AS
  --%suite(hold_sweep: holds that are over and that nobody has touched)
  --%suitepath(concertbank.jobs)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(a sweep)
  --%name(sweep)

  --%test(Releases holds that are over, and counts them)
  PROCEDURE releases;

  --%test(Gives back all their seats and claims)
  PROCEDURE gives_back_seats;

  --%test(Announces each of them once)
  PROCEDURE announces;

  --%test(Leaves holds that last, paid ones and closed ones)
  PROCEDURE leaves_others;

  --%test(Gives back what a hold has left when another buyer has a seat of it)
  PROCEDURE gives_back_the_rest;

  --%test(Takes no more than it may, the longest over first)
  PROCEDURE has_a_limit;

  --%test(Goes on after a hundred)
  PROCEDURE in_batches;

  --%test(Takes those of its part only)
  PROCEDURE of_its_part;

  --%test(Releases nothing if it may take nothing)
  PROCEDURE may_take_nothing;

  --%endcontext

  --%context(a look)
  --%name(look)

  --%test(Finds nothing where no hold is over)
  PROCEDURE nothing_due;

  --%test(Finds that a hold is over)
  PROCEDURE something_due;

  --%test(Finds nothing any more when they were released)
  PROCEDURE nothing_due_any_more;

  --%endcontext
END test_hold_sweep;
/
