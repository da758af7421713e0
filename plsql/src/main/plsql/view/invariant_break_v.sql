-- Every way in which the rules of the design could be broken, one query each. A healthy system has no
-- row here at any moment: each rule holds in every committed state, and a query sees only such.
-- The last two columns say what is numbered and by which key, so that a part of the rows can be looked at by itself:
-- reconciliation_scope_v knows how far the keys of each scope go. Where two large tables are held against each other,
-- their rows are put together and grouped by the key, and not joined: whoever asks for a range of keys then has that
-- range read of both.
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
SELECT 'a seat is held as long as its reservation',
       'seat ' || s.seat_id,
       TO_CHAR(SYS_EXTRACT_UTC(r.held_until), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       TO_CHAR(SYS_EXTRACT_UTC(s.held_until), 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
       'seat',
       s.seat_id
  FROM reservation_seats rs
  JOIN reservations r ON r.reservation_id = rs.reservation_id
  JOIN seats s ON s.seat_id = rs.seat_id
 WHERE rs.released_at IS NULL
   AND r.status = 'PENDING'
   AND s.held_until <> r.held_until
UNION ALL
SELECT 'a hold has its seats until it is over',
       'reservation ' || r.reservation_id,
       TO_CHAR(r.seat_count),
       TO_CHAR(COUNT(CASE WHEN rs.released_at IS NULL THEN rs.seat_id END)),
       'reservation',
       r.reservation_id
  FROM reservations r
  LEFT JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
 WHERE r.status = 'PENDING'
 GROUP BY r.reservation_id, r.seat_count
HAVING COUNT(CASE WHEN rs.released_at IS NULL THEN rs.seat_id END) = 0
    OR COUNT(CASE WHEN rs.released_at IS NULL OR rs.released_at >= r.held_until THEN rs.seat_id END) <> r.seat_count
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
       TO_CHAR(NVL(SUM(rs.price), 0)),
       'reservation',
       r.reservation_id
  FROM reservations r
  LEFT JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
 GROUP BY r.reservation_id, r.amount
HAVING NVL(SUM(rs.price), 0) <> r.amount
UNION ALL
SELECT 'the seats of a reservation are of its date',
       'seat ' || rs.seat_id || ' of reservation ' || r.reservation_id,
       'schedule ' || r.schedule_id,
       'schedule ' || s.schedule_id,
       'reservation',
       r.reservation_id
  FROM reservations r
  JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id
  JOIN seats s ON s.seat_id = rs.seat_id
 WHERE s.schedule_id <> r.schedule_id
UNION ALL
SELECT 'every ledger transaction sums to zero',
       'ledger transaction ' || o.transaction_id,
       '0 in 2 entries',
       NVL(SUM(o.amount), 0) || ' in ' || COUNT(o.entry_id) || ' entries',
       'ledger transaction',
       o.transaction_id
  FROM (SELECT t.transaction_id, NULL AS entry_id, NULL AS amount
          FROM ledger_transactions t
         UNION ALL
        SELECT e.transaction_id, e.entry_id, e.amount
          FROM ledger_entries e) o
 GROUP BY o.transaction_id
HAVING NVL(SUM(o.amount), 0) <> 0 OR COUNT(o.entry_id) <> 2
UNION ALL
SELECT 'a ledger transaction moves money as its kind says',
       'ledger transaction ' || o.transaction_id,
       CASE MAX(o.kind)
         WHEN 'CHARGE' THEN 'FUNDING- POINT+'
         WHEN 'PAYMENT' THEN 'POINT- SALES+'
         WHEN 'REFUND' THEN 'POINT+ SALES-'
         ELSE 'FUNDING- POINT+ or FUNDING+ POINT-'
       END,
       MIN(o.side) || ' ' || MAX(o.side),
       'ledger transaction',
       o.transaction_id
  FROM (SELECT t.transaction_id, t.kind, NULL AS side
          FROM ledger_transactions t
         UNION ALL
        SELECT e.transaction_id, NULL, a.kind || CASE WHEN e.amount < 0 THEN '-' ELSE '+' END
          FROM ledger_entries e
          JOIN accounts a ON a.account_id = e.account_id) o
 GROUP BY o.transaction_id
HAVING COUNT(o.side) > 0
   AND MAX(o.kind) || ' ' || MIN(o.side) || ' ' || MAX(o.side) NOT IN (
         'CHARGE FUNDING- POINT+', 'PAYMENT POINT- SALES+', 'REFUND POINT+ SALES-', 'CORRECTION FUNDING- POINT+',
         'CORRECTION FUNDING+ POINT-')
UNION ALL
SELECT 'every ledger transaction has what it was for',
       'ledger transaction ' || o.transaction_id,
       TO_CHAR(SUM(o.due)),
       TO_CHAR(SUM(o.there)),
       'ledger transaction',
       o.transaction_id
  FROM (SELECT t.transaction_id, 1 AS due, 0 AS there
          FROM ledger_transactions t
         WHERE t.kind <> 'CHARGE'
         UNION ALL
        SELECT p.transaction_id, 0, 1
          FROM payments p
         WHERE p.transaction_id IS NOT NULL
         UNION ALL
        SELECT f.transaction_id, 0, 1
          FROM refunds f
         UNION ALL
        SELECT c.transaction_id, 0, 1
          FROM corrections c
         WHERE c.transaction_id IS NOT NULL) o
 GROUP BY o.transaction_id
HAVING SUM(o.due) <> SUM(o.there)
UNION ALL
SELECT 'every balance is the sum of its entries, and not negative',
       'account ' || o.account_id,
       TO_CHAR(NVL(SUM(o.amount), 0)),
       TO_CHAR(SUM(o.balance)),
       'account',
       o.account_id
  FROM (SELECT a.account_id, a.balance, NULL AS amount
          FROM accounts a
         WHERE a.kind = 'POINT'
         UNION ALL
        SELECT e.account_id, NULL, e.amount
          FROM ledger_entries e) o
 GROUP BY o.account_id
HAVING NVL(SUM(o.amount), 0) <> SUM(o.balance) OR SUM(o.balance) < 0
UNION ALL
SELECT 'every user has a point account',
       'user ' || u.user_id,
       'POINT',
       'none',
       'user',
       u.user_id
  FROM users u
 WHERE NOT EXISTS (
         SELECT NULL
           FROM accounts a
          WHERE a.user_id = u.user_id)
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
       TO_CHAR(NVL(CASE t.kind WHEN 'PAYMENT' THEN -e.amount END, 0)),
       'payment',
       p.payment_id
  FROM payments p
  JOIN reservations r ON r.reservation_id = p.reservation_id
  JOIN ledger_transactions t ON t.transaction_id = p.transaction_id
  LEFT JOIN accounts a ON a.user_id = r.user_id
  LEFT JOIN ledger_entries e
    ON e.transaction_id = t.transaction_id
   AND e.account_id = a.account_id
 WHERE NVL(CASE t.kind WHEN 'PAYMENT' THEN -e.amount END, 0) <> p.amount
UNION ALL
SELECT 'a refund is what the ledger gave back',
       'payment ' || f.payment_id,
       TO_CHAR(f.amount),
       TO_CHAR(NVL(CASE t.kind WHEN 'REFUND' THEN e.amount END, 0)),
       'payment',
       f.payment_id
  FROM refunds f
  JOIN payments p ON p.payment_id = f.payment_id
  JOIN reservations r ON r.reservation_id = p.reservation_id
  JOIN ledger_transactions t ON t.transaction_id = f.transaction_id
  LEFT JOIN accounts a ON a.user_id = r.user_id
  LEFT JOIN ledger_entries e
    ON e.transaction_id = t.transaction_id
   AND e.account_id = a.account_id
 WHERE NVL(CASE t.kind WHEN 'REFUND' THEN e.amount END, 0) <> f.amount
UNION ALL
SELECT 'a correction is what the ledger posted',
       'correction ' || c.correction_id,
       TO_CHAR(c.amount),
       TO_CHAR(NVL(CASE t.kind WHEN 'CORRECTION' THEN e.amount END, 0)),
       'correction',
       c.correction_id
  FROM corrections c
  JOIN ledger_transactions t ON t.transaction_id = c.transaction_id
  LEFT JOIN accounts a ON a.user_id = c.user_id
  LEFT JOIN ledger_entries e
    ON e.transaction_id = t.transaction_id
   AND e.account_id = a.account_id
 WHERE NVL(CASE t.kind WHEN 'CORRECTION' THEN e.amount END, 0) <> c.amount
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
       CAST(0 AS NUMBER(19))
  FROM (SELECT l.captured,
               l.refunded,
               (SELECT NVL(SUM(r.amount), 0)
                  FROM reservations r
                 WHERE r.status = 'CONFIRMED') AS ticketed,
               (SELECT NVL(SUM(p.amount), 0)
                  FROM payments p
                 WHERE p.status = 'PARKED') AS parked
          FROM (SELECT NVL(SUM(CASE WHEN t.kind = 'PAYMENT' AND e.amount < 0 THEN -e.amount END), 0) AS captured,
                       NVL(SUM(CASE WHEN t.kind = 'REFUND' AND e.amount > 0 THEN e.amount END), 0) AS refunded
                  FROM ledger_transactions t
                  JOIN ledger_entries e ON e.transaction_id = t.transaction_id) l) m
 WHERE m.captured <> m.ticketed + m.refunded + m.parked
UNION ALL
SELECT 'what is settled was sold or given back',
       i.kind || ' of payment ' || i.payment_id,
       CASE i.kind WHEN 'SALE' THEN 'captured' ELSE 'REFUNDED' END,
       p.status,
       'payment',
       i.payment_id
  FROM settlement_items i
  JOIN payments p ON p.payment_id = i.payment_id
 WHERE p.status NOT IN (CASE i.kind WHEN 'SALE' THEN 'COMPLETED' ELSE 'REFUNDED' END, 'REFUNDED')
UNION ALL
SELECT 'the lines of a settlement are what it settled',
       'settlement ' || o.business_date || ', schedule ' || o.schedule_id || ', '
       || CASE o.adjustment WHEN 1 THEN 'adjustments' ELSE 'day' END,
       SUM(o.due_sold) || ' - ' || SUM(o.due_returned) || ' seats, ' || SUM(o.due_gross) || ' - '
       || SUM(o.due_refunded) || ' won',
       SUM(o.seats_sold) || ' - ' || SUM(o.seats_returned) || ' seats, ' || SUM(o.gross) || ' - ' || SUM(o.refunded)
       || ' won',
       'settlement',
       TO_NUMBER(REPLACE(o.business_date, '-'))
  FROM (SELECT l.business_date,
               l.schedule_id,
               l.adjustment,
               l.seats_sold,
               l.seats_returned,
               l.gross,
               l.refunded,
               CAST(0 AS NUMBER(9)) AS due_sold,
               CAST(0 AS NUMBER(9)) AS due_returned,
               CAST(0 AS NUMBER(15)) AS due_gross,
               CAST(0 AS NUMBER(15)) AS due_refunded
          FROM settlement_lines l
         UNION ALL
        SELECT i.business_date,
               r.schedule_id,
               i.adjustment,
               CAST(0 AS NUMBER(9)),
               CAST(0 AS NUMBER(9)),
               CAST(0 AS NUMBER(15)),
               CAST(0 AS NUMBER(15)),
               CASE i.kind WHEN 'SALE' THEN 1 ELSE 0 END,
               CASE i.kind WHEN 'REFUND' THEN 1 ELSE 0 END,
               CASE i.kind WHEN 'SALE' THEN rs.price ELSE 0 END,
               CASE i.kind WHEN 'REFUND' THEN rs.price ELSE 0 END
          FROM settlement_items i
          JOIN payments p ON p.payment_id = i.payment_id
          JOIN reservations r ON r.reservation_id = p.reservation_id
          JOIN reservation_seats rs ON rs.reservation_id = r.reservation_id) o
 GROUP BY o.business_date, o.schedule_id, o.adjustment
HAVING SUM(o.seats_sold) <> SUM(o.due_sold)
    OR SUM(o.seats_returned) <> SUM(o.due_returned)
    OR SUM(o.gross) <> SUM(o.due_gross)
    OR SUM(o.refunded) <> SUM(o.due_refunded)
UNION ALL
SELECT 'a settlement is the sum of its lines',
       'settlement ' || s.business_date,
       COUNT(l.schedule_id) || ' lines, ' || NVL(SUM(l.seats_sold), 0) || ' - ' || NVL(SUM(l.seats_returned), 0)
       || ' seats, ' || NVL(SUM(l.gross), 0) || ' - ' || NVL(SUM(l.refunded), 0) || ' won',
       s.line_count || ' lines, ' || s.seats_sold || ' - ' || s.seats_returned || ' seats, ' || s.gross || ' - '
       || s.refunded || ' won',
       'settlement',
       TO_NUMBER(REPLACE(s.business_date, '-'))
  FROM settlements s
  LEFT JOIN settlement_lines l ON l.business_date = s.business_date
 GROUP BY s.business_date, s.line_count, s.seats_sold, s.seats_returned, s.gross, s.refunded
HAVING COUNT(l.schedule_id) <> s.line_count
    OR NVL(SUM(l.seats_sold), 0) <> s.seats_sold
    OR NVL(SUM(l.seats_returned), 0) <> s.seats_returned
    OR NVL(SUM(l.gross), 0) <> s.gross
    OR NVL(SUM(l.refunded), 0) <> s.refunded
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
       COUNT(CASE WHEN j.journal_no > 0 THEN 1 END) + r.archived_admissions || ' up to '
       || NVL(MAX(j.journal_no), 0),
       'waiting room',
       r.schedule_id
  FROM waiting_rooms r
  LEFT JOIN admission_journal j ON j.schedule_id = r.schedule_id
 GROUP BY r.schedule_id, r.journal_count, r.archived_admissions
HAVING COUNT(CASE WHEN j.journal_no > 0 THEN 1 END) + r.archived_admissions <> r.journal_count
    OR NVL(MAX(j.journal_no), 0) > r.journal_count
    OR (r.archived_admissions = 0 AND NVL(MAX(j.journal_no), 0) < r.journal_count)
UNION ALL
SELECT 'whoever was admitted is in the journal, once',
       'place ' || o.place,
       '1',
       TO_CHAR(SUM(o.journalled)),
       'place',
       o.place
  FROM (SELECT t.place,
               t.schedule_id,
               t.user_id,
               t.admitted_at,
               CAST(1 AS NUMBER(9)) AS admitted,
               CAST(0 AS NUMBER(9)) AS journalled
          FROM waiting_tickets t
         WHERE t.admitted_at IS NOT NULL
         UNION ALL
        SELECT j.place,
               j.schedule_id,
               j.user_id,
               j.admitted_at,
               CAST(0 AS NUMBER(9)),
               CAST(1 AS NUMBER(9))
          FROM admission_journal j) o
 GROUP BY o.place, o.schedule_id, o.user_id, o.admitted_at
HAVING SUM(o.admitted) = 1
   AND SUM(o.journalled) <> 1
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
