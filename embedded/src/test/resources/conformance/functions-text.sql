-- Functions on texts.

-- page: SQL Language Reference, SUBSTR

-- case: from a position, a length
SUBSTR('ABCDEFG', 3, 4)
-- gives: CDEF

-- case: a negative position counts back from the end
SUBSTR('ABCDEFG', -5, 4)
-- gives: CDEF

-- case: a position of 0 counts as 1
SUBSTR('ABCDEFG', 0, 2)
-- gives: AB

-- case: without a length, all that follows
SUBSTR('ABCDEFG', 5)
-- gives: EFG

-- case: a negative position without a length
SUBSTR('ABCDEFG', -2)
-- gives: FG

-- case: a length below 1 gives null
SUBSTR('ABCDEFG', 1, 0)
-- gives: (null)

-- case: a position behind the end gives null
SUBSTR('ABC', 4, 1)
-- gives: (null)

-- case: a negative position before the beginning gives null
SUBSTR('ABC', -4, 2)
-- gives: (null)

-- case: a length beyond the end takes what is there
SUBSTR('ABC', 2, 99)
-- gives: BC

-- case: null as a position gives null
DECLARE
  l_null NUMBER;
BEGIN
  RETURN SUBSTR('ABC', l_null) || SUBSTR('ABC', l_null, 1) || SUBSTR('ABC', 1, l_null);
END;
-- gives: (null)

-- case: it counts characters
SUBSTR('서울콘서트', 2, 3)
-- gives: 울콘서

-- case: a number is taken as its text
SUBSTR(12345, 2, 2)
-- gives: 23

-- page: SQL Language Reference, INSTR

-- case: the first place
INSTR('CORPORATE FLOOR', 'OR')
-- gives: 2

-- case: what is not there is at 0
INSTR('CORPORATE FLOOR', 'x')
-- gives: 0

-- case: with a position and an occurrence
INSTR('CORPORATE FLOOR', 'OR', 3, 2)
-- gives: 14
-- refused: INSTR with 4 arguments: give it 2

-- case: counted from the end
INSTR('CORPORATE FLOOR', 'OR', -3)
-- gives: 5
-- refused: INSTR with 3 arguments: give it 2

-- case: the place of nothing is null
INSTR('CORPORATE FLOOR', '')
-- gives: (null)

-- page: SQL Language Reference, LENGTH

-- case: it counts characters
LENGTH('서울')
-- gives: 2

-- case: the empty text has none, not 0
LENGTH('')
-- gives: (null)

-- case: blanks count
LENGTH(' a ')
-- gives: 3

-- case: a number is taken as its text
LENGTH(.50)
-- gives: 2

-- page: SQL Language Reference, LPAD

-- case: repeats what it fills with
LPAD('Page 1', 15, '*.')
-- gives: *.*.*.*.*Page 1

-- case: fills with blanks by itself
'[' || LPAD('a', 3) || ']'
-- gives: [  a]

-- case: a text that is too long is cut at its end
LPAD('abcdef', 3)
-- gives: abc

-- case: null stays null
LPAD('', 5)
-- gives: (null)

-- case: nothing to fill with gives null
LPAD('a', 5, '')
-- gives: (null)

-- case: no length gives null
LPAD('a', 0)
-- gives: (null)

-- case: a number is taken as its text
LPAD(42, 5, '0')
-- gives: 00042

-- case: it counts what a terminal shows, and a syllable takes two columns
LPAD('가', 4, '*')
-- gives: **가
-- differs: Width of characters
-- embedded raises: ORA-20999

-- page: SQL Language Reference, RPAD

-- case: fills at the end
RPAD('MORRISON', 12, 'ab')
-- gives: MORRISONabab

-- case: fills with blanks by itself
'[' || RPAD('a', 3) || ']'
-- gives: [a  ]

-- case: null stays null
RPAD('', 5)
-- gives: (null)

-- page: SQL Language Reference, TRIM

-- case: takes blanks from both ends
'[' || TRIM('  a b  ') || ']'
-- gives: [a b]

-- case: blanks alone leave null
TRIM('   ')
-- gives: (null)

-- case: the empty text stays null
TRIM('')
-- gives: (null)

-- case: other characters
TRIM(LEADING '0' FROM '0012')
-- gives: 12
-- refused: TRIM(... FROM ...): use LTRIM(x, c) or RTRIM(x, c)

-- page: SQL Language Reference, LTRIM

-- case: takes any of the characters
LTRIM('<=====>BROWNING<=====>', '<>=')
-- gives: BROWNING<=====>

-- case: takes blanks by itself
LTRIM('  a')
-- gives: a

-- case: takes all
LTRIM('aaa', 'a')
-- gives: (null)

-- page: SQL Language Reference, RTRIM

-- case: takes any of the characters
RTRIM('<=====>BROWNING<=====>', '<>=')
-- gives: <=====>BROWNING

-- page: SQL Language Reference, REPLACE

-- case: every place
REPLACE('JACK and JUE', 'J', 'BL')
-- gives: BLACK and BLUE

-- case: without a replacement it removes
REPLACE('JACK and JUE', 'J')
-- gives: ACK and UE

-- case: nothing to search for leaves the text
REPLACE('JACK', '', 'x')
-- gives: JACK

-- case: null as a replacement removes
REPLACE('JACK', 'J', l_no_text)
-- gives: ACK

-- case: all removed is null
REPLACE('JJ', 'J')
-- gives: (null)

-- page: SQL Language Reference, UPPER

-- case: letters of every script
UPPER('große Ähre é')
-- gives: GROßE ÄHRE É

-- page: SQL Language Reference, LOWER

-- case: letters of every script
LOWER('MR. SCOTT ÄÉ')
-- gives: mr. scott äé

-- page: SQL Language Reference, CHR

-- case: characters by their numbers
CHR(67) || CHR(65) || CHR(84)
-- gives: CAT

-- case: a line end
LENGTH('a' || CHR(10) || 'b')
-- gives: 3

-- page: SQL Language Reference, ASCII

-- case: the number of the first character
ASCII('ABC')
-- gives: 65

-- case: of a character beyond ASCII, its bytes in AL32UTF8
ASCII('가')
-- gives: 15380608

-- case: of null
ASCII('')
-- gives: (null)

-- page: SQL Language Reference, CONCAT

-- case: joins two texts
CONCAT('a', 'b')
-- gives: ab

-- case: null counts as nothing
CONCAT('a', l_no_text)
-- gives: a

-- case: two nulls are null
CONCAT('', l_no_text)
-- gives: (null)

-- page: SQL Language Reference, RAWTOHEX

-- case: two digits a byte
RAWTOHEX(HEXTORAW('7D'))
-- gives: 7D

-- page: SQL Language Reference, HEXTORAW

-- case: small letters count as well
RAWTOHEX(HEXTORAW('0aff'))
-- gives: 0AFF

-- page: SQL Language Reference, SYS_GUID

-- case: 16 bytes, other ones each time
RAWTOHEX(SYS_GUID()) = RAWTOHEX(SYS_GUID())
-- gives: FALSE

-- case: 32 digits
LENGTH(RAWTOHEX(SYS_GUID()))
-- gives: 32
