package dev.concertbank.batch.testing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Holds a run of reconcile in the middle of its work: it finds a break and cannot note it until
 * this is open. Many ranges are left to do then.
 */
public final class Gate implements AutoCloseable {

  /** So that there are many ranges. */
  public static final String[] SETTINGS = {"concert-bank.jobs.reconcile.range=1"};

  private static final int LOCK = 4711;

  private final Shift shift;
  private final Connection connection;

  private Gate(Shift shift, Connection connection) {
    this.shift = shift;
    this.connection = connection;
  }

  public static Gate shut(Shift shift) {
    shift.trade().sale(50);
    shift.owner().sql("UPDATE accounts SET balance = balance + 1 WHERE kind = 'POINT'").update();
    shift.trade().buyer(0);
    shift
        .owner()
        .sql("UPDATE accounts SET balance = balance + 1 WHERE kind = 'POINT' AND balance = 0")
        .update();
    shift
        .owner()
        .sql(
            """
            CREATE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN PERFORM pg_advisory_xact_lock_shared(%d); RETURN NEW; END $$
            """
                .formatted(LOCK))
        .update();
    shift
        .owner()
        .sql(
            "CREATE TRIGGER gate BEFORE INSERT ON reconciliation_breaks FOR EACH ROW EXECUTE"
                + " FUNCTION gate()")
        .update();
    try {
      Gate gate = new Gate(shift, shift.database().owner().getConnection());
      gate.execute("SELECT pg_advisory_lock(%d)");
      return gate;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns when somebody stands before it. */
  public void awaitSomebody() {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                shift
                        .owner()
                        .sql("SELECT COUNT(*) FROM pg_locks WHERE objid = ? AND NOT granted")
                        .param(LOCK)
                        .query(Long.class)
                        .single()
                    > 0);
  }

  public void open() {
    execute("SELECT pg_advisory_unlock(%d)");
  }

  private void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(LOCK));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      execute("SELECT pg_advisory_unlock_all()");
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
