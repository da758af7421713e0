package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("As cb_report,")
class ReportTest {
  /** From the folder of any module: the mutation tests run this, too. */
  private static final Path SCRIPT = Path.of("..", "plsql", "reports.sql");

  private static Stage.Isolated stage;
  private static JdbcClient report;

  /** Four seats: two sold, of which one is given back, one held, one free. */
  @BeforeAll
  static void sell() {
    stage = Stage.without();
    report = JdbcClient.create(stage.database().report());
    BoxOffice office = stage.office();
    Sale sale = office.sale(4);
    long buyer = office.buyer(2 * BoxOffice.PRICE);
    office.pay(buyer, office.hold(buyer, sale, sale.seat(0)).reservationId());
    long given = office.hold(buyer, sale, sale.seat(1)).reservationId();
    office.pay(buyer, given);
    office.cancel(buyer, given);
    long running = office.hold(buyer, sale, sale.seat(2)).reservationId();
    office.endHold(running, Instant.now().plus(Duration.ofDays(1)));
    office.lapse(office.hold(buyer, sale, sale.seat(3)).reservationId());
    new Settlement(Procedures.on(stage.database().batch(), "CB_OWNER"))
        .settleDay(LocalDate.of(2026, 11, 20), Instant.now().minusSeconds(3600), Instant.now());
    Sale queued = office.saleWithRoom(1, new RoomOperation.Rates(1, 100, 100));
    office.join(office.buyer(0), queued);
    office.join(office.buyer(0), queued);
    office.round(queued);
    letItBeThisMinute();
  }

  /** Who was admitted just now was so until tomorrow: the tests may take more than a minute. */
  private static void letItBeThisMinute() {
    JdbcClient owner = JdbcClient.create(stage.owner());
    for (String table : List.of("admission_journal", "waiting_tickets")) {
      owner
          .sql(
              "UPDATE %s SET admitted_at = admitted_at + INTERVAL '1 day', admitted_until ="
                      .formatted(table)
                  + " admitted_until + INTERVAL '1 day' WHERE admitted_at IS NOT NULL")
          .update();
    }
  }

  @AfterAll
  static void close() {
    if (stage != null) {
      stage.close();
    }
  }

  @Test
  @DisplayName("sales are those of the settled days")
  void sales() {
    assertThat(row("SELECT seats_sold, seats_returned, gross, refunded, net FROM report_sales_v"))
        .isEqualTo("2 1 200000 100000 100000");
  }

  @Test
  @DisplayName("seats are sold, held or free; a hold that is over holds none")
  void seats() {
    assertThat(row("SELECT seats, sold, held, free FROM report_seat_v WHERE seats = 4"))
        .isEqualTo("4 1 1 2");
  }

  @Test
  @DisplayName("holds are running or over")
  void holds() {
    assertThat(rows("SELECT status, amount FROM report_hold_v ORDER BY status"))
        .containsExactly("OVER 100000", "RUNNING 100000");
  }

  @Test
  @DisplayName("rooms have their rate")
  void rooms() {
    assertThat(row("SELECT waiting_count, shoppers, admitted_in_a_minute FROM report_queue_v"))
        .isEqualTo("1 1 1");
  }

  @Test
  @DisplayName("payments are counted by state")
  void payments() {
    assertThat(
            rows("SELECT method, status, payments, amount FROM report_payment_v ORDER BY status"))
        .containsExactly("POINT COMPLETED 1 100000", "POINT REFUNDED 1 100000");
  }

  @Test
  @DisplayName("the ledger sums to 0")
  void ledger() {
    assertThat(rows("SELECT kind, balance FROM report_ledger_v ORDER BY kind"))
        .containsExactly("FUNDING -200000", "POINT 100000", "SALES 100000");
  }

  @Test
  @DisplayName("runs of jobs are shown with what they have done, each step once")
  void jobs() {
    JdbcClient books = JdbcClient.create(stage.database().batch());
    for (String row :
        List.of(
            "batch_job_instance (job_instance_id, job_name, job_key) VALUES (-1, 'job', 'key')",
            "batch_job_execution (job_execution_id, job_instance_id, create_time, status,"
                + " exit_message) VALUES (-1, -1, CURRENT_TIMESTAMP, 'FAILED', 'why')",
            "batch_step_execution (step_execution_id, version, step_name, job_execution_id,"
                + " create_time, write_count) VALUES (-1, 1, 'step', -1, CURRENT_TIMESTAMP, 7)",
            "batch_step_execution (step_execution_id, version, step_name, job_execution_id,"
                + " create_time, write_count) VALUES (-2, 1, 'step:0', -1, CURRENT_TIMESTAMP, 7)")) {
      books.sql("INSERT INTO " + row).update();
    }

    assertThat(row("SELECT job_name, status, written, exit_message FROM report_job_v"))
        .isEqualTo("job FAILED 7 why");
  }

