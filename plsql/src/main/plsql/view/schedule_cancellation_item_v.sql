CREATE OR REPLACE VIEW schedule_cancellation_item_v AS
SELECT i.cancellation_id,
       i.reservation_id,
       i.payment_id,
       i.amount,
       i.status,
       i.failure,
       i.changed_at
  FROM schedule_cancellation_items i;

COMMENT ON TABLE schedule_cancellation_item_v IS 'Reservations of dates that were called off, and what became of each.';
