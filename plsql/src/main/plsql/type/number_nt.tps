-- A list of ids or of amounts, for bulk parameters.
CREATE OR REPLACE TYPE number_nt AS TABLE OF NUMBER;
/
