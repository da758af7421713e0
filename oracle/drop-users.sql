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

-- Those who are there: a run that stopped half-way can be run again.
BEGIN
  FOR r IN (SELECT u.username
              FROM dba_users u
             WHERE u.username IN ('CB_REPORT', 'CB_BATCH', 'CB_APP', 'CB_OWNER')
             ORDER BY DECODE(u.username, 'CB_OWNER', 2, 1))
  LOOP
    EXECUTE IMMEDIATE 'DROP USER ' || r.username || ' CASCADE';
  END LOOP;
END;
/

PROMPT Done.
EXIT
