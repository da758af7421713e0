CREATE OR REPLACE PACKAGE BODY audit_trail AS
  PROCEDURE record_action(
    p_user_id    IN audit_log.user_id%TYPE,
    p_action     IN audit_log.action%TYPE,
    p_subject    IN audit_log.subject%TYPE,
    p_detail     IN audit_log.detail%TYPE,
    p_message_id IN audit_log.message_id%TYPE DEFAULT NULL
  ) IS
  BEGIN
    INSERT INTO audit_log (audit_id, user_id, action, subject, detail, message_id, created_at)
    VALUES (audit_seq.NEXTVAL, p_user_id, p_action, p_subject, p_detail, p_message_id, SYSTIMESTAMP);
  END record_action;
END audit_trail;
/
