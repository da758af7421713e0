CREATE OR REPLACE PACKAGE BODY audit_trail AS
  PROCEDURE record_action(
    p_user_id IN audit_log.user_id%TYPE,
    p_action  IN audit_log.action%TYPE,
    p_subject IN audit_log.subject%TYPE,
    p_detail  IN audit_log.detail%TYPE
  ) IS
  BEGIN
    INSERT INTO audit_log (audit_id, user_id, action, subject, detail, created_at)
    VALUES (audit_seq.NEXTVAL, p_user_id, p_action, p_subject, p_detail, SYSTIMESTAMP);
  END record_action;
END audit_trail;
/
