-- Functions on numbers.

-- page: SQL Language Reference, ROUND (number)

-- case: to one digit
ROUND(15.193, 1)
-- gives: 15.2

-- case: to tens
ROUND(15.193, -1)
-- gives: 20

-- case: half goes up
ROUND(2.5)
-- gives: 3

-- case: half of a negative number goes down
ROUND(-2.5)
-- gives: -3

-- case: half behind the point
ROUND(1.005, 2)
-- gives: 1.01

-- case: null
ROUND(l_no_number, 1)
-- gives: (null)

-- page: SQL Language Reference, TRUNC (number)

-- case: cuts behind the point
TRUNC(15.79, 1)
-- gives: 15.7

-- case: cuts before the point
TRUNC(15.79, -1)
-- gives: 10

-- case: cuts towards zero
TRUNC(-15.79)
-- gives: -15

-- page: SQL Language Reference, MOD

-- case: the remainder
MOD(11, 4)
-- gives: 3

-- case: the remainder has the sign of the dividend
MOD(-11, 4)
-- gives: -3

-- case: a negative divisor changes nothing
MOD(11, -4)
-- gives: 3

-- case: both negative
MOD(-11, -4)
-- gives: -3

-- case: a divisor of 0 gives the dividend
MOD(11, 0)
-- gives: 11

-- case: of fractions
MOD(5.5, 2)
-- gives: 1.5

-- page: SQL Language Reference, CEIL (number)

-- case: the next whole number
CEIL(1.1) || ' ' || CEIL(-1.9) || ' ' || CEIL(2)
-- gives: 2 -1 2

-- page: SQL Language Reference, FLOOR (number)

-- case: the whole number below
FLOOR(15.7) || ' ' || FLOOR(-1.1) || ' ' || FLOOR(2)
-- gives: 15 -2 2

-- page: SQL Language Reference, SIGN

-- case: of negative, zero and positive
SIGN(-15) || ' ' || SIGN(0) || ' ' || SIGN(.1)
-- gives: -1 0 1

-- page: SQL Language Reference, ABS

-- case: without its sign
ABS(-15.5)
-- gives: 15.5

-- page: SQL Language Reference, POWER

-- case: raised to a negative number
POWER(2, -2)
-- gives: .25
-- refused: function power: use one that embedded/README.md lists

-- page: SQL Language Reference, AVG

-- case: the mean of prices
SELECT AVG(s.price) INTO l_value FROM cf_seats s WHERE s.seat_id < 3;
-- gives: 150
-- refused: function avg: use one that embedded/README.md lists

-- page: SQL Language Reference, Nulls

-- case: a function of null is null
ABS(l_no_number) || CEIL(l_no_number) || FLOOR(l_no_number) || SIGN(l_no_number) || MOD(l_no_number, 2) || MOD(2, l_no_number)
-- gives: (null)
