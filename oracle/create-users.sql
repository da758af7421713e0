-- Creates the users of Concert-Bank. Run once by SYS in the pluggable database:
--   sqlplus sys@//host:1521/service as sysdba @oracle/create-users.sql
-- Asks for the passwords; they are neither shown nor stored.

WHENEVER SQLERROR EXIT FAILURE ROLLBACK
SET VERIFY OFF

ACCEPT tablespace CHAR DEFAULT 'USERS' PROMPT 'Tablespace of the tables [USERS]: '
ACCEPT owner_password  CHAR PROMPT 'Password of cb_owner:  ' HIDE
ACCEPT app_password    CHAR PROMPT 'Password of cb_app:    ' HIDE
ACCEPT batch_password  CHAR PROMPT 'Password of cb_batch:  ' HIDE
ACCEPT report_password CHAR PROMPT 'Password of cb_report: ' HIDE

@@users-and-grants.sql

UNDEFINE owner_password
UNDEFINE app_password
UNDEFINE batch_password
UNDEFINE report_password

PROMPT Done. Next, as cb_owner, deploy the schema: see oracle/README.md.
EXIT
