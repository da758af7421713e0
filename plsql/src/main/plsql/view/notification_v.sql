-- What buyers are told, with what the text is made of. No address: nobody can read all of them here.
CREATE OR REPLACE VIEW notification_v AS
SELECT n.notification_id,
       n.user_id,
       n.kind,
       n.reservation_id,
       n.refund_id,
       c.title AS concert_title,
       cs.starts_at,
       r.seat_count,
       COALESCE(f.amount, r.amount) AS amount,
       n.status,
       n.attempts,
       n.next_attempt_at,
       n.sent_at,
       n.last_error,
       n.created_at
  FROM notifications n
  JOIN reservations r ON r.reservation_id = n.reservation_id
  JOIN concert_schedules cs ON cs.schedule_id = r.schedule_id
  JOIN concerts c ON c.concert_id = cs.concert_id
  LEFT JOIN refunds f ON f.refund_id = n.refund_id;

COMMENT ON TABLE notification_v IS 'What buyers are told by e-mail, and what became of it.';
