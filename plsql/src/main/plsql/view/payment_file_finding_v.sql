-- Where a file and our books differ. The first branch looks at each line and finds at most one difference: the first
-- that applies, in the order in which they are written here. The second one finds what no file tells of.
-- Files count from when they are whole until another one replaces them.
CREATE OR REPLACE VIEW payment_file_finding_v AS
SELECT c.file_id,
       c.break_kind,
       c.subject,
       c.line_number,
       c.payment_id,
       c.kind,
       CASE c.break_kind
         WHEN 'DUPLICATE' THEN 'once'
         WHEN 'MISSING_HERE' THEN 'nothing'
         WHEN 'STATUS' THEN CASE c.status WHEN 'FAILED' THEN 'SUCCEEDED' ELSE 'not captured' END
         WHEN 'LATE' THEN TO_CHAR(SYS_EXTRACT_UTC(c.expected_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
         ELSE TO_CHAR(c.expected_amount)
       END AS expected,
       CASE c.break_kind
         WHEN 'DUPLICATE' THEN 'again'
         WHEN 'STATUS' THEN c.status
         WHEN 'LEDGER' THEN TO_CHAR(c.ledger_amount)
         WHEN 'LATE' THEN TO_CHAR(SYS_EXTRACT_UTC(c.occurred_at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
         ELSE TO_CHAR(c.amount)
       END AS found
  FROM (SELECT l.file_id,
               l.line_number,
               l.payment_id,
               l.kind,
               l.amount,
               l.status,
               l.occurred_at,
               l.provider_ref || CASE WHEN l.ref_turn > 1 THEN '#' || l.ref_turn END AS subject,
               e.amount AS expected_amount,
               e.occurred_at AS expected_at,
               e.ledger_amount,
               CASE
                 WHEN l.ref_turn > 1 THEN 'DUPLICATE'
                 WHEN l.status = 'FAILED' THEN
                   -- An attempt that failed is no difference where another one succeeded, or nothing was captured.
                   CASE
                     WHEN l.payment_turn = 1
                      AND l.succeeded = 0
                      AND e.occurred_at >= f.day_start
                      AND e.occurred_at < f.day_end
                      AND NOT EXISTS (
                            SELECT NULL
                              FROM payment_file_lines o
                              JOIN payment_files d ON d.file_id = o.file_id
                             WHERE o.payment_id = l.payment_id
                               AND o.kind = l.kind
                               AND o.status = 'SUCCEEDED'
                               AND d.business_date <> f.business_date
                               AND d.status IN ('READ', 'COMPARED'))
                     THEN 'STATUS'
                   END
                 WHEN l.payment_turn > 1 THEN 'DUPLICATE'
                 WHEN EXISTS (
                        SELECT NULL
                          FROM payment_file_lines o
                          JOIN payment_files d ON d.file_id = o.file_id
                         WHERE o.payment_id = l.payment_id
                           AND o.kind = l.kind
                           AND o.status = 'SUCCEEDED'
                           AND d.business_date < f.business_date
                           AND d.status IN ('READ', 'COMPARED'))
                 THEN 'DUPLICATE'
                 WHEN e.payment_id IS NULL THEN
                   CASE
                     WHEN l.kind = 'CAPTURE'
                      AND EXISTS (
                            SELECT NULL
                              FROM payments p
                             WHERE p.payment_id = l.payment_id)
                     THEN 'STATUS'
                     ELSE 'MISSING_HERE'
                   END
                 WHEN l.amount <> e.amount THEN 'AMOUNT'
                 WHEN e.ledger_amount <> e.amount THEN 'LEDGER'
                 WHEN l.occurred_at < f.day_start
                   OR l.occurred_at >= f.day_end
                   OR e.occurred_at < f.day_start
                   OR e.occurred_at >= f.day_end
                 THEN 'LATE'
               END AS break_kind
          FROM (SELECT n.file_id,
                       n.line_number,
                       n.provider_ref,
                       n.payment_id,
                       n.kind,
                       n.amount,
                       n.status,
                       n.occurred_at,
                       ROW_NUMBER() OVER (PARTITION BY n.file_id, n.provider_ref ORDER BY n.line_number) AS ref_turn,
                       ROW_NUMBER() OVER (
                         PARTITION BY n.file_id, n.payment_id, n.kind, n.status
                         ORDER BY n.line_number) AS payment_turn,
                       MAX(CASE n.status WHEN 'SUCCEEDED' THEN 1 ELSE 0 END) OVER (
                         PARTITION BY n.file_id, n.payment_id, n.kind) AS succeeded
                  FROM payment_file_lines n) l
          JOIN payment_files f ON f.file_id = l.file_id
          LEFT JOIN payment_file_expected_v e
            ON e.payment_id = l.payment_id
           AND e.kind = l.kind) c
 WHERE c.break_kind IS NOT NULL
UNION ALL
SELECT f.file_id,
       'MISSING_THERE',
       e.kind || ' ' || e.payment_id,
       CAST(NULL AS NUMBER),
       e.payment_id,
       e.kind,
       TO_CHAR(e.amount),
       'nothing'
  FROM payment_files f
  JOIN payment_file_expected_v e
    ON e.occurred_at >= f.day_start
   AND e.occurred_at < f.day_end
 WHERE NOT EXISTS (
         SELECT NULL
           FROM payment_file_lines o
           JOIN payment_files d ON d.file_id = o.file_id
          WHERE o.payment_id = e.payment_id
            AND o.kind = e.kind
            AND d.status IN ('READ', 'COMPARED')
            AND (o.status = 'SUCCEEDED' OR o.file_id = f.file_id));

COMMENT ON TABLE payment_file_finding_v IS 'Where the files of the provider and our books differ now.';
