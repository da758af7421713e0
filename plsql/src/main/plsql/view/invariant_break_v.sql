-- Every way in which the rules of the design could be broken, one query each. A healthy system has no
-- row here at any moment: each rule holds in every committed state, and a query sees only such.
-- The last two columns say what is numbered and by which key, so that a part of the rows can be looked at by itself:
-- reconciliation_scope_v knows how far the keys of each scope go.
CREATE OR REPLACE VIEW invariant_break_v AS
SELECT 'one live claim per seat' AS invariant,
       'seat ' || rs.seat_id AS subject,
       '1' AS expected,
       TO_CHAR(COUNT(*)) AS found,
       'seat' AS scope,
       rs.seat_id AS key_id
  FROM reservation_seats rs
 WHERE rs.released_at IS NULL
 GROUP BY rs.seat_id
HAVING COUNT(*) > 1
UNION ALL
SELECT 'a claimed seat is neither free nor of a closed reservation',
       'seat ' || s.seat_id,
       CASE r.status WHEN 'PENDING' THEN 'PENDING' WHEN 'CONFIRMED' THEN 'SOLD' ELSE 'no claim' END,
       s.status,
       'seat',
       s.seat_id
  FROM reservation_seats rs
  JOIN reservations r ON r.reservation_id = rs.reservation_id
  JOIN seats s ON s.seat_id = rs.seat_id
 WHERE rs.released_at IS NULL
   AND s.status <> CASE r.status WHEN 'PENDING' THEN 'PENDING' WHEN 'CONFIRMED' THEN 'SOLD' ELSE 'no claim' END
UNION ALL
SELECT 'a seat that is not free has its claim',
       'seat ' || s.seat_id,
       'a live claim',
       'none',
       'seat',
       s.seat_id
  FROM seats s
 WHERE s.status <> 'AVAILABLE'
   AND NOT EXISTS (
         SELECT NULL
           FROM reservation_seats rs
          WHERE rs.seat_id = s.seat_id
            AND rs.released_at IS NULL)
UNION ALL
SELECT 'a confirmed reservation has all its seats',
       'reservation ' || r.reservation_id,
       TO_CHAR(r.seat_count),
       TO_CHAR(COUNT(rs.seat_id)),
       'reservation',
       r.reservation_id
  FROM reservations r
  LEFT JOIN reservation_seats rs
    ON rs.reservation_id = r.reservation_id
   AND rs.released_at IS NULL
 WHERE r.status = 'CONFIRMED'
 GROUP BY r.reservation_id, r.seat_count
HAVING COUNT(rs.seat_id) <> r.seat_count
UNION ALL
SELECT 'a reservation costs what its seats cost',
       'reservation ' || r.reservation_id,
       TO_CHAR(r.amount),
       TO_CHAR(SUM(rs.price)),
       'reservation',
       r.reservation_id
  FROM reservations r
  JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
 GROUP BY r.reservation_id, r.amount
HAVING SUM(rs.price) <> r.amount
UNION ALL
SELECT 'every ledger transaction sums to zero',
       'ledger transaction ' || t.transaction_id,
       '0 in 2 entries',
       NVL(SUM(e.amount), 0) || ' in ' || COUNT(e.entry_id) || ' entries',
       'ledger transaction',
       t.transaction_id
  FROM ledger_transactions t
  LEFT JOIN ledger_entries e ON e.transaction_id = t.transaction_id
 GROUP BY t.transaction_id
HAVING NVL(SUM(e.amount), 0) <> 0 OR COUNT(e.entry_id) <> 2
UNION ALL
SELECT 'every balance is the sum of its entries, and not negative',
       'account ' || a.account_id,
       TO_CHAR(NVL(SUM(e.amount), 0)),
       TO_CHAR(a.balance),
       'account',
       a.account_id
  FROM accounts a
  LEFT JOIN ledger_entries e ON e.account_id = a.account_id
 WHERE a.kind = 'POINT'
 GROUP BY a.account_id, a.balance
HAVING NVL(SUM(e.amount), 0) <> a.balance OR a.balance < 0
UNION ALL
SELECT 'one completed payment per reservation',
       'reservation ' || p.reservation_id,
       '1',
       TO_CHAR(COUNT(*)),
       'reservation',
       p.reservation_id
  FROM payments p
 WHERE p.status IN ('COMPLETED', 'REFUNDED')
 GROUP BY p.reservation_id
HAVING COUNT(*) > 1
UNION ALL
SELECT 'a confirmed reservation has its money',
       'reservation ' || r.reservation_id,
       TO_CHAR(r.amount),
       TO_CHAR(NVL(SUM(p.amount), 0)),
       'reservation',
       r.reservation_id
  FROM reservations r
  LEFT JOIN payments p
    ON p.reservation_id = r.reservation_id
   AND p.status = 'COMPLETED'
 WHERE r.status = 'CONFIRMED'
 GROUP BY r.reservation_id, r.amount
HAVING NVL(SUM(p.amount), 0) <> r.amount
UNION ALL
SELECT 'captured money has its reservation',
       'payment ' || p.payment_id,
       CASE p.status WHEN 'COMPLETED' THEN 'CONFIRMED' ELSE 'CANCELLED' END,
       r.status,
       'payment',
       p.payment_id
  FROM payments p
  JOIN reservations r ON r.reservation_id = p.reservation_id
 WHERE p.status IN ('COMPLETED', 'REFUNDED')
   AND r.status <> CASE p.status WHEN 'COMPLETED' THEN 'CONFIRMED' ELSE 'CANCELLED' END
