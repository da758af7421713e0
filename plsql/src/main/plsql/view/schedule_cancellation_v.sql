-- Dates that were called off, and how far their refunds are.
CREATE OR REPLACE VIEW schedule_cancellation_v AS
SELECT c.cancellation_id,
       c.schedule_id,
       CASE
         WHEN c.finished_at IS NOT NULL THEN 'FINISHED'
         WHEN c.frozen_at IS NOT NULL THEN 'REFUNDING'
         ELSE 'PLANNING'
       END AS status,
       c.reason,
       c.ordered_by,
       c.ordered_at,
       c.frozen_at,
       c.finished_at,
       c.retry_at,
       c.planned_count,
       c.planned_amount,
       c.hold_count,
       NVL(i.open_count, 0) AS open_count,
       NVL(i.refunded_count, 0) AS refunded_count,
       NVL(i.refunded_amount, 0) AS refunded_amount,
       NVL(i.already_count, 0) AS already_count,
       NVL(i.already_amount, 0) AS already_amount,
       NVL(i.released_count, 0) AS released_count,
       NVL(i.failed_count, 0) AS failed_count,
       NVL(i.failed_amount, 0) AS failed_amount
  FROM schedule_cancellations c
  LEFT JOIN (
         SELECT t.cancellation_id,
                SUM(CASE t.status WHEN 'PLANNED' THEN 1 ELSE 0 END) AS open_count,
                SUM(CASE t.status WHEN 'REFUNDED' THEN 1 ELSE 0 END) AS refunded_count,
                SUM(CASE t.status WHEN 'REFUNDED' THEN t.amount ELSE 0 END) AS refunded_amount,
                SUM(CASE t.status WHEN 'ALREADY_REFUNDED' THEN 1 ELSE 0 END) AS already_count,
                SUM(CASE t.status WHEN 'ALREADY_REFUNDED' THEN t.amount ELSE 0 END) AS already_amount,
                SUM(CASE t.status WHEN 'RELEASED' THEN 1 ELSE 0 END) AS released_count,
                SUM(CASE t.status WHEN 'FAILED' THEN 1 ELSE 0 END) AS failed_count,
                SUM(CASE t.status WHEN 'FAILED' THEN t.amount ELSE 0 END) AS failed_amount
           FROM schedule_cancellation_items t
          GROUP BY t.cancellation_id) i
    ON i.cancellation_id = c.cancellation_id;

COMMENT ON TABLE schedule_cancellation_v IS 'Dates that were called off, and how far their refunds are.';
