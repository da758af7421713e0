COMMENT ON TABLE idempotency_keys_archive IS 'Answers past their retention. A request with such a key still gets its answer. Insert-only.';
COMMENT ON COLUMN idempotency_keys_archive.user_id IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.idempotency_key IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.fingerprint IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.response_status IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.response_body IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.created_at IS 'As in idempotency_keys.';
COMMENT ON COLUMN idempotency_keys_archive.archived_at IS 'When it came here.';

COMMENT ON TABLE processed_messages_archive IS 'Markers past their retention. A message with such a marker still has no second effect. Insert-only.';
COMMENT ON COLUMN processed_messages_archive.consumer IS 'As in processed_messages.';
COMMENT ON COLUMN processed_messages_archive.message_id IS 'As in processed_messages.';
COMMENT ON COLUMN processed_messages_archive.processed_at IS 'As in processed_messages.';
COMMENT ON COLUMN processed_messages_archive.archived_at IS 'When it came here.';

COMMENT ON TABLE audit_log_archive IS 'Lines of the audit log past their retention; report_audit_v shows them with the others. Insert-only.';
COMMENT ON COLUMN audit_log_archive.audit_id IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.user_id IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.action IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.subject IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.detail IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.message_id IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.created_at IS 'As in audit_log.';
COMMENT ON COLUMN audit_log_archive.archived_at IS 'When it came here.';

COMMENT ON TABLE waiting_tickets_archive IS 'Places in the rooms of sales that were over for their retention. Insert-only.';
COMMENT ON COLUMN waiting_tickets_archive.place IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.schedule_id IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.user_id IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.status IS 'As in waiting_tickets; WAITING: until the sale was over.';
COMMENT ON COLUMN waiting_tickets_archive.joined_at IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.admitted_at IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.admitted_until IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.closed_at IS 'As in waiting_tickets.';
COMMENT ON COLUMN waiting_tickets_archive.archived_at IS 'When it came here.';

COMMENT ON TABLE admission_journal_archive IS 'The admissions of archived places; admission_journal_v shows them with the others. Insert-only.';
COMMENT ON COLUMN admission_journal_archive.schedule_id IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.journal_no IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.place IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.user_id IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.admitted_at IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.admitted_until IS 'As in admission_journal.';
COMMENT ON COLUMN admission_journal_archive.archived_at IS 'When it came here.';

COMMENT ON COLUMN waiting_rooms.archived_tickets IS 'How many of those who came are in waiting_tickets_archive.';
COMMENT ON COLUMN waiting_rooms.archived_admissions IS 'How many lines of the journal are in admission_journal_archive.';
