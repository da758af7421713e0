-- Literals.

-- page: SQL Language Reference, Text Literals

-- case: a quotation mark within is written twice
'it''s'
-- gives: it's

-- case: another way of quoting
q'[it's]'
-- gives: it's

-- case: with other brackets
q'{a}b}' || Q'<c>' || q'!d!'
-- gives: a}bcd

-- case: a backslash is a character like any other
'a\nb'
-- gives: a\nb

-- case: what looks like a comment is none
'a -- b /* c */'
-- gives: a -- b /* c */

-- case: characters of every script
'좌석 Ω'
-- gives: 좌석 Ω

-- case: a literal over two lines has a line end in it
DECLARE
  l_text VARCHAR2(10 CHAR) := 'a
b';
BEGIN
  RETURN LENGTH(l_text);
END;
-- gives: 3

-- case: the empty one is null
'' IS NULL
-- gives: TRUE

-- page: SQL Language Reference, Numeric Literals

-- case: a whole number
007
-- gives: 7

-- case: a fraction without a digit before its point
.5
-- gives: .5

-- case: an exponent
1.5E3
-- gives: 1500

-- case: a negative exponent
25E-2
-- gives: .25

-- case: a binary floating-point number
1.5d
-- gives: 1.5
-- refused: binary floating-point literal

-- page: PL/SQL Language Reference, BOOLEAN Data Type

-- case: TRUE, FALSE and NULL
DECLARE
  l_flag BOOLEAN := TRUE;
BEGIN
  IF l_flag AND NOT FALSE THEN
    l_flag := NULL;
  END IF;
  IF l_flag IS NULL THEN
    RETURN 'null';
  END IF;
  RETURN 'other';
END;
-- gives: null

-- page: PL/SQL Language Reference, Comments

-- case: comments are no part of the code
DECLARE
  l_number NUMBER; -- of one's own
BEGIN
  l_number := 1 /* one */ + 1; -- two
  /* a comment
     of two lines */
  RETURN l_number;
END;
-- gives: 2
