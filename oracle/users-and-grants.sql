-- The users and what the database itself allows them. Expects the substitution variables tablespace,
-- owner_password, app_password, batch_password and report_password; create-users.sql asks for them.

-- The owner of every table and package. Nobody logs on with it except to deploy.
CREATE USER cb_owner IDENTIFIED BY "&owner_password"
  DEFAULT TABLESPACE &tablespace
  QUOTA UNLIMITED ON &tablespace;

GRANT CREATE SESSION, CREATE TABLE, CREATE SEQUENCE, CREATE PROCEDURE, CREATE TYPE, CREATE VIEW TO cb_owner;

-- Locks on idempotency keys. Directly and not through a role: roles are off inside definer's rights code.
GRANT EXECUTE ON sys.dbms_lock TO cb_owner;

-- Queues: the packages enqueue and dequeue (DBMS_AQ), a deployment creates them (DBMS_AQADM). Directly, too.
GRANT EXECUTE ON sys.dbms_aq TO cb_owner;
GRANT EXECUTE ON sys.dbms_aqadm TO cb_owner;

-- Who waits for whose lock: report_lock_wait_v. With the option, because cb_report reads the view.
GRANT READ ON sys.gv_$session TO cb_owner WITH GRANT OPTION;

-- The application, the jobs, the reports: no tablespace, no object of their own. What they may call
-- and read is granted by cb_owner when it deploys.
CREATE USER cb_app IDENTIFIED BY "&app_password";
GRANT CREATE SESSION TO cb_app;

-- The JMS client of the application calls these two. Which queues it may read is granted with the queues.
GRANT EXECUTE ON sys.dbms_aqin TO cb_app;
GRANT EXECUTE ON sys.dbms_aqjms TO cb_app;

CREATE USER cb_batch IDENTIFIED BY "&batch_password";
GRANT CREATE SESSION TO cb_batch;

CREATE USER cb_report IDENTIFIED BY "&report_password";
GRANT CREATE SESSION TO cb_report;

-- They name packages and views without their owner.
CREATE OR REPLACE TRIGGER cb_app.use_owners_names
AFTER LOGON ON cb_app.SCHEMA
BEGIN
  EXECUTE IMMEDIATE 'ALTER SESSION SET CURRENT_SCHEMA = cb_owner';
END;
/

CREATE OR REPLACE TRIGGER cb_batch.use_owners_names
AFTER LOGON ON cb_batch.SCHEMA
BEGIN
  EXECUTE IMMEDIATE 'ALTER SESSION SET CURRENT_SCHEMA = cb_owner';
END;
/

CREATE OR REPLACE TRIGGER cb_report.use_owners_names
AFTER LOGON ON cb_report.SCHEMA
BEGIN
  EXECUTE IMMEDIATE 'ALTER SESSION SET CURRENT_SCHEMA = cb_owner';
END;
/
