-- Nested tables and associative arrays.

-- page: PL/SQL Language Reference, Predefined Exceptions

-- case: an element beyond the count of a nested table cannot be read
DECLARE
  l_list cf_number_nt := cf_number_nt(1, 2);
BEGIN
  RETURN l_list(3);
END;
-- raises: ORA-06533

-- case: an element beyond the count of a nested table cannot be set
DECLARE
  l_list cf_number_nt := cf_number_nt(1, 2);
BEGIN
  l_list(3) := 3;
  RETURN l_list.COUNT;
END;
-- raises: ORA-06533

-- case: there is no element 0
DECLARE
  l_list cf_number_nt := cf_number_nt(1, 2);
BEGIN
  RETURN l_list(0);
END;
-- raises: ORA-06532

-- case: nor one of a negative number
DECLARE
  l_list  cf_number_nt := cf_number_nt(1, 2);
  l_index PLS_INTEGER := -1;
BEGIN
  l_list(l_index) := 1;
  RETURN l_list.COUNT;
END;
-- raises: ORA-06532

-- case: null is no index
DECLARE
  l_list  cf_number_nt := cf_number_nt(1, 2);
  l_index PLS_INTEGER;
BEGIN
  RETURN l_list(l_index);
END;
-- raises: ORA-06502

-- case: a null nested table has no elements to read
DECLARE
  l_list cf_number_nt;
BEGIN
  RETURN l_list(1);
END;
-- raises: ORA-06531

-- case: nor to set
DECLARE
  l_list cf_number_nt;
BEGIN
  l_list(1) := 1;
  RETURN l_list.COUNT;
END;
-- raises: ORA-06531

-- case: nor to count
DECLARE
  l_list cf_number_nt;
BEGIN
  RETURN l_list.COUNT;
END;
-- raises: ORA-06531

-- case: nor to delete
DECLARE
  l_list cf_number_nt;
BEGIN
  l_list.DELETE;
  RETURN l_list.COUNT;
END;
-- raises: ORA-06531

-- case: nor room to extend
DECLARE
  l_list cf_number_nt;
BEGIN
  l_list.EXTEND;
  RETURN l_list.COUNT;
END;
-- raises: ORA-06531

-- case: an associative array has no element where none was set
DECLARE
  TYPE t_numbers IS TABLE OF NUMBER INDEX BY PLS_INTEGER;
  l_list t_numbers;
BEGIN
  l_list(1) := 10;
  RETURN l_list(2);
END;
-- raises: ORA-01403

-- case: its handler is NO_DATA_FOUND
DECLARE
  TYPE t_numbers IS TABLE OF NUMBER INDEX BY PLS_INTEGER;
  l_list t_numbers;
BEGIN
  RETURN l_list(1);
EXCEPTION
  WHEN NO_DATA_FOUND THEN
    RETURN 'none';
END;
-- gives: none

-- case: SUBSCRIPT_BEYOND_COUNT and SUBSCRIPT_OUTSIDE_LIMIT are their names
FUNCTION what_of(p_index IN PLS_INTEGER) RETURN VARCHAR2 IS
  l_list cf_number_nt := cf_number_nt(1);
BEGIN
  RETURN l_list(p_index);
EXCEPTION
  WHEN SUBSCRIPT_BEYOND_COUNT THEN
    RETURN 'beyond';
  WHEN SUBSCRIPT_OUTSIDE_LIMIT THEN
    RETURN 'outside';
END what_of;
BEGIN
  RETURN what_of(1) || what_of(2) || what_of(0);
END;
-- gives: 1beyondoutside

-- page: PL/SQL Language Reference, Collection Types

-- case: a nested table is null until it is constructed
DECLARE
  l_list cf_number_nt;
BEGIN
  IF l_list IS NULL THEN
    l_list := cf_number_nt();
  END IF;
  RETURN l_list.COUNT;
END;
-- gives: 0

-- case: an associative array is empty from the beginning
DECLARE
  TYPE t_numbers IS TABLE OF NUMBER INDEX BY PLS_INTEGER;
  l_list t_numbers;
BEGIN
  RETURN l_list.COUNT;
END;
-- gives: 0

-- case: an associative array that a procedure gives back is empty, not null
TYPE t_numbers IS TABLE OF NUMBER INDEX BY PLS_INTEGER;
PROCEDURE nothing(p_list OUT t_numbers) IS
BEGIN
  NULL;
END nothing;
DECLARE
  l_list t_numbers;
BEGIN
  l_list(1) := 1;
  nothing(p_list => l_list);
  RETURN l_list.COUNT;
END;
-- gives: 0

-- case: a nested table that a procedure gives back is null until it is set
PROCEDURE nothing(p_list OUT cf_number_nt) IS
BEGIN
  NULL;
