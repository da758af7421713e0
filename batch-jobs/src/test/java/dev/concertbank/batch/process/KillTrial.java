package dev.concertbank.batch.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.startup.EmbeddedEngine;
import dev.concertbank.embedded.startup.EmbeddedSettings;
import dev.concertbank.embedded.startup.StartupReport;
import dev.concertbank.plsql.Trade;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database on which a job runs in a process of its own, is killed at random points of its work
 * and started again. One a test class; close it.
 */
final class KillTrial implements AutoCloseable {
  private static final int KILLS = 5;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path directory;
  private final EmbeddedEngine engine;
  private final HikariDataSource ownerPool;
  private final HikariDataSource appPool;
  private final JdbcClient owner;
  private final Trade trade;

  private KillTrial(Path directory) {
    this.directory = directory;
    engine = EmbeddedEngine.start(EmbeddedSettings.forTests(directory), StartupReport.silent());
    ownerPool = engine.database().pool(DbRole.OWNER, 2);
    appPool = engine.database().pool(DbRole.APP, 2);
    owner = JdbcClient.create(ownerPool);
    trade = new Trade(appPool, ownerPool);
  }

  static KillTrial in(Path directory) {
    KillTrial trial = new KillTrial(directory);
    trial.owner.sql("CREATE SEQUENCE dawdle_seq").update();
    trial
        .owner
        .sql(
            "CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS"
                + " $$ BEGIN PERFORM nextval('cb_owner.dawdle_seq'), pg_sleep(TG_ARGV[0]::float8);"
                + " RETURN NEW; END $$")
        .update();
    return trial;
  }

  JdbcClient owner() {
    return owner;
  }

  Trade trade() {
    return trade;
  }

  /**
   * Each such row takes a while, and is counted at once in {@code dawdle_seq}, committed or not, so
   * that a kill comes in the middle.
   *
   * @param event the rest of {@code CREATE TRIGGER ... BEFORE}; at most one a table
   */
  void slowDown(String event, double seconds) {
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
  void killAndRestart(String done, int steps, String... arguments) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int killed = 0; killed < KILLS; killed++) {
      long before = number(done);
      long point = before + random.nextInt(steps);
      JobProcess process = JobProcess.start(directory, arguments);
      await("progress to " + point + ", seed " + seed)
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> !process.isAlive() || number(done) > point || hasBegun() && point == before);
      assertThat(process.isAlive()).as("seed %d: %s", seed, process.output()).isTrue();
      process.kill9();
      theLockEnds();
    }
    JobProcess last = JobProcess.start(directory, arguments);
    assertThat(last.exitCode()).as("seed %d: %s", seed, last.output()).isZero();
  }

  private boolean hasBegun() {
    return number("SELECT COUNT(*) FROM batch_job_execution WHERE status = 'STARTED'") > 0;
  }

  /** Lets the time of the dead process' lock run out. */
  private void theLockEnds() {
    owner.sql("UPDATE job_locks SET lock_until = timezone('utc', now())").update();
  }

  void assertNoRunIsLeft() {
    assertThat(
            number(
                "SELECT COUNT(*) FROM batch_job_execution WHERE status IN ('STARTING', 'STARTED',"
                    + " 'STOPPING')"))
        .isZero();
  }

  long number(String query) {
    return owner.sql(query).query(Long.class).single();
  }

  List<Map<String, Object>> rows(String query) {
    return owner.sql(query).query().listOfRows();
  }

  @Override
  public void close() {
    appPool.close();
    ownerPool.close();
    engine.close();
  }
}
