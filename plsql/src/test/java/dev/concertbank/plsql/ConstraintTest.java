package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rules behind the rules: what no command writes, the tables refuse. The statements, each
 * breaking one constraint or unique index, are in {@code constraints.sql}.
 */
@DisplayName("A constraint refuses what breaks it:")
class ConstraintTest {
  private static final String IN_THE_DATABASE =
      """
      SELECT constraint_name AS name FROM user_constraints
       WHERE constraint_type IN ('P', 'U', 'C', 'R')
         AND generated = 'USER NAME' AND table_name NOT LIKE 'DATABASECHANGELOG%'
      UNION
      SELECT index_name FROM user_indexes
       WHERE uniqueness = 'UNIQUE' AND index_name LIKE '%\\_UX' ESCAPE '\\'
      """;
  private static final String IN_THE_EMBEDDED_DATABASE =
      """
      SELECT conname AS name FROM pg_constraint
       WHERE connamespace = 'cb_owner'::regnamespace AND contype IN ('p', 'u', 'c', 'f')
         AND conrelid <> 0 AND conrelid::regclass::text !~ '(databasechangelog|plsql_deployment)'
      UNION
      SELECT indexname FROM pg_indexes WHERE schemaname = 'cb_owner' AND indexname LIKE '%\\_ux'
      """;

  /**
   * @param names the constraint, and others that this always breaks too
   */
  private record Breach(List<String> names, String statement) {
    static Breach of(String entry) {
      int end = entry.indexOf('\n');
      List<String> names = Arrays.asList(entry.substring(0, end).strip().split(" or "));
      return new Breach(names, entry.substring(end).strip());
    }
  }

  /** Asked for each time: mutation tests bring one database after the other. */
  private static DataSource owner() {
    return Stage.database().owner();
  }

  /**
   * A refunded reservation, a paid one, a hold, a free seat, and a waiting room, so that each table
   * has rows.
   */
  @BeforeAll
  static void rowsEverywhere() {
    BoxOffice office = Stage.shared();
    Sale sale = office.sale(4);
    long buyer = office.buyer(10 * BoxOffice.PRICE);
    long refunded = office.hold(buyer, sale, sale.seat(0)).reservationId();
    office.pay(buyer, refunded);
    office.cancel(buyer, refunded);
    long paid = office.hold(buyer, sale, sale.seat(1)).reservationId();
    office.payAndAnswer(BoxOffice.newKey(buyer), paid);
    office.hold(buyer, sale, sale.seat(2));
    waitingRoom(office);
    Consumers consumers = new Consumers(Stage.sharedAsItIs());
    long message = consumers.newMessageId();
    consumers.mark("NOTIFICATION", message);
    consumers.recordNotice(message, paid);
    consumers.recordEvent(message, "RESERVATION:" + paid);
    reconcileAndCorrect(office, buyer);
    new Settlement(Procedures.on(Stage.database().batch(), "CB_OWNER"))
        .settleDay(LocalDate.of(2026, 11, 20), Instant.now().minusSeconds(3600), Instant.now());
    callOff(office, buyer);
    comparePaymentFile();
    keepBooksOfAJob();
  }

  /** A date with something paid, and its plan. */
  private static void callOff(BoxOffice office, long buyer) {
    Sale sale = office.sale(1);
    office.pay(buyer, office.hold(buyer, sale, sale.seat(0)).reservationId());
    long cancellation = office.callOff(sale).cancellationId();
    new ScheduleRefund(Procedures.on(Stage.database().batch(), "CB_OWNER")).plan(cancellation, 10);
  }

  /** A run that is over, one that runs, and of its break a correction that waits and one posted. */
  private static void reconcileAndCorrect(BoxOffice office, long buyer) {
    var reconciliation = new Reconciliation(Procedures.on(Stage.database().batch(), "CB_OWNER"));
    var correction = new Correction(Procedures.on(Stage.database().app(), "CB_OWNER"));
    reconciliation.finishRun(reconciliation.beginRun(LocalDate.of(2026, 11, 19)));
    long run = reconciliation.beginRun(LocalDate.of(2026, 11, 20));
    reconciliation.recordBreaks(
        run,
        List.of(
            new ReconciliationSnapshot.Break(
                "rule", "account 7", "account", BigDecimal.ONE, "0", "1")));
    long breakId =
        JdbcClient.create(owner())
            .sql("SELECT MAX(break_id) FROM reconciliation_breaks")
            .query(Long.class)
            .single();
    long maker = office.admin();
    var proposal = new Correction.Proposal(breakId, buyer, 5, true, "a test");
    office.commit(() -> correction.propose(maker, proposal));
    long proposed = office.commit(() -> correction.propose(maker, proposal));
    long checker = office.appointAdmin(maker, office.buyer(0));
    office.commit(() -> correction.post(checker, proposed));
  }

