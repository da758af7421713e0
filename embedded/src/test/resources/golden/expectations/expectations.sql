CREATE OR REPLACE PACKAGE expectations_demo AS
  PROCEDURE values_hold;
  PROCEDURE values_fail(p_seat_id IN seats.seat_id%TYPE);
  PROCEDURE nulls_fail_both_ways;
  PROCEDURE types_differ;
  PROCEDURE rows_hold;
  PROCEDURE rows_fail;
END expectations_demo;
/
CREATE OR REPLACE PACKAGE BODY expectations_demo AS
  c_section CONSTANT seats.section%TYPE := 'A';

  PROCEDURE values_hold IS
    l_now  TIMESTAMP WITH TIME ZONE := SYSTIMESTAMP;
    l_null VARCHAR2(10 CHAR);
  BEGIN
    ut.expect(1 + 1).to_equal(2);
    ut.expect(l_null, 'nothing').to_(equal(''));
    ut.expect(a_actual => c_section, a_message => 'where').not_to_equal('B');
    ut.expect(l_null).to_(be_null);
    ut.expect(l_now).not_to(be_null());
    ut.expect(l_now).to_be_not_null();
    ut.expect(l_null IS NULL AND 1 < 2).to_be_true;
    ut.expect(FALSE).to_be_false();
    ut.expect(2).to_be_greater_than(1);
    ut.expect(2).to_be_greater_or_equal(2);
    ut.expect(l_now).to_be_less_than(
      l_now + INTERVAL '1' SECOND);
    ut.expect(2).to_be_less_or_equal(2);
    ut.expect(2).to_be_between(a_lower_bound => 1, a_upper_bound => 2);
    ut.expect('held:4').to_be_like('held:%');
    ut.expect('a_b').to_be_like('a\_b', '\');
    ut.expect('Held').to_match('^h', 'i');
  END values_hold;

  PROCEDURE values_fail(p_seat_id IN seats.seat_id%TYPE) IS
    l_status seats.status%TYPE;
  BEGIN
    SELECT s.status INTO l_status FROM seats s WHERE s.seat_id = p_seat_id;
    ut.expect(l_status, 'seat ' || p_seat_id).to_equal('SOLD');
    ut.expect(l_status).not_to_equal(l_status);
    ut.expect(p_seat_id).to_be_null;
    ut.expect(p_seat_id).not_to_be_not_null;
    ut.expect(TRUE).to_be_false;
    ut.expect(p_seat_id).to_be_greater_or_equal(2);
    ut.expect(p_seat_id).to_be_less_than(1);
    ut.expect(p_seat_id).to_be_less_or_equal(.5);
    ut.expect(INTERVAL '2' SECOND).not_to_be_greater_than(INTERVAL '1' SECOND);
    ut.expect('b').to_be_between('B', 'a');
    ut.expect(p_seat_id / 2).to_be_greater_than(1.5);
    ut.expect(p_seat_id).to_be_between(7, 9);
    ut.expect(TRUE).not_to_be_true;
    ut.expect(l_status).to_be_like('S%');
    ut.expect(l_status).to_match('^s', 'i');
    ut.fail('not reached');
  END values_fail;

  PROCEDURE nulls_fail_both_ways IS
    l_null NUMBER;
  BEGIN
    ut.expect(l_null).to_equal(1);
    ut.expect(l_null).not_to_equal(1);
    ut.expect(l_null).to_equal(l_null, a_nulls_are_equal => FALSE);
    ut.expect(l_null).not_to_be_less_than(1);
  END nulls_fail_both_ways;

  PROCEDURE types_differ IS
  BEGIN
    ut.expect('1').to_equal(1);
    ut.expect('1').not_to_equal(1);
    ut.expect(1).to_be_true;
    ut.expect(1).to_be_empty();
  END types_differ;

  PROCEDURE rows_hold IS
    l_actual   SYS_REFCURSOR;
    l_expected SYS_REFCURSOR;
    l_ids      number_nt := number_nt(1, 2);
    l_none     number_nt := number_nt();
  BEGIN
    OPEN l_actual FOR SELECT s.seat_id, s.price FROM seats s ORDER BY s.seat_id;
    OPEN l_expected FOR SELECT s.seat_id, s.seat_id * 100 AS price FROM seats s ORDER BY s.seat_id;
    ut.expect(l_actual).to_equal(l_expected);
    OPEN l_actual FOR SELECT s.seat_id FROM seats s ORDER BY s.seat_id;
    OPEN l_expected FOR SELECT s.seat_id FROM seats s ORDER BY s.seat_id DESC;
    ut.expect(l_actual).to_equal(l_expected).unordered;
    OPEN l_actual FOR SELECT s.seat_id FROM seats s;
    ut.expect(l_actual).to_have_count(3);
    OPEN l_actual FOR SELECT s.seat_id FROM seats s WHERE s.seat_id > 9;
    ut.expect(l_actual).to_be_empty();
    ut.expect(ANYDATA.CONVERTCOLLECTION(l_ids)).to_have_count(2);
    ut.expect(ANYDATA.CONVERTCOLLECTION(l_ids)).not_to_equal(ANYDATA.CONVERTCOLLECTION(l_none));
    ut.expect(ANYDATA.CONVERTCOLLECTION(l_none)).to_be_empty;
  END rows_hold;

  PROCEDURE rows_fail IS
    l_actual   SYS_REFCURSOR;
    l_expected SYS_REFCURSOR;
    l_ids      number_nt := number_nt(1, 2);
    l_others   number_nt := number_nt(1, 3);
  BEGIN
    OPEN l_actual FOR SELECT s.seat_id, s.status, s.price FROM seats s ORDER BY s.seat_id;
    OPEN l_expected FOR
      SELECT s.seat_id, 'FREE' AS status, s.price FROM seats s WHERE s.seat_id < 3 ORDER BY s.seat_id;
    ut.expect(l_actual, 'all seats').to_equal(l_expected);
    OPEN l_actual FOR SELECT s.price, s.seat_id, 'x' AS extra FROM seats s WHERE s.seat_id = 1;
    OPEN l_expected FOR SELECT s.seat_id, '100' AS price FROM seats s WHERE s.seat_id = 1;
    ut.expect(l_actual).to_equal(l_expected);
    OPEN l_actual FOR SELECT s.seat_id FROM seats s WHERE s.seat_id < 3;
    OPEN l_expected FOR SELECT s.seat_id FROM seats s WHERE s.seat_id > 1;
    ut.expect(l_actual).to_equal(l_expected).unordered();
    OPEN l_actual FOR SELECT s.seat_id FROM seats s WHERE s.seat_id = 1;
    ut.expect(l_actual).to_be_empty;
    OPEN l_actual FOR SELECT s.seat_id FROM seats s;
    ut.expect(l_actual).to_have_count(2);
    ut.expect(ANYDATA.CONVERTCOLLECTION(l_ids)).to_equal(ANYDATA.CONVERTCOLLECTION(l_others));
  END rows_fail;
END expectations_demo;
/
