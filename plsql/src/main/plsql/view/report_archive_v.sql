CREATE OR REPLACE VIEW report_archive_v AS
SELECT 'idempotency keys' AS kind,
       p.value AS kept_days,
       (SELECT COUNT(*)
          FROM idempotency_keys k
         WHERE k.created_at <= SYSTIMESTAMP - NUMTODSINTERVAL(p.value, 'DAY')) AS due,
       (SELECT COUNT(*) FROM idempotency_keys_archive) AS archived
  FROM parameters p
 WHERE p.name = 'idempotency-key-days'
UNION ALL
SELECT 'processed messages',
       p.value,
       (SELECT COUNT(*)
          FROM processed_messages m
         WHERE m.processed_at <= SYSTIMESTAMP - NUMTODSINTERVAL(p.value, 'DAY')),
       (SELECT COUNT(*) FROM processed_messages_archive)
  FROM parameters p
 WHERE p.name = 'processed-message-days'
UNION ALL
SELECT 'audit lines',
       p.value,
       (SELECT COUNT(*)
          FROM audit_log l
         WHERE l.created_at <= SYSTIMESTAMP - NUMTODSINTERVAL(p.value, 'DAY')),
       (SELECT COUNT(*) FROM audit_log_archive)
  FROM parameters p
 WHERE p.name = 'audit-days'
UNION ALL
SELECT 'waiting tickets',
       p.value,
       (SELECT COUNT(*)
          FROM concert_schedules cs
          JOIN waiting_tickets t ON t.schedule_id = cs.schedule_id
         WHERE cs.sale_closes_at <= SYSTIMESTAMP - NUMTODSINTERVAL(p.value, 'DAY')
            OR cs.cancelled_at <= SYSTIMESTAMP - NUMTODSINTERVAL(p.value, 'DAY')),
       (SELECT COUNT(*) FROM waiting_tickets_archive)
  FROM parameters p
 WHERE p.name = 'waiting-ticket-days';

COMMENT ON TABLE report_archive_v IS 'Report: of each kind of row, how many are due to be archived and how many were.';
