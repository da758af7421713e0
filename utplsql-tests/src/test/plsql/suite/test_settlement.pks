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

  --%test(Has what happens as the day begins, and leaves what happens as it ends to the next one)
  PROCEDURE from_midnight_to_midnight;

  --%test(Knows midnight in whatever zone the time of a sale is)
  PROCEDURE in_any_zone;

  --%test(Has a refund on the day on which it was made, and not the sale of an earlier one)
  PROCEDURE has_refunds_of_earlier_sales;

  --%test(Has each refund once, also after a day that had one)
  PROCEDURE has_each_refund_once;

  --%test(Has each grade of a reservation, and sums over reservations)
  PROCEDURE sums_over_reservations;

  --%test(Has a seat twice that was given back and sold again)
  PROCEDURE has_a_seat_sold_again;

  --%test(Keeps a grade of the day apart from what came late)
  PROCEDURE keeps_apart;

  --%test(Has a day that was left out as adjustments)
  PROCEDURE has_a_day_left_out;

  --%test(Has nothing of a correction of the books)
  PROCEDURE has_no_corrections;

  --%test(Leaves what was settled as it was, and over all days is the money that is there)
  PROCEDURE stays;

  --%test(Is done once)
  --%throws(ticket_errors.c_already_settled)
  PROCEDURE once;

  --%test(Is not done before the day is over)
  --%throws(ticket_errors.c_day_not_settleable)
  PROCEDURE not_before_its_end;

  --%test(Is not done after a later day)
  --%throws(ticket_errors.c_day_not_settleable)
  PROCEDURE not_after_a_later_day;

  --%test(Can be done as soon as the day is over)
  PROCEDURE at_its_end;
END test_settlement;
/
