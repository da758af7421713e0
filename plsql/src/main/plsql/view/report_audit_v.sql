CREATE OR REPLACE VIEW report_audit_v AS
SELECT l.audit_id,
       l.created_at,
       l.user_id,
       l.action,
       l.subject,
       l.detail,
       CAST(NULL AS TIMESTAMP WITH TIME ZONE) AS archived_at,
       l.message_id
  FROM audit_log l
UNION ALL
SELECT a.audit_id,
       a.created_at,
       a.user_id,
       a.action,
       a.subject,
       a.detail,
       a.archived_at,
       a.message_id
  FROM audit_log_archive a;

COMMENT ON TABLE report_audit_v IS 'Report: the audit log, whether or not a line was archived.';