  /** A file with a line for nobody's payment and one that cannot be read, and another delivery. */
  private static void comparePaymentFile() {
    var file = new PaymentFile(Procedures.on(Stage.database().batch(), "CB_OWNER"));
    Instant now = Instant.now();
    var day = new PaymentFile.Day(LocalDate.of(2026, 11, 20), now.minusSeconds(3600), now);
    long id = file.open(day, "payments.csv", "aa", false).fileId();
    file.putLines(
        id, List.of(new PaymentFile.Line(2, "W-1", 999_999, "CAPTURE", 5, "SUCCEEDED", now)));
    file.putSkips(id, List.of(new PaymentFile.Skip(3, "any")), 1);
    file.end(id, 2, 5);
    file.compare(id);
    file.open(day, "payments.csv", "bb", false);
  }

  private static void keepBooksOfAJob() {
    JdbcClient books = JdbcClient.create(Stage.database().batch());
    for (String row :
        List.of(
            "batch_job_instance (job_instance_id, job_name, job_key) VALUES (-1, 'job', 'key')",
            "batch_job_execution (job_execution_id, job_instance_id, create_time)"
                + " VALUES (-1, -1, CURRENT_TIMESTAMP)",
            "batch_job_execution_context (job_execution_id, short_context) VALUES (-1, 'any')",
            "batch_step_execution (step_execution_id, version, step_name, job_execution_id,"
                + " create_time) VALUES (-1, 1, 'step', -1, CURRENT_TIMESTAMP)",
            "batch_step_execution_context (step_execution_id, short_context) VALUES (-1, 'any')",
            "job_locks (name, lock_until, locked_at, locked_by)"
                + " VALUES ('job', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 'any')")) {
      books.sql("INSERT INTO " + row).update();
    }
  }

  /** Two places that were admitted, one that waits, and somebody who has just come. */
  private static void waitingRoom(BoxOffice office) {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(2, 10, 10));
    office.buyers(3, 0).forEach(buyer -> office.join(buyer, sale));
    office.round(sale);
    office.round(sale);
    office.join(office.buyer(0), sale);
  }

  @TestFactory
  Stream<DynamicTest> refuses() throws IOException {
    return breaches().stream()
        .map(breach -> dynamicTest(breach.names().get(0), () -> refuses(breach)));
  }

  private static void refuses(Breach breach) {
    var transaction = new TransactionTemplate(new JdbcTransactionManager(owner()));
    DataAccessException refused =
        catchThrowableOfType(
            DataAccessException.class,
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      status.setRollbackOnly();
                      JdbcClient.create(owner()).sql(breach.statement()).update();
                    }));
    assertThat(refused).as("%s must be refused", breach.statement()).isNotNull();
    String message = String.valueOf(refused.getMostSpecificCause().getMessage());
    assertThat(breach.names())
        .as(message)
        .anyMatch(name -> message.toLowerCase(Locale.ROOT).matches("(?s).*\\b" + name + "\\b.*"));
  }

  // Mutation tests leave it out: a constraint is to be missed because something wrong comes in.
  @Test
  @Tag("inventory")
  @DisplayName("there is such a statement for each constraint of the schema")
  void complete() throws IOException {
    String names = Stage.database().isOracle() ? IN_THE_DATABASE : IN_THE_EMBEDDED_DATABASE;
    List<String> inTheDatabase =
        JdbcClient.create(owner()).sql(names).query(String.class).list().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    assertThat(breaches())
        .extracting(breach -> breach.names().get(0))
        .containsExactlyInAnyOrderElementsOf(inTheDatabase);
  }

  private static List<Breach> breaches() throws IOException {
    String text =
        new ClassPathResource("constraints.sql").getContentAsString(StandardCharsets.UTF_8);
    List<Breach> breaches = new ArrayList<>();
    for (String entry : text.replace("\r\n", "\n").split("(?m)^-- ")) {
      if (!entry.isBlank()) {
        breaches.add(Breach.of(entry));
      }
    }
    return breaches;
  }
}
