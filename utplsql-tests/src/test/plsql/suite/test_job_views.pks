CREATE OR REPLACE PACKAGE test_job_views AUTHID DEFINER AS
  --%suite(The views that jobs and reports read)
  --%suitepath(concertbank.jobs)

  --%context(settlement_v, settlement_line_v)
  --%name(settlement_v)

  --%test(Shows a settled day with its totals)
  PROCEDURE shows_a_day;

  --%test(Shows each line with its concert and date)
  PROCEDURE shows_a_line;

  --%test(Shows a line of what came late as an adjustment)
  PROCEDURE shows_an_adjustment;

  --%endcontext

  --%context(reconciliation_break_v, reconciliation_scope_v)
  --%name(reconciliation_break_v)

  --%test(Shows a break as OPEN, with what it is about)
  PROCEDURE shows_an_open_break;

  --%test(Shows a break as CLOSED that is gone)
  PROCEDURE shows_a_closed_break;

  --%test(Shows how far the keys of a scope go)
  PROCEDURE shows_scopes;

  --%test(Shows no keys where there is nothing, and always the sales)
  PROCEDURE shows_empty_scopes;

  --%endcontext

  --%context(report_sales_v)
  --%name(report_sales_v)

  --%test(Sums the dates and grades of a concert, day by day, what came late included)
  PROCEDURE sums_sales;

  --%test(Keeps concerts apart, and shows nothing that is not settled)
  PROCEDURE keeps_concerts_apart;

  --%endcontext

  --%context(report_seat_v)
  --%name(report_seat_v)

  --%test(Shows seats that are sold, held and free, grade by grade; a hold that is over holds none)
  PROCEDURE shows_seats;

  --%test(Shows no seat of another date)
  PROCEDURE shows_no_other_seats;

  --%endcontext

  --%context(report_hold_v)
  --%name(report_hold_v)

  --%test(Shows a hold that lasts as RUNNING, with whose it is)
  PROCEDURE shows_a_running_hold;

  --%test(Shows a hold as OVER that nobody has swept)
  PROCEDURE shows_a_hold_that_is_over;

  --%test(Shows nothing that is paid, given back or swept)
  PROCEDURE shows_holds_only;

  --%endcontext

  --%context(report_payment_v)
  --%name(report_payment_v)

  --%test(Counts and sums payments by their state)
  PROCEDURE sums_payments;

  --%endcontext

  --%context(report_ledger_v)
  --%name(report_ledger_v)

  --%test(Shows accounts, entries and balance of each kind, and sums to 0)
  PROCEDURE sums_the_ledger;

  --%test(Shows accounts that have no entries)
  PROCEDURE shows_an_empty_ledger;

  --%endcontext

  --%context(report_queue_v)
  --%name(report_queue_v)

  --%test(Shows a room with those who were let in within a minute, and no others)
  PROCEDURE shows_the_rate;

  --%endcontext
END test_job_views;
/
