COMMENT ON TABLE payments IS 'Attempts to pay for a reservation, and what became of them.';
COMMENT ON COLUMN payments.payment_id IS 'From payment_seq; the requestId of the API.';
COMMENT ON COLUMN payments.reservation_id IS 'What is paid for.';
COMMENT ON COLUMN payments.method IS 'POINT or CARD.';
COMMENT ON COLUMN payments.status IS 'REQUESTED, COMPLETED, FAILED, REFUNDED or PARKED.';
COMMENT ON COLUMN payments.amount IS 'Won.';
COMMENT ON COLUMN payments.transaction_id IS 'The ledger transaction that captured the money; NULL until then.';
COMMENT ON COLUMN payments.requested_at IS 'When it was asked for.';
COMMENT ON COLUMN payments.completed_at IS 'When the money was captured.';
COMMENT ON COLUMN payments.message IS 'Why it failed, for the buyer.';

COMMENT ON TABLE refunds IS 'Money given back: one per payment at most, and all of it.';
COMMENT ON COLUMN refunds.refund_id IS 'From refund_seq.';
COMMENT ON COLUMN refunds.payment_id IS 'The payment that is undone.';
COMMENT ON COLUMN refunds.amount IS 'Won.';
COMMENT ON COLUMN refunds.transaction_id IS 'The ledger transaction that moved the money back.';
COMMENT ON COLUMN refunds.refunded_at IS 'When.';
