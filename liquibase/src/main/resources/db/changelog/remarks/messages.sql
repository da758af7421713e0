COMMENT ON TABLE processed_messages IS 'Which consumer has done what a message asks for; written in the transaction that did it.';
COMMENT ON COLUMN processed_messages.consumer IS 'Such as NOTIFICATION.';
COMMENT ON COLUMN processed_messages.message_id IS 'The property messageId of the message, from message_seq.';
COMMENT ON COLUMN processed_messages.processed_at IS 'When.';

COMMENT ON TABLE notifications IS 'What buyers are told by e-mail. The facts it is about; the text is made from them when it is sent.';
COMMENT ON COLUMN notifications.notification_id IS 'From notification_seq.';
COMMENT ON COLUMN notifications.message_id IS 'The event that it tells of; at most one notice for each.';
COMMENT ON COLUMN notifications.user_id IS 'Whom; the address is looked up when it is sent.';
COMMENT ON COLUMN notifications.kind IS 'RESERVATION_CONFIRMED, RESERVATION_CANCELLED, REFUND_MADE.';
COMMENT ON COLUMN notifications.reservation_id IS 'The reservation it is about.';
COMMENT ON COLUMN notifications.refund_id IS 'The refund it is about, for REFUND_MADE.';
COMMENT ON COLUMN notifications.status IS 'PENDING, SENT, or FAILED: given up.';
COMMENT ON COLUMN notifications.attempts IS 'How often a sender has taken it.';
COMMENT ON COLUMN notifications.next_attempt_at IS 'From when on a sender may take it; NULL when it is sent or given up.';
COMMENT ON COLUMN notifications.sent_at IS 'When the mail server took it.';
COMMENT ON COLUMN notifications.last_error IS 'Why the last attempt failed.';
COMMENT ON COLUMN notifications.created_at IS 'When it was recorded.';

COMMENT ON COLUMN audit_log.message_id IS 'The event that the line was written for; NULL where it is no event.';
