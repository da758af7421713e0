CREATE OR REPLACE PACKAGE BODY given AS
  -- 33 to 40 characters that exist nowhere else.
  FUNCTION unique_text(
    p_prefix IN VARCHAR2
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN p_prefix || LOWER(RAWTOHEX(SYS_GUID()));
  END unique_text;

  PROCEDURE charge(
    p_user_id IN users.user_id%TYPE,
    p_amount  IN accounts.balance%TYPE
  ) IS
    l_transaction_id  ledger_transactions.transaction_id%TYPE;
    l_balance         accounts.balance%TYPE;
    l_response_status idempotency_keys.response_status%TYPE;
    l_response_body   idempotency_keys.response_body%TYPE;
  BEGIN
    point_account.charge(
      p_user_id         => p_user_id,
      p_idempotency_key => a_key,
      p_fingerprint     => c_fingerprint,
      p_amount          => p_amount,
      p_transaction_id  => l_transaction_id,
      p_balance         => l_balance,
      p_response_status => l_response_status,
      p_response_body   => l_response_body);
  END charge;

  FUNCTION a_user(
    p_points IN accounts.balance%TYPE DEFAULT 0
  ) RETURN users.user_id%TYPE IS
    l_user_id users.user_id%TYPE;
  BEGIN
    membership.sign_up(
      p_email         => unique_text(p_prefix => 'buyer-') || '@example.com',
      p_name          => 'A buyer',
      p_password_hash => 'no password fits',
      p_ci_hash       => unique_text(p_prefix => 'person-'),
      p_user_id       => l_user_id);
    IF p_points > 0 THEN
      charge(p_user_id => l_user_id, p_amount => p_points);
    END IF;
    RETURN l_user_id;
  END a_user;

  FUNCTION a_user_without_account RETURN users.user_id%TYPE IS
    l_user_id users.user_id%TYPE;
    l_email   users.email%TYPE   := unique_text(p_prefix => 'buyer-') || '@example.com';
    l_ci_hash users.ci_hash%TYPE := unique_text(p_prefix => 'person-');
  BEGIN
    INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
    VALUES (
      user_seq.NEXTVAL, l_email, 'A buyer', 'no password fits', l_ci_hash, 'USER', SYSTIMESTAMP)
    RETURNING user_id INTO l_user_id;
    RETURN l_user_id;
  END a_user_without_account;

  -- Written: a test database may have an administrator already, whom no suite knows, and only that
  -- one could appoint another.
  FUNCTION an_admin RETURN users.user_id%TYPE IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := a_user;
    UPDATE users u
       SET u.role = 'ADMIN'
     WHERE u.user_id = l_user_id;
    RETURN l_user_id;
  END an_admin;

  PROCEDURE no_admins IS
  BEGIN
    UPDATE users u
       SET u.role = 'USER'
     WHERE u.role = 'ADMIN';
  END no_admins;

  FUNCTION a_key RETURN idempotency_keys.idempotency_key%TYPE IS
  BEGIN
    RETURN unique_text(p_prefix => 'key-');
  END a_key;

  PROCEDURE an_answer(
    p_user_id     IN idempotency_keys.user_id%TYPE,
    p_key         IN idempotency_keys.idempotency_key%TYPE,
    p_fingerprint IN idempotency_keys.fingerprint%TYPE DEFAULT c_fingerprint,
    p_status      IN idempotency_keys.response_status%TYPE DEFAULT 201,
    p_body        IN idempotency_keys.response_body%TYPE DEFAULT '{"kept":true}'
  ) IS
    l_status idempotency_keys.response_status%TYPE := p_status;
    l_body   idempotency_keys.response_body%TYPE   := p_body;
  BEGIN
    idempotency.record_answer(
      p_user_id         => p_user_id,
      p_key             => p_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => l_status,
      p_response_body   => l_body);
  END an_answer;

  PROCEDURE make_venue(
    p_user_id IN users.user_id%TYPE,
    p_code    IN venues.code%TYPE,
    p_seats   IN PLS_INTEGER
  ) IS
    l_sections     varchar2_nt := varchar2_nt();
    l_row_labels   varchar2_nt := varchar2_nt();
    l_seat_numbers number_nt   := number_nt();
    l_grades       varchar2_nt := varchar2_nt();
  BEGIN
    FOR i IN 1 .. p_seats LOOP
      l_sections.EXTEND;
      l_sections(i) := 'A';
      l_row_labels.EXTEND;
      l_row_labels(i) := 'R1';
      l_seat_numbers.EXTEND;
      l_seat_numbers(i) := i;
      l_grades.EXTEND;
      l_grades(i) := CASE MOD(i, 2) WHEN 1 THEN 'VIP' ELSE 'R' END;
    END LOOP;
    catalogue_import.put_venue(
      p_user_id      => p_user_id,
      p_code         => p_code,
      p_name         => 'A venue',
      p_sections     => l_sections,
      p_row_labels   => l_row_labels,
      p_seat_numbers => l_seat_numbers,
      p_grades       => l_grades);
  END make_venue;

  FUNCTION a_concert(
    p_seats IN PLS_INTEGER DEFAULT 4
  ) RETURN concerts.concert_id%TYPE IS
    l_admin_id   users.user_id%TYPE := an_admin;
    l_code       venues.code%TYPE   := unique_text(p_prefix => 'code-');
    l_concert_id concerts.concert_id%TYPE;
  BEGIN
    make_venue(p_user_id => l_admin_id, p_code => l_code, p_seats => p_seats);
    catalogue_import.put_concert(
      p_user_id    => l_admin_id,
      p_code       => l_code,
      p_title      => 'A concert',
      p_artist     => 'An artist',
      p_venue_code => l_code,
      p_open_date  => SYSTIMESTAMP,
      p_grades     => varchar2_nt('VIP', 'R'),
      p_prices     => number_nt(c_vip_price, c_r_price));
    SELECT c.concert_id
      INTO l_concert_id
      FROM concerts c
     WHERE c.code = l_code;
    RETURN l_concert_id;
  END a_concert;

  FUNCTION a_schedule(
    p_seats      IN PLS_INTEGER DEFAULT 4,
    p_opens_in   IN NUMBER DEFAULT -3600,
    p_closes_in  IN NUMBER DEFAULT 86400,
    p_starts_in  IN NUMBER DEFAULT 172800,
    p_concert_id IN concerts.concert_id%TYPE DEFAULT NULL
  ) RETURN concert_schedules.schedule_id%TYPE IS
    l_now          concert_schedules.starts_at%TYPE := SYSTIMESTAMP;
    l_concert_id   concerts.concert_id%TYPE         := p_concert_id;
    l_concert_code concerts.code%TYPE;
    l_schedule_id  concert_schedules.schedule_id%TYPE;
    l_seats_added  PLS_INTEGER;
  BEGIN
    IF l_concert_id IS NULL THEN
      l_concert_id := a_concert(p_seats => p_seats);
    END IF;
    SELECT c.code
      INTO l_concert_code
      FROM concerts c
     WHERE c.concert_id = l_concert_id;
    catalogue_import.put_schedule(
      p_user_id        => an_admin,
      p_concert_code   => l_concert_code,
      p_code           => unique_text(p_prefix => 'date-'),
      p_starts_at      => l_now + NUMTODSINTERVAL(p_starts_in, 'SECOND'),
      p_sale_opens_at  => l_now + NUMTODSINTERVAL(p_opens_in, 'SECOND'),
      p_sale_closes_at => l_now + NUMTODSINTERVAL(p_closes_in, 'SECOND'),
      p_queue_required => 0,
      p_schedule_id    => l_schedule_id,
      p_seats_added    => l_seats_added);
    RETURN l_schedule_id;
  END a_schedule;

  FUNCTION seat(
    p_schedule_id IN seats.schedule_id%TYPE,
    p_number      IN seats.seat_number%TYPE DEFAULT 1
  ) RETURN seats.seat_id%TYPE IS
    l_seat_id seats.seat_id%TYPE;
  BEGIN
    SELECT s.seat_id
      INTO l_seat_id
      FROM seats s
     WHERE s.schedule_id = p_schedule_id
       AND s.seat_number = p_number;
    RETURN l_seat_id;
  END seat;

  FUNCTION seats_between(
    p_schedule_id IN seats.schedule_id%TYPE,
    p_first       IN seats.seat_number%TYPE,
    p_last        IN seats.seat_number%TYPE
  ) RETURN number_nt IS
    l_seat_ids number_nt;
  BEGIN
    SELECT s.seat_id
      BULK COLLECT INTO l_seat_ids
      FROM seats s
     WHERE s.schedule_id = p_schedule_id
       AND s.seat_number BETWEEN p_first AND p_last
     ORDER BY s.seat_id;
    RETURN l_seat_ids;
  END seats_between;

  PROCEDURE hold(
    p_user_id        IN  users.user_id%TYPE,
    p_schedule_id    IN  concert_schedules.schedule_id%TYPE,
    p_seat_ids       IN  number_nt,
    p_reservation_id OUT reservations.reservation_id%TYPE
  ) IS
    l_amount          reservations.amount%TYPE;
    l_held_until      reservations.held_until%TYPE;
    l_held_seat_ids   number_nt;
    l_sections        varchar2_nt;
    l_row_labels      varchar2_nt;
    l_seat_numbers    number_nt;
    l_grades          varchar2_nt;
    l_prices          number_nt;
    l_response_status idempotency_keys.response_status%TYPE;
    l_response_body   idempotency_keys.response_body%TYPE;
  BEGIN
    seat_hold.hold(
      p_user_id         => p_user_id,
      p_idempotency_key => a_key,
      p_fingerprint     => c_fingerprint,
      p_schedule_id     => p_schedule_id,
      p_seat_ids        => p_seat_ids,
      p_place           => NULL,
      p_reservation_id  => p_reservation_id,
      p_amount          => l_amount,
      p_held_until      => l_held_until,
      p_held_seat_ids   => l_held_seat_ids,
      p_sections        => l_sections,
      p_row_labels      => l_row_labels,
      p_seat_numbers    => l_seat_numbers,
      p_grades          => l_grades,
      p_prices          => l_prices,
      p_response_status => l_response_status,
      p_response_body   => l_response_body);
  END hold;

  FUNCTION a_hold(
    p_user_id     IN users.user_id%TYPE DEFAULT NULL,
    p_schedule_id IN concert_schedules.schedule_id%TYPE DEFAULT NULL,
    p_seat_ids    IN number_nt DEFAULT NULL
  ) RETURN reservations.reservation_id%TYPE IS
    l_user_id        users.user_id%TYPE                 := p_user_id;
    l_schedule_id    concert_schedules.schedule_id%TYPE := p_schedule_id;
    l_seat_ids       number_nt                          := p_seat_ids;
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    IF l_user_id IS NULL THEN
      l_user_id := a_user;
    END IF;
    IF l_schedule_id IS NULL THEN
      l_schedule_id := a_schedule;
    END IF;
    IF l_seat_ids IS NULL THEN
      l_seat_ids := number_nt(seat(p_schedule_id => l_schedule_id));
    END IF;
    hold(
      p_user_id        => l_user_id,
      p_schedule_id    => l_schedule_id,
      p_seat_ids       => l_seat_ids,
      p_reservation_id => l_reservation_id);
    RETURN l_reservation_id;
  END a_hold;

  PROCEDURE pay(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
    l_user_id         reservations.user_id%TYPE;
    l_outcome         payments.status%TYPE;
    l_payment_id      payments.payment_id%TYPE;
    l_amount          payments.amount%TYPE;
    l_paid_at         payments.completed_at%TYPE;
    l_response_status idempotency_keys.response_status%TYPE;
    l_response_body   idempotency_keys.response_body%TYPE;
  BEGIN
    SELECT r.user_id
      INTO l_user_id
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id;
    payment.pay_with_points(
      p_user_id         => l_user_id,
      p_idempotency_key => a_key,
      p_fingerprint     => c_fingerprint,
      p_reservation_id  => p_reservation_id,
      p_outcome         => l_outcome,
      p_payment_id      => l_payment_id,
      p_amount          => l_amount,
      p_paid_at         => l_paid_at,
      p_response_status => l_response_status,
      p_response_body   => l_response_body);
  END pay;

  FUNCTION a_paid_reservation(
    p_user_id     IN users.user_id%TYPE DEFAULT NULL,
    p_schedule_id IN concert_schedules.schedule_id%TYPE DEFAULT NULL,
    p_seat_ids    IN number_nt DEFAULT NULL
  ) RETURN reservations.reservation_id%TYPE IS
    l_reservation_id reservations.reservation_id%TYPE;
    l_user_id        reservations.user_id%TYPE;
    l_amount         reservations.amount%TYPE;
  BEGIN
    l_reservation_id := a_hold(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_seat_ids    => p_seat_ids);
    SELECT r.user_id, r.amount
      INTO l_user_id, l_amount
      FROM reservations r
     WHERE r.reservation_id = l_reservation_id;
    charge(p_user_id => l_user_id, p_amount => l_amount);
    pay(p_reservation_id => l_reservation_id);
    RETURN l_reservation_id;
  END a_paid_reservation;

  FUNCTION a_cancelled_hold(
    p_user_id     IN users.user_id%TYPE DEFAULT NULL,
    p_schedule_id IN concert_schedules.schedule_id%TYPE DEFAULT NULL,
    p_seat_ids    IN number_nt DEFAULT NULL
  ) RETURN reservations.reservation_id%TYPE IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := a_hold(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_seat_ids    => p_seat_ids);
    reservation_is_cancelled(p_reservation_id => l_reservation_id);
    RETURN l_reservation_id;
  END a_cancelled_hold;

  FUNCTION an_expired_hold(
    p_user_id     IN users.user_id%TYPE DEFAULT NULL,
    p_schedule_id IN concert_schedules.schedule_id%TYPE DEFAULT NULL,
    p_seat_ids    IN number_nt DEFAULT NULL
  ) RETURN reservations.reservation_id%TYPE IS
    l_reservation_id reservations.reservation_id%TYPE;
  BEGIN
    l_reservation_id := a_hold(
      p_user_id     => p_user_id,
      p_schedule_id => p_schedule_id,
      p_seat_ids    => p_seat_ids);
    hold_has_lapsed(p_reservation_id => l_reservation_id);
    pay(p_reservation_id => l_reservation_id);
    RETURN l_reservation_id;
  END an_expired_hold;

  FUNCTION a_failed_payment(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN payments.payment_id%TYPE IS
    l_payment_id payments.payment_id%TYPE;
    l_amount     payments.amount%TYPE;
  BEGIN
    SELECT r.amount
      INTO l_amount
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id;
    INSERT INTO payments (
      payment_id, reservation_id, method, status, amount, requested_at, message)
    VALUES (
      payment_seq.NEXTVAL, p_reservation_id, 'CARD', 'FAILED', l_amount, SYSTIMESTAMP,
      'The card was declined.')
    RETURNING payment_id INTO l_payment_id;
    RETURN l_payment_id;
  END a_failed_payment;

  PROCEDURE reservation_is_cancelled(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
    l_user_id         reservations.user_id%TYPE;
    l_outcome         reservations.status%TYPE;
    l_schedule_id     reservations.schedule_id%TYPE;
    l_amount          reservations.amount%TYPE;
    l_held_until      reservations.held_until%TYPE;
    l_seat_ids        number_nt;
    l_sections        varchar2_nt;
    l_row_labels      varchar2_nt;
    l_seat_numbers    number_nt;
    l_grades          varchar2_nt;
    l_prices          number_nt;
    l_payment_id      payments.payment_id%TYPE;
    l_method          payments.method%TYPE;
    l_paid_at         payments.completed_at%TYPE;
    l_refund_id       refunds.refund_id%TYPE;
    l_refunded_at     refunds.refunded_at%TYPE;
    l_response_status idempotency_keys.response_status%TYPE;
    l_response_body   idempotency_keys.response_body%TYPE;
  BEGIN
    SELECT r.user_id
      INTO l_user_id
      FROM reservations r
     WHERE r.reservation_id = p_reservation_id;
    cancellation.cancel(
      p_user_id         => l_user_id,
      p_idempotency_key => a_key,
      p_fingerprint     => c_fingerprint,
      p_reservation_id  => p_reservation_id,
      p_outcome         => l_outcome,
      p_schedule_id     => l_schedule_id,
      p_amount          => l_amount,
      p_held_until      => l_held_until,
      p_seat_ids        => l_seat_ids,
      p_sections        => l_sections,
      p_row_labels      => l_row_labels,
      p_seat_numbers    => l_seat_numbers,
      p_grades          => l_grades,
      p_prices          => l_prices,
      p_payment_id      => l_payment_id,
      p_method          => l_method,
      p_paid_at         => l_paid_at,
      p_refund_id       => l_refund_id,
      p_refunded_at     => l_refunded_at,
      p_response_status => l_response_status,
      p_response_body   => l_response_body);
  END reservation_is_cancelled;

  -- The seats carry the same end as the hold, as when it was made.
  PROCEDURE payment_was_made(
    p_payment_id IN payments.payment_id%TYPE,
    p_when       IN payments.completed_at%TYPE
  ) IS
  BEGIN
    UPDATE payments p
       SET p.completed_at = p_when
     WHERE p.payment_id = p_payment_id;
  END payment_was_made;

  PROCEDURE refund_was_made(
    p_payment_id IN refunds.payment_id%TYPE,
    p_when       IN refunds.refunded_at%TYPE
  ) IS
  BEGIN
    UPDATE refunds f
       SET f.refunded_at = p_when
     WHERE f.payment_id = p_payment_id;
  END refund_was_made;

  PROCEDURE hold_has_lapsed(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) IS
    l_held_until reservations.held_until%TYPE := SYSTIMESTAMP - NUMTODSINTERVAL(1, 'SECOND');
  BEGIN
    UPDATE reservations r
       SET r.held_until = l_held_until
     WHERE r.reservation_id = p_reservation_id;
    UPDATE seats s
       SET s.held_until = l_held_until
     WHERE s.status = 'PENDING'
       AND s.seat_id IN (
             SELECT rs.seat_id
               FROM reservation_seats rs
              WHERE rs.reservation_id = p_reservation_id
                AND rs.released_at IS NULL);
  END hold_has_lapsed;

  PROCEDURE schedule_is_earlier(
    p_schedule_id IN concert_schedules.schedule_id%TYPE,
    p_seconds     IN NUMBER
  ) IS
    l_by INTERVAL DAY(9) TO SECOND := NUMTODSINTERVAL(p_seconds, 'SECOND');
  BEGIN
    UPDATE concert_schedules cs
       SET cs.starts_at      = cs.starts_at - l_by,
           cs.sale_opens_at  = cs.sale_opens_at - l_by,
           cs.sale_closes_at = cs.sale_closes_at - l_by
     WHERE cs.schedule_id = p_schedule_id;
  END schedule_is_earlier;

  PROCEDURE schedule_is_cancelled(
    p_schedule_id IN concert_schedules.schedule_id%TYPE
  ) IS
  BEGIN
    UPDATE concert_schedules cs
       SET cs.cancelled_at = SYSTIMESTAMP
     WHERE cs.schedule_id = p_schedule_id;
  END schedule_is_cancelled;

  PROCEDURE seat_costs(
    p_seat_id IN seats.seat_id%TYPE,
    p_price   IN seats.price%TYPE
  ) IS
  BEGIN
    UPDATE seats s
       SET s.price = p_price
     WHERE s.seat_id = p_seat_id;
  END seat_costs;

  PROCEDURE seat_is_stored_last(
    p_seat_id IN seats.seat_id%TYPE
  ) IS
  BEGIN
    UPDATE seats s
       SET s.price = s.price
     WHERE s.seat_id = p_seat_id;
    UPDATE reservation_seats rs
       SET rs.price = rs.price
     WHERE rs.seat_id = p_seat_id;
  END seat_is_stored_last;

  PROCEDURE parameter_is(
    p_name  IN parameters.name%TYPE,
    p_value IN parameters.value%TYPE
  ) IS
  BEGIN
    parameter_store.set_value(
      p_user_id => an_admin,
      p_name    => p_name,
      p_value   => p_value);
  END parameter_is;
END given;
/
