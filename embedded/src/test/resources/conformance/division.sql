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
