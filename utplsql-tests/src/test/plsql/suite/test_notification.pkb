CREATE OR REPLACE PACKAGE BODY test_notification AS
  PROCEDURE nothing_is_due IS
  BEGIN
    given_message.nothing_is_due;
  END nothing_is_due;

  FUNCTION notice(
    p_notification_id IN notifications.notification_id%TYPE
  ) RETURN notifications%ROWTYPE IS
    l_notice notifications%ROWTYPE;
  BEGIN
    SELECT n.*
      INTO l_notice
      FROM notifications n
     WHERE n.notification_id = p_notification_id;
    RETURN l_notice;
  END notice;

  FUNCTION notice_of(
    p_message_id IN notifications.message_id%TYPE
  ) RETURN notifications%ROWTYPE IS
    l_notice notifications%ROWTYPE;
  BEGIN
    SELECT n.*
      INTO l_notice
      FROM notifications n
     WHERE n.message_id = p_message_id;
    RETURN l_notice;
  END notice_of;

  -- The ids of what a sender takes.
  FUNCTION claimed(
    p_limit IN NUMBER DEFAULT 10
  ) RETURN VARCHAR2 IS
    l_ids    number_nt;
    l_emails varchar2_nt;
    l_names  varchar2_nt;
  BEGIN
    notification.claim_next(
      p_limit            => p_limit,
      p_notification_ids => l_ids,
      p_emails           => l_emails,
      p_names            => l_names);
    RETURN listed.numbers(p_numbers => l_ids);
  END claimed;

  -- Says that a notice is due so many seconds after a moment between then and now.
  PROCEDURE expect_due(
    p_notification_id IN notifications.notification_id%TYPE,
    p_since           IN notifications.next_attempt_at%TYPE,
    p_seconds         IN NUMBER
  ) IS
  BEGIN
    ut.expect(notice(p_notification_id => p_notification_id).next_attempt_at).to_be_between(
      p_since + NUMTODSINTERVAL(p_seconds, 'SECOND'),
      SYSTIMESTAMP + NUMTODSINTERVAL(p_seconds, 'SECOND'));
  END expect_due;

  FUNCTION a_refund(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN refunds.refund_id%TYPE IS
  BEGIN
    given.reservation_is_cancelled(p_reservation_id => p_reservation_id);
    RETURN stored.refund_of(
        p_payment_id => stored.payment_of(p_reservation_id => p_reservation_id).payment_id).refund_id;
  END a_refund;

  PROCEDURE keeps_a_notice IS
    l_before         notifications.created_at%TYPE := SYSTIMESTAMP;
    l_user_id        users.user_id%TYPE := given.a_user;
    l_reservation_id reservations.reservation_id%TYPE;
    l_message_id     notifications.message_id%TYPE := given_message.an_id;
    l_notice         notifications%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_hold(p_user_id => l_user_id);

    notification.record_notice(
      p_message_id     => l_message_id,
      p_kind           => 'RESERVATION_CANCELLED',
      p_reservation_id => l_reservation_id,
      p_refund_id      => NULL);

    l_notice := notice_of(p_message_id => l_message_id);
    ut.expect(l_notice.user_id).to_equal(l_user_id);
    ut.expect(l_notice.kind).to_equal('RESERVATION_CANCELLED');
    ut.expect(l_notice.reservation_id).to_equal(l_reservation_id);
    ut.expect(l_notice.refund_id).to_be_null;
    ut.expect(l_notice.status).to_equal('PENDING');
    ut.expect(l_notice.attempts).to_equal(0);
    ut.expect(l_notice.created_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_notice.next_attempt_at).to_equal(l_notice.created_at);
    ut.expect(l_notice.sent_at).to_be_null;
    ut.expect(l_notice.last_error).to_be_null;
  END keeps_a_notice;

  PROCEDURE keeps_the_refund IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_refund_id      refunds.refund_id%TYPE;
    l_message_id     notifications.message_id%TYPE := given_message.an_id;
  BEGIN
    l_refund_id := a_refund(p_reservation_id => l_reservation_id);

    notification.record_notice(
      p_message_id     => l_message_id,
      p_kind           => 'REFUND_MADE',
      p_reservation_id => l_reservation_id,
      p_refund_id      => l_refund_id);

    ut.expect(notice_of(p_message_id => l_message_id).refund_id).to_equal(l_refund_id);
  END keeps_the_refund;

  PROCEDURE refuses_an_unknown_one IS
  BEGIN
    notification.record_notice(
      p_message_id     => given_message.an_id,
      p_kind           => 'RESERVATION_CONFIRMED',
      p_reservation_id => -1,
      p_refund_id      => NULL);
  EXCEPTION
    WHEN ticket_errors.e_reservation_not_found THEN
      ut.expect(thrown.message(p_sqlerrm => SQLERRM)).to_equal('There is no reservation -1 to tell of.');
      RAISE;
  END refuses_an_unknown_one;

  PROCEDURE refuses_a_second_notice IS
    l_notice notifications%ROWTYPE;
  BEGIN
    l_notice := notice(p_notification_id => given_message.a_notice);

    notification.record_notice(
      p_message_id     => l_notice.message_id,
      p_kind           => 'RESERVATION_CONFIRMED',
      p_reservation_id => l_notice.reservation_id,
      p_refund_id      => NULL);
  END refuses_a_second_notice;

  PROCEDURE refuses_another_kind IS
  BEGIN
    notification.record_notice(
      p_message_id     => given_message.an_id,
      p_kind           => 'RESERVATION_HELD',
      p_reservation_id => given.a_hold,
      p_refund_id      => NULL);
  END refuses_another_kind;

  PROCEDURE refuses_a_missing_refund IS
  BEGIN
    notification.record_notice(
      p_message_id     => given_message.an_id,
      p_kind           => 'REFUND_MADE',
      p_reservation_id => given.a_hold,
      p_refund_id      => NULL);
  END refuses_a_missing_refund;

  PROCEDURE returns_what_is_due IS
    l_first_id  notifications.notification_id%TYPE := given_message.a_notice;
    l_second_id notifications.notification_id%TYPE := given_message.a_notice;
    l_ids       number_nt;
    l_emails    varchar2_nt;
    l_names     varchar2_nt;
    l_expected  users%ROWTYPE;
  BEGIN
    -- The second has been due for longer, and is taken first.
    given_message.notice_is_due(p_notification_id => l_second_id, p_seconds => 60);

    notification.claim_next(
      p_limit            => 10,
      p_notification_ids => l_ids,
      p_emails           => l_emails,
      p_names            => l_names);

    ut.expect(listed.numbers(p_numbers => l_ids)).to_equal(l_first_id || ',' || l_second_id);
    FOR i IN 1 .. 2 LOOP
      SELECT u.*
        INTO l_expected
        FROM users u
        JOIN notifications n ON n.user_id = u.user_id
       WHERE n.notification_id = l_ids(i);
      ut.expect(l_emails(i)).to_equal(l_expected.email);
      ut.expect(l_names(i)).to_equal(l_expected.name);
    END LOOP;
  END returns_what_is_due;

  PROCEDURE returns_the_address_of_now IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
    l_address         users.email%TYPE := LOWER(RAWTOHEX(SYS_GUID())) || '@example.org';
    l_ids             number_nt;
    l_emails          varchar2_nt;
    l_names           varchar2_nt;
  BEGIN
    given_message.address_is(p_notification_id => l_notification_id, p_email => l_address);

    notification.claim_next(
      p_limit            => 1,
      p_notification_ids => l_ids,
      p_emails           => l_emails,
      p_names            => l_names);

    ut.expect(listed.texts(p_texts => l_emails)).to_equal(l_address);
  END returns_the_address_of_now;

  PROCEDURE returns_empty_lists IS
    l_ids    number_nt;
    l_emails varchar2_nt;
    l_names  varchar2_nt;
  BEGIN
    notification.claim_next(
      p_limit            => 10,
      p_notification_ids => l_ids,
      p_emails           => l_emails,
      p_names            => l_names);

    ut.expect(l_ids.COUNT).to_equal(0);
    ut.expect(l_emails.COUNT).to_equal(0);
    ut.expect(l_names.COUNT).to_equal(0);
  END returns_empty_lists;

  PROCEDURE takes_the_longest_due IS
    l_first_id  notifications.notification_id%TYPE := given_message.a_notice;
    l_second_id notifications.notification_id%TYPE := given_message.a_notice;
    l_third_id  notifications.notification_id%TYPE := given_message.a_notice;
  BEGIN
    given_message.notice_is_due(p_notification_id => l_first_id, p_seconds => 1000);
    given_message.notice_is_due(p_notification_id => l_second_id, p_seconds => 3000);
    given_message.notice_is_due(p_notification_id => l_third_id, p_seconds => 2000);

    ut.expect(claimed(p_limit => 2)).to_equal(l_second_id || ',' || l_third_id);
    ut.expect(claimed(p_limit => 2)).to_equal(TO_CHAR(l_first_id));
  END takes_the_longest_due;

  PROCEDURE leases_for_two_minutes IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
    l_since           notifications.next_attempt_at%TYPE := SYSTIMESTAMP;
  BEGIN
    ut.expect(claimed).to_equal(TO_CHAR(l_notification_id));

    ut.expect(notice(p_notification_id => l_notification_id).attempts).to_equal(1);
    ut.expect(notice(p_notification_id => l_notification_id).status).to_equal('PENDING');
    expect_due(p_notification_id => l_notification_id, p_since => l_since, p_seconds => 120);
  END leases_for_two_minutes;

  PROCEDURE leaves_what_is_taken IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
  BEGIN
    ut.expect(claimed).to_equal(TO_CHAR(l_notification_id));

    ut.expect(claimed).to_be_null;
    ut.expect(notice(p_notification_id => l_notification_id).attempts).to_equal(1);
  END leaves_what_is_taken;

  PROCEDURE takes_what_was_left IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
  BEGIN
    ut.expect(claimed).to_equal(TO_CHAR(l_notification_id));
    given_message.notice_is_due(p_notification_id => l_notification_id, p_seconds => 0);

    ut.expect(claimed).to_equal(TO_CHAR(l_notification_id));
    ut.expect(notice(p_notification_id => l_notification_id).attempts).to_equal(2);
  END takes_what_was_left;

  PROCEDURE leaves_the_rest IS
    l_sent_id  notifications.notification_id%TYPE := given_message.a_notice;
    l_over_id  notifications.notification_id%TYPE := given_message.a_notice;
    l_later_id notifications.notification_id%TYPE := given_message.a_notice;
  BEGIN
    notification.mark_sent(p_notification_id => l_sent_id);
    given_message.notice_was_tried(p_notification_id => l_over_id, p_attempts => 5);
    notification.mark_failed(p_notification_id => l_over_id, p_error => 'no');
    given_message.notice_is_due(p_notification_id => l_later_id, p_seconds => -10);

    ut.expect(claimed).to_be_null;
  END leaves_the_rest;

  PROCEDURE keeps_that_it_was_sent IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
    l_before          notifications.sent_at%TYPE := SYSTIMESTAMP;
    l_notice          notifications%ROWTYPE;
  BEGIN
    notification.mark_failed(p_notification_id => l_notification_id, p_error => 'no');

    notification.mark_sent(p_notification_id => l_notification_id);

    l_notice := notice(p_notification_id => l_notification_id);
    ut.expect(l_notice.status).to_equal('SENT');
    ut.expect(l_notice.sent_at).to_be_between(l_before, SYSTIMESTAMP);
    ut.expect(l_notice.next_attempt_at).to_be_null;
    ut.expect(l_notice.last_error).to_be_null;
  END keeps_that_it_was_sent;

  PROCEDURE keeps_the_first_time IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
    l_sent_at         notifications.sent_at%TYPE;
  BEGIN
    notification.mark_sent(p_notification_id => l_notification_id);
    l_sent_at := notice(p_notification_id => l_notification_id).sent_at;

    notification.mark_sent(p_notification_id => l_notification_id);

    ut.expect(notice(p_notification_id => l_notification_id).sent_at).to_equal(l_sent_at);
  END keeps_the_first_time;

  PROCEDURE corrects_what_was_given_up IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
  BEGIN
    given_message.notice_was_tried(p_notification_id => l_notification_id, p_attempts => 5);
    notification.mark_failed(p_notification_id => l_notification_id, p_error => 'no');

    notification.mark_sent(p_notification_id => l_notification_id);

    ut.expect(notice(p_notification_id => l_notification_id).status).to_equal('SENT');
  END corrects_what_was_given_up;

  FUNCTION notices_but(
    p_notification_id IN notifications.notification_id%TYPE
  ) RETURN SYS_REFCURSOR IS
    l_notices SYS_REFCURSOR;
  BEGIN
    OPEN l_notices FOR
      SELECT n.*
        FROM notifications n
       WHERE n.notification_id <> p_notification_id
       ORDER BY n.notification_id;
    RETURN l_notices;
  END notices_but;

  PROCEDURE sent_touches_no_other IS
    l_other_id        notifications.notification_id%TYPE := given_message.a_notice;
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
    l_before          SYS_REFCURSOR;
    l_after           SYS_REFCURSOR;
  BEGIN
    l_before := notices_but(p_notification_id => l_notification_id);

    notification.mark_sent(p_notification_id => l_notification_id);

    l_after := notices_but(p_notification_id => l_notification_id);
    ut.expect(l_after).to_equal(l_before);
    ut.expect(notice(p_notification_id => l_other_id).status).to_equal('PENDING');
  END sent_touches_no_other;

  -- Says that a notice that failed for the nth time waits so many seconds.
  PROCEDURE expect_pause(
    p_attempts IN notifications.attempts%TYPE,
    p_seconds  IN NUMBER
  ) IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
    l_since           notifications.next_attempt_at%TYPE := SYSTIMESTAMP;
  BEGIN
    given_message.notice_was_tried(p_notification_id => l_notification_id, p_attempts => p_attempts);
    notification.mark_failed(p_notification_id => l_notification_id, p_error => 'The server is away.');
    ut.expect(notice(p_notification_id => l_notification_id).status).to_equal('PENDING');
    ut.expect(notice(p_notification_id => l_notification_id).last_error).to_equal('The server is away.');
    expect_due(p_notification_id => l_notification_id, p_since => l_since, p_seconds => p_seconds);
  END expect_pause;

  PROCEDURE tries_again_later IS
  BEGIN
    expect_pause(p_attempts => 1, p_seconds => 30);
    expect_pause(p_attempts => 2, p_seconds => 120);
    expect_pause(p_attempts => 3, p_seconds => 270);
    expect_pause(p_attempts => 4, p_seconds => 480);
  END tries_again_later;

  PROCEDURE gives_up IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
    l_notice          notifications%ROWTYPE;
  BEGIN
    given_message.notice_was_tried(p_notification_id => l_notification_id, p_attempts => 5);

    notification.mark_failed(p_notification_id => l_notification_id, p_error => 'No such mailbox.');

    l_notice := notice(p_notification_id => l_notification_id);
    ut.expect(l_notice.status).to_equal('FAILED');
    ut.expect(l_notice.next_attempt_at).to_be_null;
    ut.expect(l_notice.last_error).to_equal('No such mailbox.');
    ut.expect(l_notice.attempts).to_equal(5);
  END gives_up;

  PROCEDURE keeps_the_beginning IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
  BEGIN
    notification.mark_failed(p_notification_id => l_notification_id, p_error => 'E' || RPAD('x', 1000, 'x'));

    ut.expect(notice(p_notification_id => l_notification_id).last_error).to_equal('E' || RPAD('x', 399, 'x'));
  END keeps_the_beginning;

  PROCEDURE leaves_what_was_sent IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
  BEGIN
    notification.mark_sent(p_notification_id => l_notification_id);

    notification.mark_failed(p_notification_id => l_notification_id, p_error => 'no');

    ut.expect(notice(p_notification_id => l_notification_id).status).to_equal('SENT');
    ut.expect(notice(p_notification_id => l_notification_id).last_error).to_be_null;
  END leaves_what_was_sent;

  PROCEDURE failed_touches_no_other IS
    l_other_id        notifications.notification_id%TYPE := given_message.a_notice;
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
    l_before          SYS_REFCURSOR;
    l_after           SYS_REFCURSOR;
  BEGIN
    l_before := notices_but(p_notification_id => l_notification_id);

    notification.mark_failed(p_notification_id => l_notification_id, p_error => 'no');

    l_after := notices_but(p_notification_id => l_notification_id);
    ut.expect(l_after).to_equal(l_before);
    ut.expect(notice(p_notification_id => l_other_id).last_error).to_be_null;
  END failed_touches_no_other;

  FUNCTION shown(
    p_message_id IN notifications.message_id%TYPE
  ) RETURN notification_v%ROWTYPE IS
    l_shown notification_v%ROWTYPE;
  BEGIN
    SELECT v.*
      INTO l_shown
      FROM notification_v v
     WHERE v.notification_id = (
             SELECT n.notification_id
               FROM notifications n
              WHERE n.message_id = p_message_id);
    RETURN l_shown;
  END shown;

  PROCEDURE shows_the_facts IS
    l_schedule_id    concert_schedules.schedule_id%TYPE := given.a_schedule;
    l_reservation_id reservations.reservation_id%TYPE;
    l_notice         notifications%ROWTYPE;
    l_starts_at      concert_schedules.starts_at%TYPE;
    l_shown          notification_v%ROWTYPE;
  BEGIN
    l_reservation_id := given.a_hold(
      p_schedule_id => l_schedule_id,
      p_seat_ids    => given.seats_between(p_schedule_id => l_schedule_id, p_first => 1, p_last => 2));
    l_notice := notice(p_notification_id => given_message.a_notice(p_reservation_id => l_reservation_id));
    SELECT cs.starts_at
      INTO l_starts_at
      FROM concert_schedules cs
     WHERE cs.schedule_id = l_schedule_id;

    l_shown := shown(p_message_id => l_notice.message_id);

    ut.expect(l_shown.user_id).to_equal(l_notice.user_id);
    ut.expect(l_shown.kind).to_equal('RESERVATION_CONFIRMED');
    ut.expect(l_shown.reservation_id).to_equal(l_reservation_id);
    ut.expect(l_shown.refund_id).to_be_null;
    ut.expect(l_shown.concert_title).to_equal('A concert');
    ut.expect(l_shown.starts_at).to_equal(l_starts_at);
    ut.expect(l_shown.seat_count).to_equal(2);
    ut.expect(l_shown.amount).to_equal(given.c_vip_price + given.c_r_price);
    ut.expect(l_shown.created_at).to_equal(l_notice.created_at);
  END shows_the_facts;

  PROCEDURE shows_the_refund IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_paid_reservation;
    l_refund_id      refunds.refund_id%TYPE;
    l_message_id     notifications.message_id%TYPE := given_message.an_id;
    l_shown          notification_v%ROWTYPE;
  BEGIN
    l_refund_id := a_refund(p_reservation_id => l_reservation_id);
    notification.record_notice(
      p_message_id     => l_message_id,
      p_kind           => 'REFUND_MADE',
      p_reservation_id => l_reservation_id,
      p_refund_id      => l_refund_id);
    given_broken.refund_says(
      p_payment_id => stored.payment_of(p_reservation_id => l_reservation_id).payment_id,
      p_amount     => 4321);

    l_shown := shown(p_message_id => l_message_id);

    ut.expect(l_shown.refund_id).to_equal(l_refund_id);
    ut.expect(l_shown.amount).to_equal(4321);
  END shows_the_refund;

  PROCEDURE shows_what_became_of_it IS
    l_notification_id notifications.notification_id%TYPE := given_message.a_notice;
    l_notice          notifications%ROWTYPE;
    l_shown           notification_v%ROWTYPE;
  BEGIN
    given_message.notice_was_tried(p_notification_id => l_notification_id, p_attempts => 2);
    notification.mark_failed(p_notification_id => l_notification_id, p_error => 'no');
    l_notice := notice(p_notification_id => l_notification_id);

    l_shown := shown(p_message_id => l_notice.message_id);

    ut.expect(l_shown.status).to_equal('PENDING');
    ut.expect(l_shown.attempts).to_equal(2);
    ut.expect(l_shown.next_attempt_at).to_equal(l_notice.next_attempt_at);
    ut.expect(l_shown.last_error).to_equal('no');
    ut.expect(l_shown.sent_at).to_be_null;
    notification.mark_sent(p_notification_id => l_notification_id);
    l_shown := shown(p_message_id => l_notice.message_id);
    ut.expect(l_shown.sent_at).to_equal(notice(p_notification_id => l_notification_id).sent_at);
  END shows_what_became_of_it;
END test_notification;
/