UNION ALL
SELECT 'a payment is what the ledger captured',
       'payment ' || p.payment_id,
       TO_CHAR(p.amount),
       TO_CHAR(NVL(SUM(e.amount), 0)),
       'payment',
       p.payment_id
  FROM payments p
  LEFT JOIN ledger_entries e
    ON e.transaction_id = p.transaction_id
   AND e.amount > 0
 WHERE p.transaction_id IS NOT NULL
 GROUP BY p.payment_id, p.amount
HAVING NVL(SUM(e.amount), 0) <> p.amount
UNION ALL
SELECT 'a refunded payment is given back once and in full',
       'payment ' || p.payment_id,
       CASE p.status WHEN 'REFUNDED' THEN TO_CHAR(p.amount) ELSE '0' END,
       TO_CHAR(NVL(SUM(f.amount), 0)),
       'payment',
       p.payment_id
  FROM payments p
  LEFT JOIN refunds f ON f.payment_id = p.payment_id
 GROUP BY p.payment_id, p.status, p.amount
HAVING NVL(SUM(f.amount), 0) <> CASE p.status WHEN 'REFUNDED' THEN p.amount ELSE 0 END
UNION ALL
SELECT 'captured = ticketed + refunded + parked',
       'all sales',
       TO_CHAR(m.captured),
       TO_CHAR(m.ticketed + m.refunded + m.parked),
       'sales',
       0
  FROM (SELECT (SELECT NVL(SUM(-e.amount), 0)
                  FROM ledger_entries e
                  JOIN ledger_transactions t ON t.transaction_id = e.transaction_id
                 WHERE t.kind = 'PAYMENT'
                   AND e.amount < 0) AS captured,
               (SELECT NVL(SUM(r.amount), 0)
                  FROM reservations r
                 WHERE r.status = 'CONFIRMED') AS ticketed,
               (SELECT NVL(SUM(e.amount), 0)
                  FROM ledger_entries e
                  JOIN ledger_transactions t ON t.transaction_id = e.transaction_id
                 WHERE t.kind = 'REFUND'
                   AND e.amount > 0) AS refunded,
               (SELECT NVL(SUM(p.amount), 0)
                  FROM payments p
                 WHERE p.status = 'PARKED') AS parked
          FROM DUAL) m
 WHERE m.captured <> m.ticketed + m.refunded + m.parked
UNION ALL
SELECT 'one live place per buyer and date',
       'user ' || t.user_id || ' in schedule ' || t.schedule_id,
       '1',
       TO_CHAR(COUNT(*)),
       'user',
       t.user_id
  FROM waiting_tickets t
 WHERE t.status IN ('WAITING', 'ADMITTED')
 GROUP BY t.user_id, t.schedule_id
HAVING COUNT(*) > 1
UNION ALL
SELECT 'the admission journal has no gap',
       'waiting room ' || r.schedule_id,
       r.journal_count || ' up to ' || r.journal_count,
       COUNT(j.journal_no) + r.archived_admissions || ' up to ' || NVL(MAX(j.journal_no), 0),
       'waiting room',
       r.schedule_id
  FROM waiting_rooms r
  LEFT JOIN admission_journal j ON j.schedule_id = r.schedule_id
 GROUP BY r.schedule_id, r.journal_count, r.archived_admissions
HAVING COUNT(j.journal_no) + r.archived_admissions <> r.journal_count
    OR NVL(MAX(j.journal_no), 0) > r.journal_count
    OR (r.archived_admissions = 0 AND NVL(MAX(j.journal_no), 0) < r.journal_count)
UNION ALL
SELECT 'whoever was admitted is in the journal, once',
       'place ' || t.place,
       '1',
       TO_CHAR(COUNT(j.journal_no)),
       'place',
       t.place
  FROM waiting_tickets t
  LEFT JOIN admission_journal j
    ON j.place = t.place
   AND j.schedule_id = t.schedule_id
   AND j.user_id = t.user_id
   AND j.admitted_at = t.admitted_at
 WHERE t.admitted_at IS NOT NULL
 GROUP BY t.place
HAVING COUNT(j.journal_no) <> 1
UNION ALL
SELECT 'whoever is in the journal was admitted',
       'place ' || j.place,
       'admitted',
       NVL(MAX(t.status), 'no ticket'),
       'place',
       j.place
  FROM admission_journal j
  LEFT JOIN waiting_tickets t ON t.place = j.place
 WHERE t.admitted_at IS NULL
 GROUP BY j.place
UNION ALL
SELECT 'a waiting room knows how many wait and have come',
       'waiting room ' || c.schedule_id,
       c.waiting || ' of ' || c.come,
       c.known_waiting || ' of ' || c.known_come,
       'waiting room',
       c.schedule_id
  FROM (SELECT r.schedule_id,
               (SELECT COUNT(*)
                  FROM waiting_tickets t
                 WHERE t.schedule_id = r.schedule_id
                   AND t.status = 'WAITING') AS waiting,
               r.archived_tickets
               + (SELECT COUNT(*)
                    FROM waiting_tickets t
                   WHERE t.schedule_id = r.schedule_id) AS come,
               r.waiting_count
               + (SELECT NVL(SUM(w.change), 0)
                    FROM waiting_room_changes w
                   WHERE w.schedule_id = r.schedule_id) AS known_waiting,
               r.joined_count
               + (SELECT COUNT(*)
                    FROM waiting_room_changes w
                   WHERE w.schedule_id = r.schedule_id
                     AND w.change = 1) AS known_come
          FROM waiting_rooms r) c
 WHERE c.waiting <> c.known_waiting
    OR c.come <> c.known_come;

COMMENT ON TABLE invariant_break_v IS 'Every broken rule: which, of what, what was expected, what was found.';
