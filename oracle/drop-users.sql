-- Removes the users of Concert-Bank and every row they own. Run by SYS in the pluggable database.
-- Stop the application first: a user who is connected cannot be dropped (ORA-01940).

WHENEVER SQLERROR EXIT FAILURE ROLLBACK
SET VERIFY OFF

ACCEPT answer CHAR PROMPT 'This deletes every seat, payment and balance. Type DELETE to go on: '

BEGIN
  IF '&answer' <> 'DELETE' OR '&answer' IS NULL THEN
    RAISE_APPLICATION_ERROR(-20000, 'Nothing was deleted.');
  END IF;
END;
/

DROP USER cb_report CASCADE;
DROP USER cb_batch CASCADE;
DROP USER cb_app CASCADE;
DROP USER cb_owner CASCADE;

PROMPT Done.
EXIT