END nothing;
DECLARE
  l_list cf_number_nt := cf_number_nt(1);
BEGIN
  nothing(p_list => l_list);
  RETURN l_list.COUNT;
END;
-- raises: ORA-06531

-- case: a copy is another collection
DECLARE
  l_list cf_number_nt := cf_number_nt(1, 2);
  l_copy cf_number_nt := l_list;
BEGIN
  l_copy(1) := 9;
  RETURN l_list(1) || l_copy(1);
END;
-- gives: 19

-- case: elements keep the order in which they are constructed
DECLARE
  l_list   cf_number_nt := cf_number_nt(3, 1, 2);
  l_result VARCHAR2(10 CHAR);
BEGIN
  FOR i IN 1 .. l_list.COUNT LOOP
    l_result := l_result || l_list(i);
  END LOOP;
  RETURN l_result;
END;
-- gives: 312

-- case: an associative array grows by assignment
DECLARE
  TYPE t_numbers IS TABLE OF NUMBER INDEX BY PLS_INTEGER;
  l_list t_numbers;
BEGIN
  FOR i IN 1 .. 3 LOOP
    l_list(i) := i * i;
  END LOOP;
  RETURN l_list.COUNT || ' ' || l_list(3);
END;
-- gives: 3 9

-- case: an associative array may have gaps
DECLARE
  TYPE t_numbers IS TABLE OF NUMBER INDEX BY PLS_INTEGER;
  l_list t_numbers;
BEGIN
  l_list(7) := 1;
  RETURN l_list.FIRST;
END;
-- gives: 7
-- differs: Gaps in associative arrays
-- embedded raises: ORA-20999

-- case: an associative array by text
DECLARE
  TYPE t_prices IS TABLE OF NUMBER INDEX BY VARCHAR2(10 CHAR);
  l_prices t_prices;
BEGIN
  l_prices('A') := 100;
  RETURN l_prices('A');
END;
-- gives: 100
-- refused: INDEX BY a text: use INDEX BY PLS_INTEGER or a table

-- page: PL/SQL Language Reference, Collection Methods

-- case: EXTEND adds an element that is null
DECLARE
  l_list cf_number_nt := cf_number_nt(1);
BEGIN
  l_list.EXTEND;
  RETURN l_list.COUNT || ':' || l_list(2);
END;
-- gives: 2:

-- case: EXTEND by more than one
DECLARE
  l_list cf_number_nt := cf_number_nt(1);
BEGIN
  l_list.EXTEND(2);
  RETURN l_list.COUNT;
END;
-- gives: 3

-- case: TRIM removes the last
DECLARE
  l_list cf_number_nt := cf_number_nt(1, 2);
BEGIN
  l_list.TRIM;
  RETURN l_list.COUNT || ':' || l_list(1);
END;
-- gives: 1:1

-- case: TRIM of an empty nested table
DECLARE
  l_list cf_number_nt := cf_number_nt();
BEGIN
  l_list.TRIM;
  RETURN l_list.COUNT;
END;
-- raises: ORA-06533

-- case: DELETE removes all
DECLARE
  l_list cf_number_nt := cf_number_nt(1, 2);
BEGIN
  l_list.DELETE;
  RETURN l_list.COUNT;
END;
-- gives: 0

-- case: DELETE of one leaves a gap
DECLARE
  l_list cf_number_nt := cf_number_nt(1, 2);
BEGIN
  l_list.DELETE(1);
  RETURN l_list.FIRST;
END;
-- gives: 2
-- refused: call of l_list.delete: use EXTEND, EXTEND(n), TRIM or DELETE of a collection

-- case: FIRST and LAST
DECLARE
  l_list cf_number_nt := cf_number_nt(5, 6, 7);
BEGIN
  RETURN l_list.FIRST || l_list.LAST;
END;
-- gives: 13

-- case: FIRST and LAST of none are null
DECLARE
  l_list cf_number_nt := cf_number_nt();
BEGIN
  RETURN l_list.FIRST || l_list.LAST;
END;
-- gives: (null)

-- case: NEXT
DECLARE
  l_list cf_number_nt := cf_number_nt(5, 6);
BEGIN
  RETURN l_list.NEXT(1);
END;
-- gives: 2
-- refused: collection method next: use COUNT, FIRST, LAST or EXISTS

-- case: EXISTS is not troubled by a null collection
DECLARE
  l_list cf_number_nt;
BEGIN
  IF l_list.EXISTS(1) THEN
    RETURN 'yes';
  END IF;
  RETURN 'no';
END;
-- gives: no

