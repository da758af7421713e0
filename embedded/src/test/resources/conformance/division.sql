-- Division, and what a quotient is worth.

-- page: SQL Language Reference, Arithmetic Operators

-- case: a quotient of whole numbers is not cut off
1 / 2
-- gives: .5

-- case: the same between integers of PL/SQL
DECLARE
  l_one PLS_INTEGER := 1;
  l_two PLS_INTEGER := 2;
BEGIN
  RETURN l_one / l_two;
END;
-- gives: .5

-- case: operators of the same rank are evaluated from left to right
100 / 10 * 2
-- gives: 20

-- case: a divisor in parentheses is computed first
100 / (10 * 2)
-- gives: 5

-- case: a minus sign belongs to its operand
10 / -4
-- gives: -2.5

-- case: nothing divided is nothing
0 / 7
-- gives: 0

-- case: null divided is null
1 / NULL
-- gives: (null)

-- case: a count is no whole-number divisor
DECLARE
  l_share NUMBER;
BEGIN
  SELECT 1 / COUNT(*) INTO l_share FROM cf_seats s WHERE s.seat_id < 3;
  RETURN l_share;
END;
-- gives: .5

-- page: SQL Language Reference, NUMBER Data Type

-- case: a quotient has 20 digits to the base of 100
1 / 3
-- gives: .3333333333333333333333333333333333333333

-- case: its last digit is rounded
2 / 3
-- gives: .6666666666666666666666666666666666666667

-- case: with one digit before the point there are 38 behind it
10 / 3
-- gives: 3.33333333333333333333333333333333333333

-- case: a share of a large amount
ROUND(100000000000 / 7, 10)
-- gives: 14285714285.7142857143

-- case: thirds do not make a whole
1 / 3 * 3
-- gives: .9999999999999999999999999999999999999999

-- case: a quotient may be tiny
ROUND(1 / 3000000000000000000000000000000 * 1000000000000000000000000000000, 35)
-- gives: .33333333333333333333333333333333333
