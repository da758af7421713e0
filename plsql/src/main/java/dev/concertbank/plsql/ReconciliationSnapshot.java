package dev.concertbank.plsql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * One read-only transaction in a session of its own: whatever it reads, it reads as of one moment,
 * so that sums agree while buyers go on. On Oracle it lives as long as the undo of that time is
 * kept (ORA-01555).
 */
public final class ReconciliationSnapshot implements AutoCloseable {
  private static final int BATCH = 1000;

  private final Connection connection;
  private final JdbcTemplate jdbcTemplate;

  /**
   * Keys of one kind, such as accounts, and how far they go; both are null where there are none.
   */
  public record Scope(String name, BigDecimal firstKey, BigDecimal lastKey) {}

  /** A row of {@code invariant_break_v}. */
  public record Break(
      String invariant,
      String subject,
      String scope,
      BigDecimal keyId,
      String expected,
      String found) {}

  private ReconciliationSnapshot(Connection connection) {
    this.connection = connection;
    this.jdbcTemplate = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    this.jdbcTemplate.setFetchSize(BATCH);
  }

  static ReconciliationSnapshot open(Procedures procedures) {
    DataSource dataSource = procedures.dataSource();
    Connection connection = null;
    try {
      connection = dataSource.getConnection();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(procedures.snapshotStatement());
      }
      return new ReconciliationSnapshot(connection);
    } catch (SQLException e) {
      JdbcUtils.closeConnection(connection);
      throw new DataAccessResourceFailureException("No snapshot could be opened.", e);
    }
  }

  public List<Scope> scopes() {
    return jdbcTemplate.query(
        "SELECT scope, first_key, last_key FROM reconciliation_scope_v",
        (row, number) -> new Scope(row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3)));
  }

  /**
   * The breaks of some keys, both ends included; however many there are, a batch of them at a time.
   */
  public void forEachBatch(
      String scope, BigDecimal firstKey, BigDecimal lastKey, Consumer<List<Break>> batches) {
    List<Break> batch = new ArrayList<>(BATCH);
    jdbcTemplate.query(
        "SELECT invariant, subject, scope, key_id, expected, found FROM invariant_break_v"
            + " WHERE scope = ? AND key_id BETWEEN ? AND ?",
        row -> {
          batch.add(breakOf(row));
          if (batch.size() == BATCH) {
            batches.accept(List.copyOf(batch));
            batch.clear();
          }
        },
        scope,
        firstKey,
        lastKey);
    if (!batch.isEmpty()) {
      batches.accept(List.copyOf(batch));
    }
  }

  private static Break breakOf(ResultSet row) throws SQLException {
    return new Break(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getBigDecimal(4),
        row.getString(5),
        row.getString(6));
  }

  @Override
  public void close() {
    try {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The snapshot was lost.", e);
    } finally {
      JdbcUtils.closeConnection(connection);
    }
  }
}