  @Test
  @DisplayName("who waits for whose lock is shown, and nobody else")
  void lockWaits() throws Exception {
    String update = "UPDATE parameters SET value = value WHERE name = 'hold-seconds'";
    try (Connection holder = stage.database().owner().getConnection()) {
      holder.setAutoCommit(false);
      try (Statement statement = holder.createStatement()) {
        statement.executeUpdate(update);
      }
      assertThat(rows("SELECT waiting_session FROM report_lock_wait_v")).isEmpty();
      JdbcClient waiter = JdbcClient.create(stage.database().owner());
      CompletableFuture<Integer> waiting =
          CompletableFuture.supplyAsync(() -> waiter.sql(update).update());

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !rows("SELECT waiting_session FROM report_lock_wait_v").isEmpty());
      assertThat(
              row(
                  "SELECT waiting_user, holding_user, holding_status FROM report_lock_wait_v WHERE"
                      + " seconds >= 0 AND waiting_session <> holding_session"))
          .isEqualTo("CB_OWNER CB_OWNER INACTIVE");

      holder.rollback();
      assertThat(waiting.join()).isEqualTo(1);
      assertThat(rows("SELECT waiting_session FROM report_lock_wait_v")).isEmpty();
    }
  }

  @Test
  @DisplayName("what is due to be archived, and what was")
  void archive() {
    try (var own = Stage.without()) {
      var rows = new OldRows(own.office(), own.owner());
      rows.add(3);
      rows.addRoom(3);
      var archivist = new Archivist(own.database().batch());
      archivist.move(Archivist.Kind.ANSWERS, 2);
      archivist.move(Archivist.Kind.AUDIT_LINES, 3);
      JdbcClient reader = JdbcClient.create(own.database().report());

      assertThat(
              rows(
                  reader, "SELECT kind, kept_days, due, archived FROM report_archive_v ORDER BY 1"))
          .containsExactly(
              "audit lines 400 0 3",
              "idempotency keys 30 1 2",
              "processed messages 30 3 0",
              "waiting tickets 30 3 0");
      assertThat(
              rows(
                  reader,
                  "SELECT subject, COUNT(archived_at) FROM report_audit_v"
                      + " WHERE action = 'SOMETHING_HAPPENED' GROUP BY subject"))
          .containsExactly("a test 3");
    }
  }

  @Test
  @DisplayName("every statement of reports.sql runs")
  void script() throws IOException {
    List<String> statements = statements();

    assertThat(statements).hasSize(16);
    statements.forEach(statement -> report.sql(statement).query().listOfRows());
  }

  @Test
  @DisplayName("reports.sql tells the dates of different concerts apart, which may have one code")
  void datesOfConcerts() throws IOException {
    assertThat(answer("report_seat_v"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).containsKeys("concert_code", "schedule_code", "grade"));
  }

  @Test
  @DisplayName("reports.sql shows what administrators did, and not what was announced of buyers")
  void administrators() throws IOException {
    JdbcClient owner = JdbcClient.create(stage.owner());
    List<String> announced = List.of("RESERVATION_HELD", "REFUND_MADE", "USER_ADMITTED");
    for (int i = 0; i < announced.size(); i++) {
      audit(owner, -2 - i, announced.get(i), -2 - i);
    }
    audit(owner, -1, "DATE_CALLED_OFF", null);

    assertThat(answer("report_audit_v"))
        .extracting(row -> row.get("action"))
        .contains("DATE_CALLED_OFF")
        .doesNotContainAnyElementsOf(announced);
  }

  private static void audit(JdbcClient owner, int line, String action, Integer message) {
    owner
        .sql(
            "INSERT INTO audit_log (audit_id, action, subject, message_id, created_at)"
                + " VALUES (?, ?, 'a test', ?, CURRENT_TIMESTAMP)")
        .params(Arrays.asList(line, action, message))
        .update();
  }

  /** Of the one statement of reports.sql that reads a view. */
  private static List<Map<String, Object>> answer(String view) throws IOException {
    List<String> reading = statements().stream().filter(text -> text.contains(view)).toList();
    assertThat(reading).hasSize(1);
    return report.sql(reading.get(0)).query().listOfRows();
  }

  private static List<String> statements() throws IOException {
    String script = Files.readString(SCRIPT).replaceAll("(?m)^--.*$", "");
    List<String> statements = new ArrayList<>(List.of(script.split(";")));
    statements.removeIf(String::isBlank);
    return statements;
  }

  private static String row(String query) {
    List<String> rows = rows(query);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static List<String> rows(String query) {
    return rows(report, query);
  }

  private static List<String> rows(JdbcClient reader, String query) {
    return reader.sql(query).query().listOfRows().stream().map(ReportTest::text).toList();
  }

  private static String text(Map<String, Object> row) {
    return row.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
