package dev.concertbank.batch.testing;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Holds a run in the middle of its work, for as long as it takes to see what there is to see. */
public final class Gate implements AutoCloseable {

  /** So that there are many ranges. */
  public static final String[] SETTINGS = {"concert-bank.jobs.reconcile.range=1"};

  private static final int LOCK = 4711;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Shift shift;
  private final Connection connection;

  private Gate(Shift shift, Connection connection) {
    this.shift = shift;
    this.connection = connection;
  }

  /**
   * For a run of reconcile: it finds a break and cannot note it until this is open. Many ranges are
   * left to do then.
   */
  public static Gate shut(Shift shift) {
    shift.trade().sale(50);
    shift.owner().sql("UPDATE accounts SET balance = balance + 1 WHERE kind = 'POINT'").update();
    shift.trade().buyer(0);
    shift
        .owner()
        .sql("UPDATE accounts SET balance = balance + 1 WHERE kind = 'POINT' AND balance = 0")
        .update();
    return before(shift, "INSERT ON reconciliation_breaks", 0);
  }

  /**
   * Nobody writes such a row before this is open.
   *
   * @param event the rest of {@code CREATE TRIGGER ... BEFORE}
   * @param others how many rows pass nevertheless
   */
  public static Gate before(Shift shift, String event, int others) {
    shift.owner().sql("CREATE SEQUENCE gate_seq").update();
    shift
        .owner()
        .sql(
            """
            CREATE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            BEGIN
              IF nextval('cb_owner.gate_seq') > %d THEN
                PERFORM pg_advisory_xact_lock_shared(%d);
              END IF;
              RETURN NEW;
            END $$
            """
                .formatted(others, LOCK))
        .update();
    shift
        .owner()
        .sql("CREATE TRIGGER gate BEFORE %s FOR EACH ROW EXECUTE FUNCTION gate()".formatted(event))
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
        .atMost(LIMIT)
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
