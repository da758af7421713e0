package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.embedded.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The roles may do what grants.sql says, and nothing else")
class PrivilegeTest {

  /** Oracle hides what is not granted: ORA-00942, ORA-06576. */
  private static final String NOT_PERMITTED =
      Stage.database().isOracle() ? "ORA-" : "permission denied";

  private static final String LOCK_A_SEAT =
      "SELECT seat_id FROM seat_map_v WHERE seat_id = 0 FOR UPDATE";

  static Stream<String> tables() {
    return Stream.of(
        "users",
        "accounts",
        "ledger_transactions",
        "ledger_entries",
        "venues",
        "venue_seats",
        "concerts",
        "grade_prices",
        "concert_schedules",
        "seats",
        "reservations",
        "reservation_seats",
        "payments",
        "refunds",
        "idempotency_keys",
        "parameters",
        "audit_log",
        "reconciliation_runs",
        "reconciliation_breaks",
        "corrections",
        "settlements",
        "settlement_items",
        "settlement_lines",
        "payment_files",
        "payment_file_lines",
        "payment_file_skips",
        "payment_file_breaks");
  }

  @ParameterizedTest
  @MethodSource("tables")
  @DisplayName("no role reads or writes a table")
  void noTable(String table) {
    for (DataSource role : roles()) {
      JdbcClient client = JdbcClient.create(role);
      assertThatThrownBy(() -> client.sql("SELECT COUNT(*) FROM " + table).query().listOfRows())
          .as("SELECT on %s", table)
          .hasStackTraceContaining(NOT_PERMITTED);
      assertThatThrownBy(() -> client.sql("DELETE FROM " + table).update())
          .as("DELETE on %s", table)
          .hasStackTraceContaining(NOT_PERMITTED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ledger.open_account(1)",
        "audit_trail.record_action(NULL, 'A', 'B', NULL)",
        "reservation_claim.end_lapsed_claims(NULL, NULL)",
        "buyer.lock_buyer(1)",
        "queue_transfer.move('HOLD_EXPIRY_Q', NULL, 'HOLD_EXPIRY_Q', 'HOLD_EXPIRY_EQ', NULL, NULL)"
      })
  @DisplayName("nobody calls what belongs to the packages")
  void noInternals(String call) {
    for (DataSource role : roles()) {
      assertThatThrownBy(() -> JdbcClient.create(role).sql("CALL " + call).update())
          .hasStackTraceContaining(NOT_PERMITTED);
    }
  }

  @Test
  @DisplayName("reporting reads the invariants, and calls nothing")
  void report() {
    JdbcClient report = JdbcClient.create(Stage.database().report());

    assertThat(report.sql("SELECT * FROM invariant_break_v").query().listOfRows()).isEmpty();
    assertThatThrownBy(() -> report.sql("CALL membership.require_admin(1)").update())
        .hasStackTraceContaining(NOT_PERMITTED);
  }

  /** On Oracle, SELECT on a view would be enough to lock every seat of a sale; READ is not. */
  @Test
  @DisplayName("who reads a view cannot lock its rows")
  void noLocks() {
    JdbcClient app = JdbcClient.create(Stage.database().app());

    assertThatThrownBy(() -> app.sql(LOCK_A_SEAT).query().listOfRows())
        .hasStackTraceContaining(NOT_PERMITTED);
  }

  @Test
  @NegativeControl
  @DisplayName("who may change a view's rows can lock them (negative control)")
  void locksOfAWriter() {
    try (var stage = Stage.without()) {
      JdbcClient.create(stage.owner()).sql("GRANT UPDATE ON seat_map_v TO cb_app").update();

      JdbcClient app = JdbcClient.create(stage.database().app());
      assertThat(app.sql(LOCK_A_SEAT).query().listOfRows()).isEmpty();
    }
  }

  @Test
  @NegativeControl
  @DisplayName("a table that was granted is read (negative control)")
  void grantedTable() {
    try (var stage = Stage.without()) {
      JdbcClient.create(stage.owner()).sql("GRANT SELECT ON users TO cb_report").update();

      JdbcClient report = JdbcClient.create(stage.database().report());
      assertThat(report.sql("SELECT COUNT(*) FROM users").query(Long.class).single()).isZero();
    }
  }

  private static List<DataSource> roles() {
    TestDatabase databases = Stage.database();
    return List.of(databases.app(), databases.batch(), databases.report());
  }
}