-- case: EXISTS tells which elements there are
DECLARE
  l_list   cf_number_nt := cf_number_nt(1, 2);
  l_result VARCHAR2(10 CHAR);
BEGIN
  FOR i IN 0 .. 3 LOOP
    IF l_list.EXISTS(i) THEN
      l_result := l_result || i;
    END IF;
  END LOOP;
  RETURN l_result;
END;
-- gives: 12

-- page: PL/SQL Language Reference, Collection Comparisons

-- case: two nested tables are equal whatever the order of their elements
DECLARE
  l_list  cf_number_nt := cf_number_nt(1, 2);
  l_other cf_number_nt := cf_number_nt(2, 1);
BEGIN
  IF l_list = l_other THEN
    RETURN 'equal';
  END IF;
  RETURN 'other';
END;
-- gives: equal
-- refused: comparison of collections: compare their elements

-- case: nor may they be compared by what they are not
DECLARE
  l_list  cf_number_nt := cf_number_nt(1, 2);
  l_other cf_number_nt := cf_number_nt(2, 1);
BEGIN
  IF l_list <> l_other THEN
    RETURN 'other';
  END IF;
  RETURN 'equal';
END;
-- gives: equal
-- refused: comparison of collections: compare their elements

-- page: SQL Language Reference, MEMBER Condition

-- case: whether a value is an element
DECLARE
  l_list cf_number_nt := cf_number_nt(1, 2);
BEGIN
  IF 2 MEMBER OF l_list THEN
    RETURN 'yes';
  END IF;
  RETURN 'no';
END;
-- gives: yes
-- refused: MEMBER OF

-- page: SQL Language Reference, SELECT, table_collection_expression

-- case: TABLE makes rows of elements
DECLARE
  l_list cf_number_nt := cf_number_nt(3, 1, 3);
  l_sum  NUMBER;
BEGIN
  SELECT SUM(t.column_value) INTO l_sum FROM TABLE(l_list) t;
  RETURN l_sum;
END;
-- gives: 7

-- case: of an empty collection, none
DECLARE
  l_list  cf_number_nt := cf_number_nt();
  l_count NUMBER;
BEGIN
  SELECT COUNT(*) INTO l_count FROM TABLE(l_list) t;
  RETURN l_count;
END;
-- gives: 0

-- page: PL/SQL Language Reference, Record Variables

-- case: the fields of a record begin as null
DECLARE
  TYPE t_seat IS RECORD (id NUMBER, status VARCHAR2(10 CHAR));
  l_seat t_seat;
BEGIN
  l_seat.id := 1;
  RETURN l_seat.id || '/' || l_seat.status;
END;
-- gives: 1/

-- case: a record is copied as a whole
DECLARE
  l_seat cf_seats%ROWTYPE;
  l_copy cf_seats%ROWTYPE;
BEGIN
  l_seat.seat_id := 1;
  l_copy := l_seat;
  l_seat.seat_id := 2;
  RETURN l_copy.seat_id || l_seat.seat_id;
END;
-- gives: 12

-- case: records in a collection
DECLARE
  TYPE t_seat IS RECORD (id NUMBER, status VARCHAR2(10 CHAR));
  TYPE t_seats IS TABLE OF t_seat INDEX BY PLS_INTEGER;
  l_seats t_seats;
  l_seat  t_seat;
BEGIN
  l_seat.id := 7;
  l_seats(1) := l_seat;
  l_seat.id := 8;
  RETURN l_seats(1).id || l_seat.id;
END;
-- gives: 78

-- case: a field of an element that is not there
DECLARE
  TYPE t_seat IS RECORD (id NUMBER, status VARCHAR2(10 CHAR));
  TYPE t_seats IS TABLE OF t_seat;
  l_seats t_seats := t_seats();
BEGIN
  RETURN l_seats(1).id;
END;
-- raises: ORA-06533

-- page: PL/SQL Language Reference, Collection Methods, EXTEND Collection Method

-- case: EXTEND(n) appends n null elements
DECLARE
  l_list cf_number_nt := cf_number_nt(1);
BEGIN
  l_list.EXTEND(2);
  l_list(3) := 7;
  RETURN l_list.COUNT || ',' || NVL(TO_CHAR(l_list(2)), 'null') || ',' || l_list(3);
END;
-- gives: 3,null,7

-- case: EXTEND(0) appends nothing
DECLARE
  l_list cf_number_nt := cf_number_nt();
BEGIN
  l_list.EXTEND(0);
  RETURN l_list.COUNT;
END;
-- gives: 0

-- case: EXTEND(n) of a null nested table
DECLARE
  l_list cf_number_nt;
BEGIN
  l_list.EXTEND(2);
  RETURN l_list.COUNT;
END;
-- raises: ORA-06531
