-- A list of ids or of amounts, for bulk parameters.
CREATE OR REPLACE TYPE number_nt AS TABLE OF NUMBER;
/
-- A list of short texts, for bulk parameters.
CREATE OR REPLACE TYPE varchar2_nt AS TABLE OF VARCHAR2(400 CHAR);
/
