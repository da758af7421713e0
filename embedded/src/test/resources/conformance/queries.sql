-- Queries.

-- page: SQL Language Reference, Joins

-- case: a left join has all rows of the left
SELECT COUNT(*) INTO l_value FROM cf_seats s LEFT JOIN cf_notes n ON n.seat_id = s.seat_id;
-- gives: 3

-- case: an inner join has what matches
SELECT COUNT(*) INTO l_value FROM cf_seats s JOIN cf_notes n ON n.seat_id = s.seat_id;
-- gives: 0

-- case: null joins with nothing
SELECT COUNT(*) INTO l_value FROM cf_seats s JOIN cf_seats o ON o.note = s.note;
-- gives: 0

-- case: Oracle's own outer join
SELECT COUNT(*) INTO l_value FROM cf_seats s, cf_notes n WHERE n.seat_id (+) = s.seat_id;
-- gives: 3
-- refused: outer join with (+): use LEFT JOIN

-- page: SQL Language Reference, EXISTS Condition

-- case: EXISTS
SELECT COUNT(*) INTO l_value FROM cf_seats s
 WHERE EXISTS (SELECT NULL FROM cf_seats o WHERE o.section = s.section AND o.seat_id <> s.seat_id);
-- gives: 2

-- case: NOT EXISTS is not disturbed by null
SELECT COUNT(*) INTO l_value FROM cf_seats s WHERE NOT EXISTS (SELECT NULL FROM cf_seats o WHERE o.note = s.note);
-- gives: 3

-- page: SQL Language Reference, Scalar Subquery Expressions

-- case: of no row it is null
SELECT NVL((SELECT s.price FROM cf_seats s WHERE s.seat_id = 99), -1) INTO l_value FROM DUAL;
-- gives: -1

-- case: of several rows it is an error
SELECT (SELECT s.price FROM cf_seats s) INTO l_value FROM DUAL;
-- raises: ORA-01427

-- page: SQL Language Reference, The Set Operators

-- case: UNION has each row once
SELECT COUNT(*) INTO l_value FROM (SELECT s.section FROM cf_seats s UNION SELECT o.section FROM cf_seats o) q;
-- gives: 2

-- case: UNION ALL keeps all
SELECT COUNT(*) INTO l_value FROM (SELECT s.section FROM cf_seats s UNION ALL SELECT o.section FROM cf_seats o) q;
-- gives: 6

-- case: MINUS has each row once that the second lacks
SELECT COUNT(*) INTO l_value
  FROM (SELECT s.section FROM cf_seats s MINUS SELECT o.section FROM cf_seats o WHERE o.section = 'B') q;
-- gives: 1

-- case: INTERSECT has each row once that both have
SELECT COUNT(*) INTO l_value
  FROM (SELECT s.section FROM cf_seats s INTERSECT SELECT o.section FROM cf_seats o WHERE o.section = 'A') q;
-- gives: 1

-- page: SQL Language Reference, SELECT, subquery_factoring_clause

-- case: WITH names a query
SELECT q.n INTO l_value FROM (WITH a AS (SELECT COUNT(*) AS n FROM cf_seats s WHERE s.section = 'A') SELECT a.n FROM a) q;
-- gives: 2

-- page: SQL Language Reference, SELECT, row_limiting_clause

-- case: the first rows of an order
DECLARE
  l_ids cf_number_nt;
BEGIN
  SELECT s.seat_id BULK COLLECT INTO l_ids FROM cf_seats s ORDER BY s.price DESC FETCH FIRST 2 ROWS ONLY;
  RETURN l_ids(1) || l_ids(2) || l_ids.COUNT;
END;
-- gives: 322

-- page: SQL Language Reference, SELECT, group_by_clause

-- case: HAVING looks at groups
SELECT MAX(s.section) INTO l_value FROM cf_seats s GROUP BY s.section HAVING COUNT(*) > 1;
-- gives: A

-- page: SQL Language Reference, SELECT, hierarchical_query_clause

-- case: CONNECT BY
SELECT COUNT(*) INTO l_value FROM cf_seats s CONNECT BY PRIOR s.seat_id = s.price;
-- gives: 3
-- refused: CONNECT BY: use WITH, or a loop
