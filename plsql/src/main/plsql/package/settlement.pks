CREATE OR REPLACE PACKAGE settlement AUTHID DEFINER AS
  -- Purpose:    settles a day: what was sold and given back, for each date of a concert and grade.
  -- Callers:    the job settle.
  -- Locks:      none. Two that settle the same day meet at settlements_pk: the second one waits without limit, and is
  --             refused. Two that settle two days meet at settlement_items_pk, where there is anything to settle: the
  --             second one waits and fails with DUP_VAL_ON_INDEX; it can be called again.
  -- Isolation:  READ COMMITTED. The sales and refunds of the day are chosen by one statement; what commits later with a
  --             time of this day is chosen by the next settlement, as an adjustment.
  -- Idempotent: no: a day is settled once, and never changes.

  -- Settles a day that is over. Each sale and each refund is in one settlement: that of its day, or, if it came too
  -- late, that of the next day as an adjustment.
  --   p_business_date  the day, as 2026-11-20
  --   p_day_start      when it began
  --   p_day_end        when the next one began
  --   p_line_count     OUT: how many lines it has
  --   raises           e_already_settled, e_day_not_settleable (it is not over, or a later day is settled already)
  PROCEDURE settle_day(
    p_business_date IN  settlements.business_date%TYPE,
    p_day_start     IN  settlements.day_start%TYPE,
    p_day_end       IN  settlements.day_end%TYPE,
    p_line_count    OUT settlements.line_count%TYPE
  );
END settlement;
/
