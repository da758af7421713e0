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
  private static final Duration LIMIT = Duration.ofMinutes(5);

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
    trial.owner.sql("CREATE SEQUENCE wall_seq").update();
    trial.owner.sql("CREATE SEQUENCE dawdle_seq").update();
    trial.number("SELECT nextval('dawdle_seq')");
    trial
        .owner
        .sql(
            """
            CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            DECLARE
              row_number bigint := nextval('cb_owner.dawdle_seq');
            BEGIN
              PERFORM pg_sleep(TG_ARGV[0]::float8);
              WHILE row_number > (SELECT last_value FROM cb_owner.wall_seq) LOOP
                PERFORM pg_sleep(0.01);
              END LOOP;
              RETURN NEW;
            END $$
            """)
        .update();
    trial.noWall();
    return trial;
  }

  JdbcClient owner() {
    return owner;
  }

  Trade trade() {
    return trade;
  }

  /**
   * Each such row takes a while, and is counted at once, committed or not, so that a kill comes in
   * the middle.
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

  /** How many rows have been slowed down. */
  long slowed() {
    return number("SELECT last_value FROM dawdle_seq");
  }

  /**
   * After so many more rows the work stands still. However late whoever watches it comes, it is not
   * done by then. The wall is a sequence, because its value is seen at once in every transaction.
   */
  void wallAfter(long rows) {
    owner.sql("SELECT setval('wall_seq', ?)").param(slowed() + rows).query(Long.class).single();
  }

  void noWall() {
    wallAfter(Integer.MAX_VALUE);
  }

  /**
   * @param steps each kill comes within so many slowed rows of what was done before
   */
  void killAndRestart(int steps, String... arguments) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int killed = 0; killed < KILLS; killed++) {
      long point = slowed() + random.nextInt(steps);
      boolean atOnce = point == slowed();
      wallAfter(steps);
      JobProcess process = JobProcess.start(directory, arguments);
      await("progress to " + point + ", seed " + seed)
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> !process.isAlive() || slowed() > point || atOnce && hasBegun());
      assertThat(process.isAlive()).as("seed %d: %s", seed, process.output()).isTrue();
      process.kill9();
      itsSessionsEnd();
      theLockEnds();
    }
    noWall();
    JobProcess last = JobProcess.start(directory, arguments);
    assertThat(last.exitCode()).as("seed %d: %s", seed, last.output()).isZero();
  }

  private boolean hasBegun() {
    return number("SELECT COUNT(*) FROM batch_job_execution WHERE status = 'STARTED'") > 0;
  }

  /** Those that stand at the wall would not notice that nobody waits for their answer. */
  private void itsSessionsEnd() {
    JdbcClient.create(engine.database().dataSource(DbRole.BATCH))
        .sql(
            "SELECT pg_terminate_backend(pid, ?) FROM pg_stat_activity WHERE usename = current_user"
                + " AND pid <> pg_backend_pid()")
        .param(LIMIT.toMillis())
        .query(Boolean.class)
        .list();
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
