CREATE OR REPLACE PACKAGE BODY test_queue_transfer AS
  c_events        CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_Q';
  c_parked_events CONSTANT VARCHAR2(20 CHAR) := 'TICKET_EVENT_EQ';
  c_ends          CONSTANT VARCHAR2(20 CHAR) := 'HOLD_EXPIRY_Q';
  c_parked_ends   CONSTANT VARCHAR2(20 CHAR) := 'HOLD_EXPIRY_EQ';
  c_what_it_is    CONSTANT VARCHAR2(20 CHAR) := 'HOLD_OVER ';

  -- The message that will say that a hold is over.
  FUNCTION end_of(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
    l_msgid VARCHAR2(32 CHAR);
  BEGIN
    SELECT RAWTOHEX(q.msg_id)
      INTO l_msgid
      FROM aq$hold_expiry_qt q
     WHERE q.queue = c_ends
       AND q.corr_id = 'RESERVATION:' || p_reservation_id;
    RETURN l_msgid;
  END end_of;

  -- Moves it among the events, for these consumers.
  PROCEDURE move_to_events(
    p_reservation_id IN reservations.reservation_id%TYPE,
    p_recipients     IN varchar2_nt
  ) IS
    l_moved PLS_INTEGER;
  BEGIN
    queue_transfer.move(
      p_from       => c_ends,
      p_msgid      => end_of(p_reservation_id => p_reservation_id),
      p_to         => c_events,
      p_parking    => c_parked_events,
      p_recipients => p_recipients,
      p_moved      => l_moved);
    ut.expect(l_moved).to_equal(1);
  END move_to_events;

  -- The events about a reservation, the last of which is the one that was moved.
  FUNCTION events_for(
    p_consumer       IN VARCHAR2,
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN published.events(p_correlation => 'RESERVATION:' || p_reservation_id, p_consumer => p_consumer);
  END events_for;

  FUNCTION held(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN 'RESERVATION_HELD {"reservationId":' || p_reservation_id || '}';
  END held;

  FUNCTION held_and_over(
    p_reservation_id IN reservations.reservation_id%TYPE
  ) RETURN VARCHAR2 IS
  BEGIN
    RETURN held(p_reservation_id => p_reservation_id) || CHR(10)
      || c_what_it_is || '{"reservationId":' || p_reservation_id || '}';
  END held_and_over;

  PROCEDURE moves_it_as_it_is IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
    l_number         processed_messages.message_id%TYPE;
    l_moved          PLS_INTEGER;
  BEGIN
    l_number := published.hold_end_number(p_reservation_id => l_reservation_id);

    queue_transfer.move(
      p_from       => c_ends,
      p_msgid      => end_of(p_reservation_id => l_reservation_id),
      p_to         => c_ends,
      p_parking    => c_parked_ends,
      p_recipients => varchar2_nt(),
      p_moved      => l_moved);

    ut.expect(l_moved).to_equal(1);
    ut.expect(published.hold_end(p_reservation_id => l_reservation_id))
      .to_equal(c_what_it_is || '{"reservationId":' || l_reservation_id || '}');
    ut.expect(published.hold_end_number(p_reservation_id => l_reservation_id)).to_equal(l_number);
  END moves_it_as_it_is;

  PROCEDURE gives_it_to_whom_it_is_for IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
  BEGIN
    move_to_events(p_reservation_id => l_reservation_id, p_recipients => varchar2_nt('NOTIFICATION'));

    ut.expect(events_for(p_consumer => 'NOTIFICATION', p_reservation_id => l_reservation_id))
      .to_equal(held_and_over(p_reservation_id => l_reservation_id));
    ut.expect(events_for(p_consumer => 'AUDIT_TRAIL', p_reservation_id => l_reservation_id))
      .to_equal(held(p_reservation_id => l_reservation_id));
  END gives_it_to_whom_it_is_for;

  PROCEDURE gives_it_to_all IS
    l_named_id   reservations.reservation_id%TYPE := given.a_hold;
    l_unnamed_id reservations.reservation_id%TYPE := given.a_hold;
  BEGIN
    move_to_events(p_reservation_id => l_named_id, p_recipients => varchar2_nt('NOTIFICATION', 'AUDIT_TRAIL'));
    move_to_events(p_reservation_id => l_unnamed_id, p_recipients => varchar2_nt());

    ut.expect(events_for(p_consumer => 'NOTIFICATION', p_reservation_id => l_named_id))
      .to_equal(held_and_over(p_reservation_id => l_named_id));
    ut.expect(events_for(p_consumer => 'AUDIT_TRAIL', p_reservation_id => l_named_id))
      .to_equal(held_and_over(p_reservation_id => l_named_id));
    ut.expect(events_for(p_consumer => 'NOTIFICATION', p_reservation_id => l_unnamed_id))
      .to_equal(held_and_over(p_reservation_id => l_unnamed_id));
    ut.expect(events_for(p_consumer => 'AUDIT_TRAIL', p_reservation_id => l_unnamed_id))
      .to_equal(held_and_over(p_reservation_id => l_unnamed_id));
  END gives_it_to_all;

  PROCEDURE leaves_nothing_behind IS
    l_reservation_id reservations.reservation_id%TYPE := given.a_hold;
    l_other_id       reservations.reservation_id%TYPE := given.a_hold;
  BEGIN
    move_to_events(p_reservation_id => l_reservation_id, p_recipients => varchar2_nt('NOTIFICATION'));

    ut.expect(published.hold_ends(p_reservation_id => l_reservation_id)).to_equal(0);
    ut.expect(published.hold_ends(p_reservation_id => l_other_id)).to_equal(1);
  END leaves_nothing_behind;

  -- Moves the end of a hold within its queue, and tells what the queue says of it.
  PROCEDURE moved_within(
    p_reservation_id IN  reservations.reservation_id%TYPE,
    p_state          OUT VARCHAR2,
    p_parking        OUT VARCHAR2
  ) IS
    l_moved PLS_INTEGER;
  BEGIN
    queue_transfer.move(
      p_from       => c_ends,
      p_msgid      => end_of(p_reservation_id => p_reservation_id),
      p_to         => c_ends,
      p_parking    => c_parked_ends,
      p_recipients => varchar2_nt(),
      p_moved      => l_moved);
    SELECT q.msg_state, q.exception_queue
      INTO p_state, p_parking
      FROM aq$hold_expiry_qt q
     WHERE q.queue = c_ends
       AND q.corr_id = 'RESERVATION:' || p_reservation_id;
  END moved_within;

  PROCEDURE comes_at_once IS
    l_state   VARCHAR2(20 CHAR);
    l_parking VARCHAR2(128 CHAR);
  BEGIN
    moved_within(p_reservation_id => given.a_hold, p_state => l_state, p_parking => l_parking);

    ut.expect(l_state).to_equal('READY');
  END comes_at_once;

  PROCEDURE names_the_exception_queue IS
    l_state   VARCHAR2(20 CHAR);
    l_parking VARCHAR2(128 CHAR);
  BEGIN
    moved_within(p_reservation_id => given.a_hold, p_state => l_state, p_parking => l_parking);

    ut.expect(l_parking).to_equal(c_parked_ends);
  END names_the_exception_queue;

  PROCEDURE finds_nothing IS
    l_messages PLS_INTEGER := published.messages;
    l_moved    PLS_INTEGER;
  BEGIN
    queue_transfer.move(
      p_from       => c_ends,
      p_msgid      => RAWTOHEX(SYS_GUID()),
      p_to         => c_ends,
      p_parking    => c_parked_ends,
      p_recipients => varchar2_nt(),
      p_moved      => l_moved);

    ut.expect(l_moved).to_equal(0);
    ut.expect(published.messages).to_equal(l_messages);
  END finds_nothing;
END test_queue_transfer;
/
