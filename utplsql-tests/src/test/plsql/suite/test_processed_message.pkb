CREATE OR REPLACE PACKAGE BODY test_processed_message AS
  c_consumer CONSTANT VARCHAR2(30 CHAR) := 'NOTIFICATION';

  FUNCTION is_first(
    p_message_id IN processed_messages.message_id%TYPE,
    p_consumer   IN processed_messages.consumer%TYPE DEFAULT c_consumer
  ) RETURN NUMBER IS
    l_is_first NUMBER;
  BEGIN
    processed_message.mark(p_consumer => p_consumer, p_message_id => p_message_id, p_is_first => l_is_first);
    RETURN l_is_first;
  END is_first;

  PROCEDURE tells_the_first_time IS
  BEGIN
    ut.expect(is_first(p_message_id => given_message.an_id)).to_equal(1);
  END tells_the_first_time;

  PROCEDURE tells_that_it_came_before IS
    l_message_id processed_messages.message_id%TYPE := given_message.an_id;
  BEGIN
    given_message.is_processed(p_consumer => c_consumer, p_message_id => l_message_id);

    ut.expect(is_first(p_message_id => l_message_id)).to_equal(0);
    ut.expect(is_first(p_message_id => l_message_id)).to_equal(0);
  END tells_that_it_came_before;

  PROCEDURE knows_the_archive IS
    l_message_id processed_messages.message_id%TYPE := given_old.a_marker(p_days => 31);
    l_moved      NUMBER;
  BEGIN
    archiving.move_markers(p_limit => 1000, p_moved => l_moved);
    ut.expect(l_moved).to_equal(1);

    ut.expect(is_first(p_message_id => l_message_id)).to_equal(0);
    ut.expect(is_first(p_message_id => l_message_id, p_consumer => 'AUDIT_TRAIL')).to_equal(1);
    ut.expect(is_first(p_message_id => given_message.an_id)).to_equal(1);
  END knows_the_archive;

  PROCEDURE keeps_the_marker IS
    l_before     processed_messages.processed_at%TYPE := SYSTIMESTAMP;
    l_message_id processed_messages.message_id%TYPE := given_message.an_id;
    l_after      processed_messages.processed_at%TYPE;
    l_marker     processed_messages%ROWTYPE;
  BEGIN
    given_message.is_processed(p_consumer => c_consumer, p_message_id => l_message_id);
    l_after := SYSTIMESTAMP;
    given_message.is_processed(p_consumer => c_consumer, p_message_id => l_message_id);

    SELECT m.*
      INTO l_marker
      FROM processed_messages m
     WHERE m.message_id = l_message_id;
    ut.expect(l_marker.consumer).to_equal(c_consumer);
    ut.expect(l_marker.processed_at).to_be_between(l_before, l_after);
  END keeps_the_marker;

  PROCEDURE tells_consumers_apart IS
    l_message_id processed_messages.message_id%TYPE := given_message.an_id;
  BEGIN
    given_message.is_processed(p_consumer => c_consumer, p_message_id => l_message_id);

    ut.expect(is_first(p_message_id => l_message_id, p_consumer => 'AUDIT_TRAIL')).to_equal(1);
  END tells_consumers_apart;

  PROCEDURE tells_messages_apart IS
  BEGIN
    given_message.is_processed(p_consumer => c_consumer, p_message_id => given_message.an_id);

    ut.expect(is_first(p_message_id => given_message.an_id)).to_equal(1);
  END tells_messages_apart;

  PROCEDURE refuses_a_missing_number IS
  BEGIN
    given_message.is_processed(p_consumer => c_consumer, p_message_id => NULL);
  END refuses_a_missing_number;

  PROCEDURE refuses_a_missing_consumer IS
  BEGIN
    given_message.is_processed(p_consumer => NULL, p_message_id => given_message.an_id);
  END refuses_a_missing_consumer;
END test_processed_message;
/
