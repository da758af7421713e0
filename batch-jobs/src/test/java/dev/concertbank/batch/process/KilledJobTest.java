package dev.concertbank.batch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.startup.EmbeddedEngine;
import dev.concertbank.embedded.startup.EmbeddedSettings;
import dev.concertbank.embedded.startup.StartupReport;
import dev.concertbank.plsql.Trade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each job in a process of its own, killed at random points of its work and started again. */
@DisplayName("A job that is killed with kill -9 five times")
class KilledJobTest {
  private static final int KILLS = 5;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir private static Path directory;

  private static EmbeddedEngine engine;
  private static HikariDataSource ownerPool;
  private static HikariDataSource appPool;
  private static JdbcClient owner;
  private static Trade trade;

  @BeforeAll
  static void open() {
    engine = EmbeddedEngine.start(EmbeddedSettings.forTests(directory), StartupReport.silent());
    ownerPool = engine.database().pool(DbRole.OWNER, 2);
    appPool = engine.database().pool(DbRole.APP, 2);
    owner = JdbcClient.create(ownerPool);
    trade = new Trade(appPool, ownerPool);
    owner.sql("CREATE SEQUENCE dawdle_seq").update();
    owner
        .sql(
            "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS"
                + " $$ BEGIN PERFORM nextval('cb_owner.dawdle_seq'), pg_sleep(TG_ARGV[0]::float8);"
                + " RETURN NEW; END $$")
        .update();
  }

  @AfterAll
  static void close() {
    if (engine != null) {
      appPool.close();
      ownerPool.close();
      engine.close();
    }
  }

  @Test
  @DisplayName("sweepExpiredHolds: has released every hold once")
  void sweep() {
    int holds = 400;
    trade.lapsed(holds);
    slowDown("UPDATE OF closed_at ON reservations", 0.03);
    String released = "SELECT COUNT(*) FROM reservations WHERE status = 'EXPIRED'";

    killAndRestart(released, 40, "--job=sweepExpiredHolds", "--concert-bank.jobs.sweep.chunk=2");

    assertThat(number(released)).isEqualTo(holds);
    assertThat(
            number(
                "SELECT COUNT(*) FROM aq$ticket_event_qt q WHERE q.consumer_name = 'AUDIT_TRAIL'"
                    + " AND q.user_data::text LIKE '%RESERVATION_EXPIRED%'"))
        .isEqualTo(holds);
    assertThat(trade.brokenInvariants()).isEmpty();
    assertNoRunIsLeft();
  }

  @Test
  @DisplayName("reconcile: has the books of one clean run")
  void reconcile() {
    trade.tellStory();
    trade.sale(1500);
    owner.sql("UPDATE accounts SET balance = balance + 1 WHERE kind = 'POINT'").update();
    try {
      killAndRestart(
          "SELECT COALESCE(SUM(read_count), 0) FROM batch_step_execution WHERE step_name ="
              + " 'reconcile.check' AND status = 'STARTED'",
          100,
          "--job=reconcile",
          "--date=2026-11-20",
          "--concert-bank.jobs.reconcile.range=5");

      assertThat(
              rows(
                  "SELECT subject, found FROM reconciliation_breaks WHERE closed_at IS NULL ORDER BY 1"))
          .isEqualTo(rows("SELECT subject, found FROM invariant_break_v ORDER BY 1"))
          .isNotEmpty();
      assertThat(number("SELECT COUNT(*) FROM reconciliation_breaks WHERE closed_at IS NOT NULL"))
          .isZero();
      assertThat(number("SELECT COUNT(*) FROM reconciliation_runs WHERE status = 'FINISHED'"))
          .isEqualTo(1);
      assertThat(number("SELECT COUNT(*) FROM batch_job_instance WHERE job_name = 'reconcile'"))
          .isEqualTo(1);
      assertNoRunIsLeft();
    } finally {
      owner.sql("UPDATE accounts SET balance = balance - 1 WHERE kind = 'POINT'").update();
    }
  }

  @Test
  @DisplayName("settle: has the file of one clean run")
  void settle(@TempDir Path files) throws Exception {
    long buyer = trade.buyer(8 * Trade.PRICE);
    for (int i = 0; i < 8; i++) {
      Trade.Sale sale = trade.sale(1);
      trade.pay(buyer, trade.hold(buyer, sale, sale.seatIds().get(0)));
    }
    owner.sql("UPDATE payments SET completed_at = completed_at - INTERVAL '1 day'").update();
    owner.sql("UPDATE refunds SET refunded_at = refunded_at - INTERVAL '1 day'").update();
    String yesterday = LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(1).toString();
    slowDown("INSERT ON settlement_lines", 0.2);

    killAndRestart(
        "SELECT last_value FROM dawdle_seq",
        7,
        "--job=settle",
        "--date=" + yesterday,
        "--concert-bank.jobs.settle.directory=" + files);

    Path file = files.resolve("settlement-" + yesterday + ".csv");
    List<String> killed = Files.readAllLines(file);
    long net = number("SELECT SUM(amount) FROM payments WHERE status = 'COMPLETED'");
    assertThat(killed.get(killed.size() - 1)).endsWith("," + net);
    assertThat(number("SELECT COUNT(*) FROM settlements")).isEqualTo(1);
    assertThat(number("SELECT net FROM settlements")).isEqualTo(net);
    assertNoRunIsLeft();
  }

  /** Each such row takes a while and is counted at once, so that a kill comes in the middle. */
  private static void slowDown(String event, double seconds) {
    owner
        .sql(
            "CREATE TRIGGER dawdle BEFORE %s FOR EACH ROW EXECUTE FUNCTION dawdle(%s)"
                .formatted(event, seconds))
        .update();
  }

  /**
   * @param done a query that says how far the work is
   * @param steps each kill comes within so many steps of it
   */
  private static void killAndRestart(String done, int steps, String... arguments) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int killed = 0;
    while (killed < KILLS) {
      long before = number(done);
      long point = before + random.nextInt(steps);
      JobProcess process = JobProcess.start(directory, arguments);
      await("progress to " + point + ", seed " + seed)
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> !process.isAlive() || number(done) > point || hasBegun() && point == before);
      assertThat(process.isAlive()).as("seed %d: %s", seed, process.output()).isTrue();
      process.kill9();
      killed++;
      theLockEnds();
    }
    JobProcess last = JobProcess.start(directory, arguments);
    assertThat(last.exitCode()).as("seed %d: %s", seed, last.output()).isZero();
  }

  private static boolean hasBegun() {
    return number("SELECT COUNT(*) FROM batch_job_execution WHERE status = 'STARTED'") > 0;
  }

  /** Lets the time of the dead process' lock run out. */
  private static void theLockEnds() {
    owner.sql("UPDATE job_locks SET lock_until = timezone('utc', now())").update();
  }

  private static void assertNoRunIsLeft() {
    assertThat(
            number(
                "SELECT COUNT(*) FROM batch_job_execution WHERE status IN ('STARTING', 'STARTED',"
                    + " 'STOPPING')"))
        .isZero();
  }

  private static long number(String query) {
    return owner.sql(query).query(Long.class).single();
  }

  private static List<Map<String, Object>> rows(String query) {
    return owner.sql(query).query().listOfRows();
  }
}
