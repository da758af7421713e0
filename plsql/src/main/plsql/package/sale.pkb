CREATE OR REPLACE PACKAGE BODY sale AS
  -- Read once for all that is asked of it: between two reads an order to call the date off may commit.
  PROCEDURE find_schedule(
    p_schedule_id IN  concert_schedules.schedule_id%TYPE,
    p_schedule    OUT concert_schedules%ROWTYPE
  ) IS
  BEGIN
    SELECT cs.*
      INTO p_schedule
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id;
  EXCEPTION
    WHEN NO_DATA_FOUND THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_schedule_not_found,
        p_message => 'There is no schedule ' || p_schedule_id || '.');
  END find_schedule;

  FUNCTION is_on_sale(
    p_schedule IN concert_schedules%ROWTYPE,
    p_now      IN concert_schedules.sale_opens_at%TYPE
  ) RETURN BOOLEAN IS
  BEGIN
    RETURN p_schedule.cancelled_at IS NULL
       AND p_now >= p_schedule.sale_opens_at
       AND p_now < p_schedule.sale_closes_at;
  END is_on_sale;

  PROCEDURE require_stands(
    p_schedule IN concert_schedules%ROWTYPE
  ) IS
  BEGIN
    IF p_schedule.cancelled_at IS NOT NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_schedule_cancelled,
        p_message => 'Schedule ' || p_schedule.schedule_id
                     || ' was called off. What was paid for it comes back without your doing.');
    END IF;
  END require_stands;

  FUNCTION is_open(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_now         IN concert_schedules.sale_opens_at%TYPE
  ) RETURN BOOLEAN IS
    l_schedule concert_schedules%ROWTYPE;
  BEGIN
    find_schedule(p_schedule_id => p_schedule_id, p_schedule => l_schedule);
    RETURN is_on_sale(p_schedule => l_schedule, p_now => p_now);
  END is_open;

  PROCEDURE require_not_cancelled(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
    l_schedule concert_schedules%ROWTYPE;
  BEGIN
    find_schedule(p_schedule_id => p_schedule_id, p_schedule => l_schedule);
    require_stands(p_schedule => l_schedule);
  END require_not_cancelled;

  PROCEDURE require_open(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_now         IN concert_schedules.sale_opens_at%TYPE
  ) IS
    l_schedule concert_schedules%ROWTYPE;
  BEGIN
    find_schedule(p_schedule_id => p_schedule_id, p_schedule => l_schedule);
    require_stands(p_schedule => l_schedule);
    IF NOT is_on_sale(p_schedule => l_schedule, p_now => p_now) THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_sale_not_open,
        p_message => 'Schedule ' || p_schedule_id || ' is not on sale now.');
    END IF;
  END require_open;

  FUNCTION is_sold_out(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN BOOLEAN IS
    l_count PLS_INTEGER;
  BEGIN
    SELECT COUNT(*)
      INTO l_count
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id
       AND EXISTS (
             SELECT NULL
               FROM seats s
              WHERE s.schedule_id = cs.schedule_id
                AND s.status IN ('AVAILABLE', 'PENDING'));
    RETURN l_count = 0;
  END is_sold_out;
END sale;
/
