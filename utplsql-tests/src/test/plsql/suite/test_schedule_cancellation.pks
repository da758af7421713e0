CREATE OR REPLACE PACKAGE test_schedule_cancellation AUTHID DEFINER AS
  --%suite(schedule_cancellation: a date is called off)
  --%suitepath(concertbank.jobs)

  --%aftereach
  PROCEDURE every_rule_holds;

  --%context(an order)
  --%name(orders)

  --%test(Is kept, and nothing is planned yet)
  PROCEDURE is_kept;

  --%test(Calls the date off at once, and no other)
  PROCEDURE calls_off;

  --%test(Moves no money and frees no seat)
  PROCEDURE moves_nothing;

  --%test(Is in the audit log)
  PROCEDURE is_audited;

  --%test(Is given once: a second one finds the first, with its reason)
  PROCEDURE is_given_once;

  --%test(Keeps the time at which a date was called off before)
  PROCEDURE keeps_the_time;

  --%test(Is possible when the date has begun)
  PROCEDURE of_a_begun_date;

  --%endcontext

  --%context(refusals)

  --%test(Is an administrator's)
  --%throws(ticket_errors.c_not_an_admin)
  PROCEDURE needs_an_admin;

  --%test(Has a reason)
  --%throws(ticket_errors.c_reason_required)
  PROCEDURE needs_a_reason;

  --%test(Is of a date that exists)
  --%throws(ticket_errors.c_schedule_not_found)
  PROCEDURE needs_a_date;

  --%endcontext

  --%context(what is shown of it)
  --%name(views)

  --%test(Is PLANNING with nothing counted)
  PROCEDURE shows_planning;

  --%endcontext
END test_schedule_cancellation;
/
