CREATE OR REPLACE PACKAGE sale AUTHID DEFINER
  ACCESSIBLE BY (
    PACKAGE seat_hold, PACKAGE payment, PACKAGE waiting_room, PACKAGE admission_round, PACKAGE test_sale) AS
  -- Purpose:    when the seats of a date can be bought.
  -- Callers:    the packages named above; no role may call it. test_sale exists in test databases only.
  -- Locks:      none.
  -- Isolation:  READ COMMITTED. Who has locked seats asks afterwards: the plan of a cancellation walks the seats when
  --             the date is called off already, so whoever has a seat then is in the plan or hears of it here.
  -- Idempotent: yes, it changes nothing.

  -- Refuses what is asked of a date that is not on sale.
  --   p_schedule_id  the date
  --   p_now          the time
  --   raises         e_schedule_not_found, e_schedule_cancelled, e_sale_not_open (not yet, or no longer)
  PROCEDURE require_open(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_now         IN concert_schedules.sale_opens_at%TYPE
  );

  -- Refuses what is asked of a date that was called off.
  --   p_schedule_id  the date
  --   raises         e_schedule_not_found, e_schedule_cancelled
  PROCEDURE require_not_cancelled(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  );

  -- Whether a date is on sale.
  --   p_schedule_id  the date
  --   p_now          the time
  --   returns        TRUE if it is
  --   raises         e_schedule_not_found
  FUNCTION is_open(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_now         IN concert_schedules.sale_opens_at%TYPE
  ) RETURN BOOLEAN;

  -- Whether every seat of a date is sold. A seat that is held may come back.
  --   p_schedule_id  the date
  --   returns        TRUE if nothing is left
  FUNCTION is_sold_out(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN BOOLEAN;
END sale;
/
