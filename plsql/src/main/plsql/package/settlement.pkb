CREATE OR REPLACE PACKAGE BODY settlement AS
  PROCEDURE raise_settled(
    p_business_date IN settlements.business_date%TYPE
  ) IS
  BEGIN
    ticket_errors.raise_error(
      p_code    => ticket_errors.c_already_settled,
      p_message => p_business_date || ' is settled. What changes later is an adjustment of a later day.');
  END raise_settled;

  PROCEDURE require_open(
    p_business_date IN settlements.business_date%TYPE
  ) IS
    l_last settlements.business_date%TYPE;
  BEGIN
    SELECT MAX(s.business_date)
      INTO l_last
      FROM settlements s
     WHERE s.business_date >= p_business_date;
    IF l_last = p_business_date THEN
      raise_settled(p_business_date => p_business_date);
    ELSIF l_last IS NOT NULL THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_day_not_settleable,
        p_message => p_business_date || ' cannot be settled: ' || l_last
                     || ' is, and has what was sold before as adjustments.');
    END IF;
  END require_open;

  PROCEDURE require_over(
    p_business_date IN settlements.business_date%TYPE,
    p_day_end       IN settlements.day_end%TYPE,
    p_now           IN settlements.settled_at%TYPE
  ) IS
  BEGIN
    IF p_day_end > p_now THEN
      ticket_errors.raise_error(
        p_code    => ticket_errors.c_day_not_settleable,
        p_message => p_business_date || ' cannot be settled: it is not over.');
    END IF;
  END require_over;

  -- Whatever happened before the end of the day and is in no settlement yet.
  PROCEDURE choose_items(
    p_business_date IN settlements.business_date%TYPE,
    p_day_start     IN settlements.day_start%TYPE,
    p_day_end       IN settlements.day_end%TYPE
  ) IS
  BEGIN
    INSERT INTO settlement_items (kind, payment_id, business_date, adjustment)
    SELECT 'SALE',
           p.payment_id,
           p_business_date,
           CASE WHEN p.completed_at < p_day_start THEN 1 ELSE 0 END
      FROM payments p
     WHERE p.status IN ('COMPLETED', 'REFUNDED')
       AND p.completed_at < p_day_end
       AND NOT EXISTS (
             SELECT NULL
               FROM settlement_items i
              WHERE i.kind = 'SALE'
                AND i.payment_id = p.payment_id)
    UNION ALL
    SELECT 'REFUND',
           f.payment_id,
           p_business_date,
           CASE WHEN f.refunded_at < p_day_start THEN 1 ELSE 0 END
      FROM refunds f
     WHERE f.refunded_at < p_day_end
       AND NOT EXISTS (
             SELECT NULL
               FROM settlement_items i
              WHERE i.kind = 'REFUND'
                AND i.payment_id = f.payment_id);
  END choose_items;

  PROCEDURE write_lines(
    p_business_date IN settlements.business_date%TYPE
  ) IS
  BEGIN
    INSERT INTO settlement_lines (
      business_date, schedule_id, grade, adjustment, seats_sold, seats_returned, gross, refunded, net)
    SELECT i.business_date,
           r.schedule_id,
           s.grade,
           i.adjustment,
           SUM(CASE i.kind WHEN 'SALE' THEN 1 ELSE 0 END),
           SUM(CASE i.kind WHEN 'REFUND' THEN 1 ELSE 0 END),
           SUM(CASE i.kind WHEN 'SALE' THEN rs.price ELSE 0 END),
           SUM(CASE i.kind WHEN 'REFUND' THEN rs.price ELSE 0 END),
           SUM(CASE i.kind WHEN 'SALE' THEN rs.price ELSE -rs.price END)
      FROM settlement_items i
      JOIN payments p ON p.payment_id = i.payment_id
      JOIN reservations r ON r.reservation_id = p.reservation_id
      JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
      JOIN seats s ON s.seat_id = rs.seat_id
     WHERE i.business_date = p_business_date
     GROUP BY i.business_date, r.schedule_id, s.grade, i.adjustment;
  END write_lines;

  PROCEDURE write_totals(
    p_business_date IN  settlements.business_date%TYPE,
    p_line_count    OUT settlements.line_count%TYPE
  ) IS
    l_totals settlements%ROWTYPE;
  BEGIN
    SELECT COUNT(*),
           NVL(SUM(l.seats_sold), 0),
           NVL(SUM(l.seats_returned), 0),
           NVL(SUM(l.gross), 0),
           NVL(SUM(l.refunded), 0)
      INTO l_totals.line_count, l_totals.seats_sold, l_totals.seats_returned, l_totals.gross, l_totals.refunded
      FROM settlement_lines l
     WHERE l.business_date = p_business_date;
    UPDATE settlements s
       SET s.line_count     = l_totals.line_count,
           s.seats_sold     = l_totals.seats_sold,
           s.seats_returned = l_totals.seats_returned,
           s.gross          = l_totals.gross,
           s.refunded       = l_totals.refunded,
           s.net            = l_totals.gross - l_totals.refunded
     WHERE s.business_date = p_business_date;
    p_line_count := l_totals.line_count;
  END write_totals;

  -- The row that can be there once: whoever comes second waits here for the first one to commit or to give up.
  PROCEDURE open_settlement(
    p_business_date IN settlements.business_date%TYPE,
    p_day_start     IN settlements.day_start%TYPE,
    p_day_end       IN settlements.day_end%TYPE,
    p_now           IN settlements.settled_at%TYPE
  ) IS
  BEGIN
    INSERT INTO settlements (
      business_date, day_start, day_end, settled_at, line_count, seats_sold, seats_returned, gross, refunded, net)
    VALUES (p_business_date, p_day_start, p_day_end, p_now, 0, 0, 0, 0, 0, 0);
  EXCEPTION
    WHEN DUP_VAL_ON_INDEX THEN
      raise_settled(p_business_date => p_business_date);
  END open_settlement;

  PROCEDURE settle_day(
    p_business_date IN  settlements.business_date%TYPE,
    p_day_start     IN  settlements.day_start%TYPE,
    p_day_end       IN  settlements.day_end%TYPE,
    p_line_count    OUT settlements.line_count%TYPE
  ) IS
    l_now settlements.settled_at%TYPE := SYSTIMESTAMP;
  BEGIN
    require_open(p_business_date => p_business_date);
    require_over(p_business_date => p_business_date, p_day_end => p_day_end, p_now => l_now);
    open_settlement(
      p_business_date => p_business_date,
      p_day_start     => p_day_start,
      p_day_end       => p_day_end,
      p_now           => l_now);
    choose_items(p_business_date => p_business_date, p_day_start => p_day_start, p_day_end => p_day_end);
    write_lines(p_business_date => p_business_date);
    write_totals(p_business_date => p_business_date, p_line_count => p_line_count);
  END settle_day;
END settlement;
/
