CREATE SCHEMA expectations_demo;









CREATE FUNCTION expectations_demo.c_section() RETURNS seats.section%TYPE LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN 'A'; REVOKE ALL ON FUNCTION expectations_demo.c_section() FROM PUBLIC;

CREATE PROCEDURE expectations_demo.values_hold() LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_now timestamptz := clock_timestamp();
    l_null varchar(10);
  BEGIN
    CALL ut.equal(FALSE, ut.val(1 + 1), NULL, ut.val(2));
    CALL ut.equal(FALSE, ut.val(l_null), 'nothing', ut.val(NULL));
    CALL ut.equal(TRUE, ut.val(expectations_demo.c_section()), 'where', ut.val('B'));
    CALL ut.be_null(FALSE, ut.val(l_null), NULL);
    CALL ut.be_null(TRUE, ut.val(l_now), NULL);
    CALL ut.be_not_null(FALSE, ut.val(l_now), NULL);
    CALL ut.be_true(FALSE, ut.val(l_null IS NULL AND 1 < 2), NULL);
    CALL ut.be_false(FALSE, ut.val(FALSE), NULL);
    CALL ut.be_greater_than(FALSE, ut.val(2), NULL, ut.val(1));
    CALL ut.be_greater_or_equal(FALSE, ut.val(2), NULL, ut.val(2));
    CALL ut.be_less_than(FALSE, ut.val(l_now), NULL, ut.val(l_now + INTERVAL '1' SECOND));

    CALL ut.be_less_or_equal(FALSE, ut.val(2), NULL, ut.val(2));
    CALL ut.be_between(FALSE, ut.val(2), NULL, ut.val(1), ut.val(2));
    CALL ut.be_like(FALSE, ut.val('held:4'), NULL, 'held:%');
    CALL ut.be_like(FALSE, ut.val('a_b'), NULL, 'a\_b', '\');
    CALL ut.match(FALSE, ut.val('Held'), NULL, '^h', 'i');
  END;$plsql$; REVOKE ALL ON ROUTINE expectations_demo.values_hold FROM PUBLIC;

CREATE PROCEDURE expectations_demo.values_fail(IN p_seat_id seats.seat_id%TYPE) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_status seats.status%TYPE;
  BEGIN p_seat_id := ora.null_if_empty(p_seat_id);
    SELECT s.status INTO STRICT l_status FROM seats s WHERE s.seat_id = p_seat_id;
    CALL ut.equal(FALSE, ut.val(l_status), concat('seat ', ora.txt(p_seat_id)), ut.val('SOLD'));
    CALL ut.equal(TRUE, ut.val(l_status), NULL, ut.val(l_status));
    CALL ut.be_null(FALSE, ut.val(p_seat_id), NULL);
    CALL ut.be_not_null(TRUE, ut.val(p_seat_id), NULL);
    CALL ut.be_false(FALSE, ut.val(TRUE), NULL);
    CALL ut.be_greater_or_equal(FALSE, ut.val(p_seat_id), NULL, ut.val(2));
    CALL ut.be_less_than(FALSE, ut.val(p_seat_id), NULL, ut.val(1));
    CALL ut.be_less_or_equal(FALSE, ut.val(p_seat_id), NULL, ut.val(.5));
    CALL ut.be_greater_than(TRUE, ut.val(INTERVAL '2' SECOND), NULL, ut.val(INTERVAL '1' SECOND));
    CALL ut.be_between(FALSE, ut.val('b'), NULL, ut.val('B'), ut.val('a'));
    CALL ut.be_greater_than(FALSE, ut.val(ora.divide(p_seat_id, 2)), NULL, ut.val(1.5));
    CALL ut.be_between(FALSE, ut.val(p_seat_id), NULL, ut.val(7), ut.val(9));
    CALL ut.be_true(TRUE, ut.val(TRUE), NULL);
    CALL ut.be_like(FALSE, ut.val(l_status), NULL, 'S%');
    CALL ut.match(FALSE, ut.val(l_status), NULL, '^s', 'i');
    CALL ut.fail('not reached');
  END;$plsql$; REVOKE ALL ON ROUTINE expectations_demo.values_fail FROM PUBLIC;

CREATE PROCEDURE expectations_demo.nulls_fail_both_ways() LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_null numeric;
  BEGIN
    CALL ut.equal(FALSE, ut.val(l_null), NULL, ut.val(1));
    CALL ut.equal(TRUE, ut.val(l_null), NULL, ut.val(1));
    CALL ut.equal(FALSE, ut.val(l_null), NULL, ut.val(l_null), FALSE);
    CALL ut.be_less_than(TRUE, ut.val(l_null), NULL, ut.val(1));
  END;$plsql$; REVOKE ALL ON ROUTINE expectations_demo.nulls_fail_both_ways FROM PUBLIC;

CREATE PROCEDURE expectations_demo.types_differ() LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
  BEGIN
    CALL ut.equal(FALSE, ut.val('1'), NULL, ut.val(1));
    CALL ut.equal(TRUE, ut.val('1'), NULL, ut.val(1));
    CALL ut.be_true(FALSE, ut.val(1), NULL);
    CALL ut.be_empty(FALSE, ut.val(1), NULL);
  END;$plsql$; REVOKE ALL ON ROUTINE expectations_demo.types_differ FROM PUBLIC;

CREATE PROCEDURE expectations_demo.rows_hold() LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE l_actual__found boolean; l_expected__found boolean;
    l_actual refcursor;
    l_expected refcursor;
    l_ids number_nt := ARRAY[1, 2]::number_nt;
    l_none number_nt := ARRAY[]::number_nt;
  BEGIN
    OPEN l_actual FOR SELECT s.seat_id, s.price FROM seats s ORDER BY s.seat_id; l_actual__found := NULL;
    OPEN l_expected FOR SELECT s.seat_id, s.seat_id * 100 AS price FROM seats s ORDER BY s.seat_id; l_expected__found := NULL;
    CALL ut.equal(FALSE, ut.val(l_actual), NULL, ut.val(l_expected));
    OPEN l_actual FOR SELECT s.seat_id FROM seats s ORDER BY s.seat_id; l_actual__found := NULL;
    OPEN l_expected FOR SELECT s.seat_id FROM seats s ORDER BY s.seat_id DESC; l_expected__found := NULL;
    CALL ut.equal(FALSE, ut.val(l_actual), NULL, ut.val(l_expected), unordered => TRUE);
    OPEN l_actual FOR SELECT s.seat_id FROM seats s; l_actual__found := NULL;
    CALL ut.have_count(FALSE, ut.val(l_actual), NULL, 3);
    OPEN l_actual FOR SELECT s.seat_id FROM seats s WHERE s.seat_id > 9; l_actual__found := NULL;
    CALL ut.be_empty(FALSE, ut.val(l_actual), NULL);
    CALL ut.have_count(FALSE, ut.collection(pg_typeof(l_ids)::text, l_ids), NULL, 2);
    CALL ut.equal(TRUE, ut.collection(pg_typeof(l_ids)::text, l_ids), NULL, ut.collection(pg_typeof(l_none)::text, l_none));
    CALL ut.be_empty(FALSE, ut.collection(pg_typeof(l_none)::text, l_none), NULL);
  END;$plsql$; REVOKE ALL ON ROUTINE expectations_demo.rows_hold FROM PUBLIC;

CREATE PROCEDURE expectations_demo.rows_fail() LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE l_actual__found boolean; l_expected__found boolean;
    l_actual refcursor;
    l_expected refcursor;
    l_ids number_nt := ARRAY[1, 2]::number_nt;
    l_others number_nt := ARRAY[1, 3]::number_nt;
  BEGIN
    OPEN l_actual FOR SELECT s.seat_id, s.status, s.price FROM seats s ORDER BY s.seat_id; l_actual__found := NULL;
    OPEN l_expected FOR
      SELECT s.seat_id, 'FREE' AS status, s.price FROM seats s WHERE s.seat_id < 3 ORDER BY s.seat_id; l_expected__found := NULL;
    CALL ut.equal(FALSE, ut.val(l_actual), 'all seats', ut.val(l_expected));
    OPEN l_actual FOR SELECT s.price, s.seat_id, 'x' AS extra FROM seats s WHERE s.seat_id = 1; l_actual__found := NULL;
    OPEN l_expected FOR SELECT s.seat_id, '100' AS price FROM seats s WHERE s.seat_id = 1; l_expected__found := NULL;
    CALL ut.equal(FALSE, ut.val(l_actual), NULL, ut.val(l_expected));
    OPEN l_actual FOR SELECT s.seat_id FROM seats s WHERE s.seat_id < 3; l_actual__found := NULL;
    OPEN l_expected FOR SELECT s.seat_id FROM seats s WHERE s.seat_id > 1; l_expected__found := NULL;
    CALL ut.equal(FALSE, ut.val(l_actual), NULL, ut.val(l_expected), unordered => TRUE);
    OPEN l_actual FOR SELECT s.seat_id FROM seats s WHERE s.seat_id = 1; l_actual__found := NULL;
    CALL ut.be_empty(FALSE, ut.val(l_actual), NULL);
    OPEN l_actual FOR SELECT s.seat_id FROM seats s; l_actual__found := NULL;
    CALL ut.have_count(FALSE, ut.val(l_actual), NULL, 2);
    CALL ut.equal(FALSE, ut.collection(pg_typeof(l_ids)::text, l_ids), NULL, ut.collection(pg_typeof(l_others)::text, l_others));
  END;$plsql$; REVOKE ALL ON ROUTINE expectations_demo.rows_fail FROM PUBLIC;
