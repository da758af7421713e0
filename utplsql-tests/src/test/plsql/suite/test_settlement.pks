CREATE OR REPLACE PACKAGE test_settlement AUTHID DEFINER AS
  --%suite(settlement: what a day sold and gave back)
  --%suitepath(concertbank.jobs)

  --%test(Has nothing where nothing was sold)
  PROCEDURE of_nothing;

  --%test(Is kept with its day and its totals)
  PROCEDURE is_kept;

  --%test(Has a line for each date and grade)
  PROCEDURE has_lines;

  --%test(Has sales and refunds of the day)
  PROCEDURE has_refunds;

  --%test(Has nothing of holds, failed payments and money that is parked)
  PROCEDURE has_sales_only;

  --%test(Has nothing that happens after the day)
  PROCEDURE ends_with_the_day;

  --%test(Has a sale once, and what came too late as an adjustment)
  PROCEDURE has_each_once;

  --%test(Is done once)
  --%throws(ticket_errors.c_already_settled)
  PROCEDURE once;

  --%test(Is not done before the day is over)
  --%throws(ticket_errors.c_day_not_settleable)
  PROCEDURE not_before_its_end;

  --%test(Is not done after a later day)
  --%throws(ticket_errors.c_day_not_settleable)
  PROCEDURE not_after_a_later_day;
END test_settlement;
/
