package dev.concertbank.batch;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Healthy books, made by the database itself: each account has two charges, two payments and a
 * refund, so ten entries for each account. Who did what lies all over the tables.
 */
final class LedgerAtScale {
  private LedgerAtScale() {}

  static void make(JdbcClient owner, long scheduleId, int accounts) {
    List.of(
            // They would be looked at row by row; a copy of a test has no need of them.
            "ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_transaction_fk",
            "ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_account_fk",
            "ALTER TABLE accounts DROP CONSTRAINT accounts_user_fk",
            "ALTER TABLE reservations DROP CONSTRAINT reservations_user_fk",
            "ALTER TABLE reservations DROP CONSTRAINT reservations_schedule_fk",
            "ALTER TABLE reservation_seats DROP CONSTRAINT reservation_seats_claimant_fk",
            "ALTER TABLE reservation_seats DROP CONSTRAINT reservation_seats_seat_fk",
            "ALTER TABLE seats DROP CONSTRAINT seats_schedule_fk",
            "ALTER TABLE payments DROP CONSTRAINT payments_reservation_fk",
            "ALTER TABLE payments DROP CONSTRAINT payments_transaction_fk",
            "ALTER TABLE refunds DROP CONSTRAINT refunds_transaction_fk",
            """
            INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
            SELECT 1000 + n, 'many' || n || '@example.net', 'A buyer', 'none', 'many ' || n, 'USER',
                   now()
              FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO accounts (account_id, kind, user_id, balance, created_at)
            SELECT 1000 + n, 'POINT', 1000 + n, 200, now() FROM generate_series(1, %1$d) n
            """,
            """
            INSERT INTO seats (seat_id, schedule_id, section, row_label, seat_number, grade, price,
                               status)
            SELECT 1000 + n, %2$d, 'B', n / 1000, n %% 1000 + 1, 'R', 100, 'SOLD'
              FROM generate_series(1, %1$d) n
            """,
            // The kind is n / accounts: two charges, the payment that stands, the one that is
            // refunded, its refund. 48271 has no divisor in common with a power of ten.
            """
            CREATE TABLE made AS
            SELECT n AS transaction_id, (n - 1) / %1$d AS kind,
                   1000 + 1 + n * 48271::bigint %% %1$d AS user_id
              FROM generate_series(1, 5 * %1$d) n
            """,
            """
            INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)
            SELECT transaction_id,
                   CASE WHEN kind < 2 THEN 'CHARGE' WHEN kind < 4 THEN 'PAYMENT' ELSE 'REFUND' END,
                   'user:' || user_id, now()
              FROM made
            """,
            """
            INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount, balance_after,
                                        created_at)
            SELECT 2 * m.transaction_id + s.house, m.transaction_id,
                   CASE WHEN s.house = 0 THEN m.user_id WHEN m.kind < 2 THEN 1 ELSE 2 END,
                   CASE WHEN m.kind < 2 THEN 150 WHEN m.kind < 4 THEN -100 ELSE 100 END
                   * (1 - 2 * s.house),
                   CASE WHEN s.house = 0 THEN 200 END, now()
              FROM made m, generate_series(0, 1) AS s(house)
            """,
            """
            INSERT INTO reservations (reservation_id, user_id, schedule_id, status, amount,
                                      seat_count, held_until, created_at, closed_at)
            SELECT transaction_id, user_id, %2$d, CASE kind WHEN 2 THEN 'CONFIRMED' ELSE 'CANCELLED' END,
                   100, 1, now(), now(), CASE kind WHEN 3 THEN now() END
              FROM made WHERE kind IN (2, 3)
            """,
            """
            INSERT INTO reservation_seats (reservation_id, seat_id, price, released_at)
            SELECT transaction_id, user_id, 100, CASE kind WHEN 3 THEN now() END
              FROM made WHERE kind IN (2, 3)
            """,
            """
            INSERT INTO payments (payment_id, reservation_id, method, status, amount, transaction_id,
                                  requested_at, completed_at)
            SELECT transaction_id, transaction_id, 'POINT',
                   CASE kind WHEN 2 THEN 'COMPLETED' ELSE 'REFUNDED' END, 100, transaction_id, now(),
                   now()
              FROM made WHERE kind IN (2, 3)
            """,
            """
            INSERT INTO refunds (refund_id, payment_id, amount, transaction_id, refunded_at)
            SELECT f.transaction_id, p.transaction_id, 100, f.transaction_id, now()
              FROM made f JOIN made p ON p.user_id = f.user_id AND p.kind = 3
             WHERE f.kind = 4
            """,
            "DROP TABLE made")
        .forEach(statement -> owner.sql(statement.formatted(accounts, scheduleId)).update());
    // Half of the entries are of two accounts: a sample of the rows takes the others for few.
    owner
        .sql("ALTER TABLE ledger_entries ALTER COLUMN account_id SET (n_distinct = -0.1)")
        .update();
    for (String table :
        List.of(
            "accounts",
            "users",
            "seats",
            "reservations",
            "reservation_seats",
            "ledger_transactions",
            "ledger_entries",
            "payments",
            "refunds")) {
      owner.sql("VACUUM (ANALYZE) " + table).update();
    }
  }
}
