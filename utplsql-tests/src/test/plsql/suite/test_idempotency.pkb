CREATE OR REPLACE PACKAGE BODY test_idempotency AS
  c_request CONSTANT VARCHAR2(64 CHAR) := 'POST /reservations';
  c_other   CONSTANT VARCHAR2(64 CHAR) := 'POST /payments';
  c_created CONSTANT PLS_INTEGER := 201;
  c_body    CONSTANT VARCHAR2(100 CHAR) := '{"reservationId":17}';

  -- What a claim returns: the answer's status, or NULL the first time.
  FUNCTION claimed_status(
    p_user_id     IN idempotency_keys.user_id%TYPE,
    p_key         IN idempotency_keys.idempotency_key%TYPE,
    p_fingerprint IN idempotency_keys.fingerprint%TYPE DEFAULT c_request
  ) RETURN idempotency_keys.response_status%TYPE IS
    l_status idempotency_keys.response_status%TYPE;
    l_body   idempotency_keys.response_body%TYPE;
  BEGIN
    idempotency.claim(
      p_user_id         => p_user_id,
      p_key             => p_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => l_status,
      p_response_body   => l_body);
    RETURN l_status;
  END claimed_status;

  PROCEDURE keep(
    p_user_id     IN idempotency_keys.user_id%TYPE,
    p_key         IN idempotency_keys.idempotency_key%TYPE,
    p_fingerprint IN idempotency_keys.fingerprint%TYPE DEFAULT c_request,
    p_status      IN idempotency_keys.response_status%TYPE DEFAULT c_created,
    p_body        IN idempotency_keys.response_body%TYPE DEFAULT c_body
  ) IS
    l_status idempotency_keys.response_status%TYPE := p_status;
    l_body   idempotency_keys.response_body%TYPE := p_body;
  BEGIN
    idempotency.record_answer(
      p_user_id         => p_user_id,
      p_key             => p_key,
      p_fingerprint     => p_fingerprint,
      p_response_status => l_status,
      p_response_body   => l_body);
  END keep;

  -- The one answer that a user was given.
  FUNCTION answer_of(
    p_user_id IN idempotency_keys.user_id%TYPE
  ) RETURN idempotency_keys%ROWTYPE IS
    l_answer idempotency_keys%ROWTYPE;
  BEGIN
    SELECT k.*
      INTO l_answer
      FROM idempotency_keys k
     WHERE k.user_id = p_user_id;
    RETURN l_answer;
  END answer_of;

  PROCEDURE tells_the_first_time IS
    l_status idempotency_keys.response_status%TYPE;
    l_body   idempotency_keys.response_body%TYPE;
  BEGIN
    idempotency.claim(
      p_user_id         => given.a_user,
      p_key             => 'a-key',
      p_fingerprint     => c_request,
      p_response_status => l_status,
      p_response_body   => l_body);

    ut.expect(l_status).to_be_null;
    ut.expect(l_body).to_be_null;
  END tells_the_first_time;

  PROCEDURE keeps_nothing IS
    l_user_id users.user_id%TYPE;
    l_status  idempotency_keys.response_status%TYPE;
    l_answers PLS_INTEGER;
  BEGIN
    l_user_id := given.a_user;

    l_status := claimed_status(p_user_id => l_user_id, p_key => 'a-key');

    SELECT COUNT(*)
      INTO l_answers
      FROM idempotency_keys k
     WHERE k.user_id = l_user_id;
    ut.expect(l_status).to_be_null;
    ut.expect(l_answers).to_equal(0);
  END keeps_nothing;

  PROCEDURE lets_the_holder_claim_again IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user;

    ut.expect(claimed_status(p_user_id => l_user_id, p_key => 'a-key')).to_be_null;
    ut.expect(claimed_status(p_user_id => l_user_id, p_key => 'a-key')).to_be_null;
  END lets_the_holder_claim_again;

  PROCEDURE returns_the_answer IS
    l_user_id users.user_id%TYPE;
    l_status  idempotency_keys.response_status%TYPE;
    l_body    idempotency_keys.response_body%TYPE;
  BEGIN
    l_user_id := given.a_user;
    keep(p_user_id => l_user_id, p_key => 'a-key');

    idempotency.claim(
      p_user_id         => l_user_id,
      p_key             => 'a-key',
      p_fingerprint     => c_request,
      p_response_status => l_status,
      p_response_body   => l_body);

    ut.expect(l_status).to_equal(c_created);
    ut.expect(l_body).to_equal(c_body);
  END returns_the_answer;

  PROCEDURE returns_its_own_answer IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user;
    keep(p_user_id => l_user_id, p_key => 'a-key', p_status => 201);
    keep(p_user_id => l_user_id, p_key => 'b-key', p_status => 404);
    keep(p_user_id => given.a_user, p_key => 'a-key', p_status => 409);

    ut.expect(claimed_status(p_user_id => l_user_id, p_key => 'a-key')).to_equal(201);
    ut.expect(claimed_status(p_user_id => l_user_id, p_key => 'b-key')).to_equal(404);
  END returns_its_own_answer;

  PROCEDURE returns_the_answer_every_time IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user;
    keep(p_user_id => l_user_id, p_key => 'a-key');

    ut.expect(claimed_status(p_user_id => l_user_id, p_key => 'a-key')).to_equal(c_created);
    ut.expect(claimed_status(p_user_id => l_user_id, p_key => 'a-key')).to_equal(c_created);
  END returns_the_answer_every_time;

  -- The key of an answer that was archived, to a request of the builder's.
  FUNCTION an_archived_key(
    p_user_id IN idempotency_keys.user_id%TYPE
  ) RETURN idempotency_keys.idempotency_key%TYPE IS
    l_key   idempotency_keys.idempotency_key%TYPE;
    l_moved NUMBER;
  BEGIN
    l_key := given_old.an_answer(p_user_id => p_user_id, p_days => 31);
    archiving.move_answers(p_limit => 1000, p_moved => l_moved);
    ut.expect(l_moved).to_equal(1);
    RETURN l_key;
  END an_archived_key;

  PROCEDURE returns_an_archived_answer IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_key     idempotency_keys.idempotency_key%TYPE;
    l_status  idempotency_keys.response_status%TYPE;
    l_body    idempotency_keys.response_body%TYPE;
  BEGIN
    l_key := an_archived_key(p_user_id => l_user_id);

    idempotency.claim(
      p_user_id         => l_user_id,
      p_key             => l_key,
      p_fingerprint     => given.c_fingerprint,
      p_response_status => l_status,
      p_response_body   => l_body);

    ut.expect(l_status).to_equal(201);
    ut.expect(l_body).to_equal('{"kept":true}');
    ut.expect(claimed_status(p_user_id => l_user_id, p_key => l_key || 'x')).to_be_null;
    ut.expect(claimed_status(p_user_id => given.a_user, p_key => l_key)).to_be_null;
  END returns_an_archived_answer;

  PROCEDURE refuses_an_archived_request IS
    l_user_id users.user_id%TYPE := given.a_user;
  BEGIN
    ut.expect(claimed_status(
        p_user_id     => l_user_id,
        p_key         => an_archived_key(p_user_id => l_user_id),
        p_fingerprint => c_other)).to_be_null;
  END refuses_an_archived_request;

  PROCEDURE returns_the_archived_answer IS
    l_user_id users.user_id%TYPE := given.a_user;
    l_key     idempotency_keys.idempotency_key%TYPE;
    l_status  idempotency_keys.response_status%TYPE := 500;
    l_body    idempotency_keys.response_body%TYPE := 'another';
    l_live    SYS_REFCURSOR;
  BEGIN
    l_key := an_archived_key(p_user_id => l_user_id);

    idempotency.record_answer(
      p_user_id         => l_user_id,
      p_key             => l_key,
      p_fingerprint     => given.c_fingerprint,
      p_response_status => l_status,
      p_response_body   => l_body);

    ut.expect(l_status).to_equal(201);
    ut.expect(l_body).to_equal('{"kept":true}');
    OPEN l_live FOR
      SELECT k.idempotency_key
        FROM idempotency_keys k
       WHERE k.user_id = l_user_id;
    ut.expect(l_live).to_be_empty;
  END returns_the_archived_answer;

  PROCEDURE refuses_another_request IS
    l_user_id users.user_id%TYPE;
    l_status  idempotency_keys.response_status%TYPE;
  BEGIN
    l_user_id := given.a_user;
    keep(p_user_id => l_user_id, p_key => 'a-key', p_fingerprint => c_request);

    l_status := claimed_status(p_user_id => l_user_id, p_key => 'a-key', p_fingerprint => c_other);
  END refuses_another_request;

  PROCEDURE lets_two_users_use_one_key IS
  BEGIN
    keep(p_user_id => given.a_user, p_key => 'a-key', p_fingerprint => c_request);

    ut.expect(claimed_status(p_user_id => given.a_user, p_key => 'a-key', p_fingerprint => c_other))
      .to_be_null;
  END lets_two_users_use_one_key;

  PROCEDURE lets_a_user_use_two_keys IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user;
    keep(p_user_id => l_user_id, p_key => 'a-key', p_fingerprint => c_request);

    ut.expect(claimed_status(p_user_id => l_user_id, p_key => 'b-key', p_fingerprint => c_other))
      .to_be_null;
  END lets_a_user_use_two_keys;

  PROCEDURE tells_case_apart IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user;
    keep(p_user_id => l_user_id, p_key => 'a-key', p_fingerprint => c_request);

    ut.expect(claimed_status(p_user_id => l_user_id, p_key => 'A-KEY', p_fingerprint => c_other))
      .to_be_null;
  END tells_case_apart;

  PROCEDURE keeps_the_answer IS
    l_before  idempotency_keys.created_at%TYPE := SYSTIMESTAMP;
    l_user_id users.user_id%TYPE;
    l_answer  idempotency_keys%ROWTYPE;
  BEGIN
    l_user_id := given.a_user;

    keep(
      p_user_id     => l_user_id,
      p_key         => 'a-key',
      p_fingerprint => c_request,
      p_status      => c_created,
      p_body        => c_body);

    l_answer := answer_of(p_user_id => l_user_id);
    ut.expect(l_answer.idempotency_key).to_equal('a-key');
    ut.expect(l_answer.fingerprint).to_equal(c_request);
    ut.expect(l_answer.response_status).to_equal(c_created);
    ut.expect(l_answer.response_body).to_equal(c_body);
    ut.expect(l_answer.created_at).to_be_between(l_before, SYSTIMESTAMP);
  END keeps_the_answer;

  PROCEDURE returns_what_it_was_given IS
    l_status idempotency_keys.response_status%TYPE := c_created;
    l_body   idempotency_keys.response_body%TYPE := c_body;
  BEGIN
    idempotency.record_answer(
      p_user_id         => given.a_user,
      p_key             => 'a-key',
      p_fingerprint     => c_request,
      p_response_status => l_status,
      p_response_body   => l_body);

    ut.expect(l_status).to_equal(c_created);
    ut.expect(l_body).to_equal(c_body);
  END returns_what_it_was_given;

  PROCEDURE keeps_after_a_claim IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user;

    ut.expect(claimed_status(p_user_id => l_user_id, p_key => 'a-key')).to_be_null;
    keep(p_user_id => l_user_id, p_key => 'a-key');

    ut.expect(claimed_status(p_user_id => l_user_id, p_key => 'a-key')).to_equal(c_created);
  END keeps_after_a_claim;

  PROCEDURE returns_the_first_answer IS
    l_user_id users.user_id%TYPE;
    l_status  idempotency_keys.response_status%TYPE := 409;
    l_body    idempotency_keys.response_body%TYPE := '{"type":"seat-taken"}';
  BEGIN
    l_user_id := given.a_user;
    keep(p_user_id => l_user_id, p_key => 'a-key', p_status => c_created, p_body => c_body);

    idempotency.record_answer(
      p_user_id         => l_user_id,
      p_key             => 'a-key',
      p_fingerprint     => c_request,
      p_response_status => l_status,
      p_response_body   => l_body);

    ut.expect(l_status).to_equal(c_created);
    ut.expect(l_body).to_equal(c_body);
  END returns_the_first_answer;

  PROCEDURE keeps_the_first_answer IS
    l_user_id users.user_id%TYPE;
    l_answer  idempotency_keys%ROWTYPE;
  BEGIN
    l_user_id := given.a_user;
    keep(p_user_id => l_user_id, p_key => 'a-key', p_status => c_created, p_body => c_body);

    keep(p_user_id => l_user_id, p_key => 'a-key', p_status => 409, p_body => '{"type":"seat-taken"}');

    l_answer := answer_of(p_user_id => l_user_id);
    ut.expect(l_answer.response_status).to_equal(c_created);
    ut.expect(l_answer.response_body).to_equal(c_body);
  END keeps_the_first_answer;

  PROCEDURE refuses_another_answer IS
    l_user_id users.user_id%TYPE;
  BEGIN
    l_user_id := given.a_user;
    keep(p_user_id => l_user_id, p_key => 'a-key', p_fingerprint => c_request);

    keep(p_user_id => l_user_id, p_key => 'a-key', p_fingerprint => c_other);
  END refuses_another_answer;

  PROCEDURE keeps_the_longest_answer IS
    l_user_id users.user_id%TYPE;
    l_answer  idempotency_keys%ROWTYPE;
  BEGIN
    l_user_id := given.a_user;

    keep(
      p_user_id     => l_user_id,
      p_key         => RPAD('k', 64, 'k'),
      p_fingerprint => RPAD('f', 64, 'f'),
      p_body        => RPAD('{', 4000, 'b'));

    l_answer := answer_of(p_user_id => l_user_id);
    ut.expect(l_answer.idempotency_key).to_equal(RPAD('k', 64, 'k'));
    ut.expect(l_answer.fingerprint).to_equal(RPAD('f', 64, 'f'));
    ut.expect(l_answer.response_body).to_equal(RPAD('{', 4000, 'b'));
  END keeps_the_longest_answer;

  PROCEDURE keeps_every_byte IS
    l_user_id users.user_id%TYPE;
    l_answer  idempotency_keys%ROWTYPE;
  BEGIN
    l_user_id := given.a_user;

    keep(
      p_user_id => l_user_id,
      p_key     => 'a-key',
      p_body    => ' {"title":"Spring ''30\n"}' || CHR(10));

    l_answer := answer_of(p_user_id => l_user_id);
    ut.expect(l_answer.response_body).to_equal(' {"title":"Spring ''30\n"}' || CHR(10));
  END keeps_every_byte;

  PROCEDURE refuses_a_missing_body IS
  BEGIN
    keep(p_user_id => given.a_user, p_key => 'a-key', p_body => NULL);
  END refuses_a_missing_body;

  PROCEDURE refuses_a_missing_key IS
  BEGIN
    keep(p_user_id => given.a_user, p_key => NULL);
  END refuses_a_missing_key;

  PROCEDURE refuses_an_unknown_user IS
  BEGIN
    keep(p_user_id => -1, p_key => 'a-key');
  END refuses_an_unknown_user;
END test_idempotency;
/
