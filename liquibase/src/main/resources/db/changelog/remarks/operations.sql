COMMENT ON TABLE idempotency_keys IS 'The answers that were given, so that a repeated request gets the same one.';
COMMENT ON COLUMN idempotency_keys.user_id IS 'Whose key it is.';
COMMENT ON COLUMN idempotency_keys.idempotency_key IS 'As the client sent it.';
COMMENT ON COLUMN idempotency_keys.fingerprint IS 'SHA-256 of the request in hex: method, path and body.';
COMMENT ON COLUMN idempotency_keys.response_status IS 'The HTTP status that was answered.';
COMMENT ON COLUMN idempotency_keys.response_body IS 'The body that was answered, byte for byte.';
COMMENT ON COLUMN idempotency_keys.created_at IS 'When it was answered; archived by age, and answered from there.';

COMMENT ON TABLE parameters IS 'What an operator may tune while the system runs. Read by the procedures at every command.';
COMMENT ON COLUMN parameters.name IS 'The name in the API.';
COMMENT ON COLUMN parameters.value IS 'The value in force.';
COMMENT ON COLUMN parameters.unit IS 'Of the value.';
COMMENT ON COLUMN parameters.min_value IS 'The smallest allowed.';
COMMENT ON COLUMN parameters.max_value IS 'The largest allowed.';
COMMENT ON COLUMN parameters.description IS 'What it does.';
COMMENT ON COLUMN parameters.updated_at IS 'When it was last changed; NULL if never.';
COMMENT ON COLUMN parameters.updated_by IS 'The user who changed it.';

COMMENT ON TABLE audit_log IS 'What administrators did, and what was announced. Append-only; archived by age.';
COMMENT ON COLUMN audit_log.audit_id IS 'From audit_seq.';
COMMENT ON COLUMN audit_log.user_id IS 'Who did it, or whose reservation it is about; NULL for the installer.';
COMMENT ON COLUMN audit_log.action IS 'What, such as PARAMETER_CHANGED, or the kind of event.';
COMMENT ON COLUMN audit_log.subject IS 'To what, such as hold-seconds or RESERVATION:17.';
COMMENT ON COLUMN audit_log.detail IS 'From what to what, or the body of the event.';
COMMENT ON COLUMN audit_log.created_at IS 'When.';
