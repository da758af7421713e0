package dev.concertbank.app.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enough of the database to notice any change that a command could make. */
public record DatabaseState(Map<String, String> facts) {
  private static final List<String> QUESTIONS =
      List.of(
          "SELECT COUNT(*) FROM users",
          "SELECT COUNT(*) FROM ledger_transactions",
          "SELECT COUNT(*) FROM ledger_entries",
          "SELECT COUNT(*) || ' ' || SUM(balance) FROM accounts",
          "SELECT COUNT(*) || ' ' || SUM(version) FROM seats",
          "SELECT status || ' ' || COUNT(*) FROM seats GROUP BY status",
          "SELECT COUNT(*) FROM reservation_seats WHERE released_at IS NULL",
          "SELECT status || ' ' || COUNT(*) FROM reservations GROUP BY status",
          "SELECT status || ' ' || COUNT(*) FROM payments GROUP BY status",
          "SELECT COUNT(*) FROM refunds",
          "SELECT name || ' ' || value FROM parameters",
          "SELECT COUNT(*) FROM audit_log",
          "SELECT COUNT(*) FROM corrections",
          "SELECT status || ' ' || COUNT(*) FROM batch_job_execution GROUP BY status",
          "SELECT COUNT(*) FROM venues",
          "SELECT COUNT(*) FROM concerts",
          "SELECT COUNT(*) FROM concert_schedules");

  public static DatabaseState of(JdbcClient owner) {
    return new DatabaseState(
        QUESTIONS.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    sql ->
                        owner.sql(sql).query(String.class).list().stream()
                            .sorted()
                            .collect(Collectors.joining(", ")))));
  }
}
