-- NULL, and the empty text that is NULL.

-- page: SQL Language Reference, Nulls

-- case: the empty text is null
'' IS NULL
-- gives: TRUE

-- case: nothing equals null, not even null
NULL = NULL
-- gives: UNKNOWN

-- case: arithmetic with null gives null
1 + NULL
-- gives: (null)
