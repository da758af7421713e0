CREATE OR REPLACE PACKAGE BODY test_schedule_cancellation AS
  TYPE t_order IS RECORD (
    cancellation_id schedule_cancellations.cancellation_id%TYPE,
    is_new          NUMBER
  );

  FUNCTION ordered(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_user_id     IN users.user_id%TYPE DEFAULT NULL,
    p_reason      IN schedule_cancellations.reason%TYPE DEFAULT 'a cold'
  ) RETURN t_order IS
    l_order t_order;
  BEGIN
    schedule_cancellation.order_cancellation(
      p_user_id         => NVL(p_user_id, given.an_admin),
      p_schedule_id     => p_schedule_id,
      p_reason          => p_reason,
      p_cancellation_id => l_order.cancellation_id,
      p_is_new          => l_order.is_new);
    RETURN l_order;
  END ordered;

  FUNCTION kept(
    p_cancellation_id IN schedule_cancellations.cancellation_id%TYPE
  ) RETURN schedule_cancellations%ROWTYPE IS
    l_cancellation schedule_cancellations%ROWTYPE;
  BEGIN
    SELECT c.*
      INTO l_cancellation
      FROM schedule_cancellations c
     WHERE c.cancellation_id = p_cancellation_id;
    RETURN l_cancellation;
  END kept;

  FUNCTION date_of(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) RETURN concert_schedules%ROWTYPE IS
    l_schedule concert_schedules%ROWTYPE;
  BEGIN
    SELECT cs.*
      INTO l_schedule
      FROM concert_schedules cs
     WHERE cs.schedule_id = p_schedule_id;
    RETURN l_schedule;
  END date_of;

  PROCEDURE every_rule_holds IS
  BEGIN
    ut.expect(stored.broken_rules).to_be_null;
  END every_rule_holds;

  PROCEDURE is_kept IS
    l_admin_id     users.user_id%TYPE := given.an_admin;
    l_schedule_id  concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_since        schedule_cancellations.ordered_at%TYPE := SYSTIMESTAMP;
    l_order        t_order;
    l_cancellation schedule_cancellations%ROWTYPE;
  BEGIN
    l_order := ordered(p_schedule_id => l_schedule_id, p_user_id => l_admin_id);

    ut.expect(l_order.is_new).to_equal(1);
    l_cancellation := kept(p_cancellation_id => l_order.cancellation_id);
    ut.expect(l_cancellation.schedule_id).to_equal(l_schedule_id);
    ut.expect(l_cancellation.reason).to_equal('a cold');
    ut.expect(l_cancellation.ordered_by).to_equal(l_admin_id);
    ut.expect(l_cancellation.ordered_at).to_be_between(l_since, SYSTIMESTAMP);
    ut.expect(l_cancellation.walked_seat_id).to_be_null;
    ut.expect(l_cancellation.frozen_at).to_be_null;
    ut.expect(l_cancellation.finished_at).to_be_null;
  END is_kept;

  PROCEDURE calls_off IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_other_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_order       t_order;
  BEGIN
    l_order := ordered(p_schedule_id => l_schedule_id);

    ut.expect(date_of(p_schedule_id => l_schedule_id).cancelled_at).to_equal(
      kept(p_cancellation_id => l_order.cancellation_id).ordered_at);
    ut.expect(date_of(p_schedule_id => l_other_id).cancelled_at).to_be_null;
  END calls_off;

  PROCEDURE moves_nothing IS
    l_admin_id       users.user_id%TYPE := given.an_admin;
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
    l_order          t_order;
    l_money          SYS_REFCURSOR;
    l_money_after    SYS_REFCURSOR;
  BEGIN
    l_reservation_id := given.a_paid_reservation(p_schedule_id => l_schedule_id);
    l_money          := stored.money_but;

    l_order := ordered(p_schedule_id => l_schedule_id, p_user_id => l_admin_id);

    l_money_after := stored.money_but;
    ut.expect(l_money_after).to_equal(l_money);
    ut.expect(l_order.is_new).to_equal(1);
    ut.expect(stored.reservation(p_reservation_id => l_reservation_id).status).to_equal('CONFIRMED');
  END moves_nothing;

  PROCEDURE is_audited IS
    l_admin_id    users.user_id%TYPE := given.an_admin;
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_order       t_order;
    l_lines       VARCHAR2(4000 CHAR);
  BEGIN
    l_order := ordered(p_schedule_id => l_schedule_id, p_user_id => l_admin_id);
    l_order := ordered(p_schedule_id => l_schedule_id, p_user_id => l_admin_id);

    SELECT LISTAGG(l.user_id || ' ' || l.action || ' ' || l.detail, ';') WITHIN GROUP (ORDER BY l.audit_id)
      INTO l_lines
      FROM audit_log l
     WHERE l.subject = 'schedule:' || l_schedule_id
       AND l.user_id = l_admin_id;
    ut.expect(l_lines).to_equal(
      l_admin_id || ' SCHEDULE_CANCELLED cancellation ' || l_order.cancellation_id || ': a cold');
  END is_audited;

  PROCEDURE is_given_once IS
    l_schedule_id concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_first       t_order;
    l_second      t_order;
  BEGIN
    l_first := ordered(p_schedule_id => l_schedule_id);

    l_second := ordered(p_schedule_id => l_schedule_id, p_reason => 'another');

    ut.expect(l_second.is_new).to_equal(0);
    ut.expect(l_second.cancellation_id).to_equal(l_first.cancellation_id);
    ut.expect(kept(p_cancellation_id => l_first.cancellation_id).reason).to_equal('a cold');
  END is_given_once;

  PROCEDURE keeps_the_time IS
    l_schedule_id  concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_cancelled_at concert_schedules.cancelled_at%TYPE;
    l_order        t_order;
  BEGIN
    given.schedule_is_cancelled(p_schedule_id => l_schedule_id);
    l_cancelled_at := date_of(p_schedule_id => l_schedule_id).cancelled_at;

    l_order := ordered(p_schedule_id => l_schedule_id);

    ut.expect(l_order.is_new).to_equal(1);
    ut.expect(date_of(p_schedule_id => l_schedule_id).cancelled_at).to_equal(l_cancelled_at);
  END keeps_the_time;

  PROCEDURE of_a_begun_date IS
    l_order t_order;
  BEGIN
    l_order := ordered(p_schedule_id => given.a_schedule(p_closes_in => -60, p_starts_in => -60));

    ut.expect(l_order.is_new).to_equal(1);
  END of_a_begun_date;

  PROCEDURE needs_an_admin IS
    l_order t_order;
  BEGIN
    l_order := ordered(p_schedule_id => given.a_schedule, p_user_id => given.a_user);
    ut.fail('ordered as ' || l_order.cancellation_id);
  END needs_an_admin;

  PROCEDURE needs_a_reason IS
    l_order t_order;
  BEGIN
    l_order := ordered(p_schedule_id => given.a_schedule, p_reason => ' ');
    ut.fail('ordered as ' || l_order.cancellation_id);
  EXCEPTION
    WHEN ticket_errors.e_reason_required THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal(
        'Give a reason, for the audit log: a date is called off for good.');
      RAISE;
  END needs_a_reason;

  PROCEDURE needs_a_date IS
    l_order t_order;
  BEGIN
    l_order := ordered(p_schedule_id => -7);
    ut.fail('ordered as ' || l_order.cancellation_id);
  EXCEPTION
    WHEN ticket_errors.e_schedule_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no schedule -7.');
      RAISE;
  END needs_a_date;

  PROCEDURE shows_planning IS
    l_order t_order;
    l_shown schedule_cancellation_v%ROWTYPE;
  BEGIN
    l_order := ordered(p_schedule_id => given.a_schedule);

    SELECT v.*
      INTO l_shown
      FROM schedule_cancellation_v v
     WHERE v.cancellation_id = l_order.cancellation_id;
    ut.expect(l_shown.status).to_equal('PLANNING');
    ut.expect(l_shown.reason).to_equal('a cold');
    ut.expect(l_shown.planned_count).to_be_null;
    ut.expect(l_shown.open_count).to_equal(0);
    ut.expect(l_shown.refunded_count).to_equal(0);
    ut.expect(l_shown.refunded_amount).to_equal(0);
    ut.expect(l_shown.already_count).to_equal(0);
    ut.expect(l_shown.already_amount).to_equal(0);
    ut.expect(l_shown.released_count).to_equal(0);
    ut.expect(l_shown.failed_count).to_equal(0);
    ut.expect(l_shown.failed_amount).to_equal(0);
  END shows_planning;
END test_schedule_cancellation;
/
