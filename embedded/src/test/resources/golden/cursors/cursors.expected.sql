CREATE SCHEMA cursors_demo;






CREATE FUNCTION cursors_demo.one_by_one(IN p_min numeric) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE c_seats__found boolean; tmp__1 record;
    c_seats CURSOR (p_price numeric) FOR
 SELECT s.seat_id, s.price
        FROM seats s
       WHERE s.price >= p_price
       ORDER BY s.seat_id;
    l_seat record;
    l_result varchar(100);
  BEGIN
    OPEN c_seats(p_min); c_seats__found := NULL;
    LOOP
      FETCH c_seats INTO tmp__1; c_seats__found := FOUND; IF FOUND THEN l_seat := tmp__1; END IF;
      EXIT WHEN (CASE WHEN c_seats IS NULL THEN ora.invalid_cursor() ELSE NOT c_seats__found END);
      l_result := concat(ora.txt(l_result), ora.txt(l_seat.seat_id), '=', ora.txt(l_seat.price), ';');
    END LOOP;
    CLOSE c_seats; c_seats := NULL;
    FOR r IN c_seats(300) LOOP
      l_result := concat(ora.txt(l_result), '+', ora.txt(r.seat_id));
    END LOOP;
    RETURN ora.txt(l_result);
  END;$plsql$; REVOKE ALL ON ROUTINE cursors_demo.one_by_one FROM PUBLIC;


SELECT ora.create_collection('cursors_demo.in_batches__t_prices', 'seats.price%TYPE');CREATE FUNCTION cursors_demo.in_batches(IN p_size integer) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE c_seats__found boolean; tmp__1 numeric; tmp__2 seats.price%TYPE;

    c_seats CURSOR FOR
 SELECT s.seat_id, s.price
        FROM seats s
       ORDER BY s.seat_id
         FOR NO KEY UPDATE OF s SKIP LOCKED;
    l_ids number_nt;
    l_prices cursors_demo.in_batches__t_prices := '{}';
    l_result varchar(100);
  BEGIN
    OPEN c_seats; c_seats__found := NULL;
    LOOP
      l_ids := '{}'; l_prices := '{}'; WHILE cardinality(l_ids) < (p_size) LOOP FETCH c_seats INTO tmp__1, tmp__2; EXIT WHEN NOT FOUND; l_ids[cardinality(l_ids) + 1] := tmp__1; l_prices[cardinality(l_prices) + 1] := tmp__2; END LOOP; c_seats__found := cardinality(l_ids) >= (p_size);
      FOR i IN 1 .. coalesce(cardinality(l_ids), ora.collection_is_null()) LOOP
        l_result := concat(ora.txt(l_result), ora.txt(ora.element(l_ids, i, 'nested')), ':', ora.txt(ora.element(l_prices, i, 'indexed')), ' ');
      END LOOP;
      l_result := concat(ora.txt(l_result), '/');
      EXIT WHEN (CASE WHEN c_seats IS NULL THEN ora.invalid_cursor() ELSE NOT c_seats__found END);
    END LOOP;
    CLOSE c_seats; c_seats := NULL;
    RETURN ora.txt(l_result);
  END;$plsql$; REVOKE ALL ON ROUTINE cursors_demo.in_batches FROM PUBLIC;
CREATE PROCEDURE cursors_demo.open_seats(IN p_section text, OUT p_seats refcursor) LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE p_seats__found boolean;
  BEGIN p_section := ora.null_if_empty(p_section);
    OPEN p_seats FOR
      SELECT s.seat_id
        FROM seats s
       WHERE s.section = p_section
       ORDER BY s.seat_id; p_seats__found := NULL;
  END;$plsql$; REVOKE ALL ON ROUTINE cursors_demo.open_seats FROM PUBLIC;
