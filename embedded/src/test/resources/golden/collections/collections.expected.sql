CREATE SCHEMA collections_demo;
SELECT ora.create_record('collections_demo.t_seat', ARRAY['id', 'seats.seat_id%TYPE', 'price', 'numeric']);
SELECT ora.create_collection('collections_demo.t_seats', 'collections_demo.t_seat');
SELECT ora.create_record('collections_demo.t_row', ARRAY['label', 'varchar(10)', 'numbers', 'number_nt']);








CREATE FUNCTION collections_demo.built() RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_numbers number_nt := ARRAY[3, 4]::number_nt;
    l_empty number_nt := ARRAY[]::number_nt;
  BEGIN
    l_numbers[coalesce(cardinality(l_numbers), ora.collection_is_null()) + 1] := NULL;
    l_numbers[ora.place(l_numbers, nullif(coalesce(cardinality(l_numbers), ora.collection_is_null()), 0))] := 5;
    l_numbers[ora.place(l_numbers, 1)] := ora.element(l_numbers, 2, 'nested') + 10;
    l_numbers := l_numbers[:ora.place(l_numbers, greatest(cardinality(l_numbers), 1)) - 1];
    IF coalesce((3) BETWEEN 1 AND cardinality(l_numbers), FALSE) OR NOT coalesce((2) BETWEEN 1 AND cardinality(l_numbers), FALSE) OR (CASE WHEN coalesce(cardinality(l_empty), ora.collection_is_null()) > 0 THEN 1 END) IS NOT NULL THEN
      RETURN 'wrong';
    END IF;
    l_empty := l_empty[:0 * coalesce(cardinality(l_empty), ora.collection_is_null())];
    RETURN concat(ora.txt(ora.element(l_numbers, 1, 'nested')), ',', ora.txt(ora.element(l_numbers, 2, 'nested')), ',', ora.txt(coalesce(cardinality(l_numbers), ora.collection_is_null())), ',', ora.txt((CASE WHEN coalesce(cardinality(l_numbers), ora.collection_is_null()) > 0 THEN 1 END)), ',', ora.txt(coalesce(cardinality(l_empty), ora.collection_is_null())), ',', ora.txt(collections_demo.total(l_numbers)))
;
  END;$plsql$; REVOKE ALL ON ROUTINE collections_demo.built FROM PUBLIC;

CREATE FUNCTION collections_demo.of_null() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_numbers number_nt;
  BEGIN
    RETURN coalesce(cardinality(l_numbers), ora.collection_is_null());
  END;$plsql$; REVOKE ALL ON ROUTINE collections_demo.of_null FROM PUBLIC;

CREATE FUNCTION collections_demo.records() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_seats collections_demo.t_seats := '{}';
    l_seat collections_demo.t_seat;
    l_sum numeric := 0;
  BEGIN
    l_seats := ARRAY(SELECT ROW(q.*)::collections_demo.t_seat FROM (SELECT s.seat_id, s.price

      FROM seats s
     ORDER BY s.seat_id) q);
    l_seat := ora.element(l_seats, 1, 'indexed');
    l_seat.price := l_seat.price + 1;
    FOR i IN 1 .. coalesce(cardinality(l_seats), ora.collection_is_null()) LOOP
      l_sum := l_sum + (ora.element(l_seats, i, 'indexed')).price;
    END LOOP;
    RETURN l_sum + l_seat.price;
  END;$plsql$; REVOKE ALL ON ROUTINE collections_demo.records FROM PUBLIC;

CREATE FUNCTION collections_demo.total(IN p_numbers number_nt) RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_total numeric;
  BEGIN
    SELECT SUM(t.column_value)
      INTO STRICT l_total
      FROM unnest(p_numbers) AS t(column_value)
     WHERE t.column_value > 0;
    RETURN l_total;
  END;$plsql$; REVOKE ALL ON ROUTINE collections_demo.total FROM PUBLIC;

CREATE FUNCTION collections_demo.in_record() RETURNS numeric LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $plsql$ #variable_conflict use_column DECLARE
    l_row collections_demo.t_row;
  BEGIN
    l_row.numbers := ARRAY[3, 4]::number_nt;
    RETURN coalesce(cardinality(l_row.numbers), ora.collection_is_null()) + nullif(coalesce(cardinality(l_row.numbers), ora.collection_is_null()), 0) * 10 + ora.element(l_row.numbers, 2, 'nested') * 100;
  END;$plsql$; REVOKE ALL ON ROUTINE collections_demo.in_record FROM PUBLIC;
