package dev.concertbank.plsql;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Very many holds of one seat each that are over, made in seconds, on the embedded engine. */
public final class LapsedHolds {
  private static final int HOLDS_OF_A_BUYER = 4;

  private LapsedHolds() {}

  /** The reservations and seats 1,000,001 to 1,000,000 + holds. */
  public static void make(JdbcClient owner, long scheduleId, int holds) {
    int buyers = holds / HOLDS_OF_A_BUYER + 1;
    List.of(
            """
            INSERT INTO users (user_id, email, name, password_hash, ci_hash, role, created_at)
            SELECT 1000000 + n, 'lapsed' || n || '@example.net', 'A buyer', 'none', 'lapsed ' || n,
                   'USER', now()
              FROM generate_series(0, %1$d) n
            """,
            """
            INSERT INTO accounts (account_id, kind, user_id, balance, created_at)
            SELECT user_id, 'POINT', user_id, 0, now() FROM users WHERE user_id >= 1000000
            """,
            """
            INSERT INTO seats (seat_id, schedule_id, section, row_label, seat_number, grade, price,
                               status, held_until)
            SELECT 1000000 + n, %2$d, 'B', n / 1000, n %% 1000 + 1, 'R', %3$d, 'PENDING',
                   now() - INTERVAL '1 hour'
              FROM generate_series(1, %4$d) n
            """,
            """
            INSERT INTO reservations (reservation_id, user_id, schedule_id, status, amount,
                                      seat_count, held_until, created_at)
            SELECT 1000000 + n, 1000000 + n / %5$d, %2$d, 'PENDING', %3$d, 1,
                   now() - INTERVAL '1 hour', now() - INTERVAL '2 hours'
              FROM generate_series(1, %4$d) n
            """,
            """
            INSERT INTO reservation_seats (reservation_id, seat_id, price)
            SELECT 1000000 + n, 1000000 + n, %3$d FROM generate_series(1, %4$d) n
            """,
            "ANALYZE reservations",
            "ANALYZE reservation_seats",
            "ANALYZE seats")
        .forEach(
            statement ->
                owner
                    .sql(
                        statement.formatted(
                            buyers, scheduleId, BoxOffice.PRICE, holds, HOLDS_OF_A_BUYER))
                    .update());
  }

  /** Reservations that were over long ago and are closed. */
  static void addClosed(JdbcClient owner, long buyer, long scheduleId, int count) {
    owner
        .sql(
            """
            INSERT INTO reservations (reservation_id, user_id, schedule_id, status, amount,
                                      seat_count, held_until, created_at, closed_at)
            SELECT -n, ?, ?, 'EXPIRED', 1, 1, now() - INTERVAL '1 year', now() - INTERVAL '1 year',
                   now() - INTERVAL '1 year'
              FROM generate_series(1, ?) n
            """)
        .params(buyer, scheduleId, count)
        .update();
    owner.sql("ANALYZE reservations").update();
  }
}
