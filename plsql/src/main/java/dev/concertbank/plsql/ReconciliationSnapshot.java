package dev.concertbank.plsql;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * One read-only transaction in a session of its own: whatever it reads, it reads as of one moment,
 * so that sums agree while buyers go on. On Oracle it lives as long as the undo of that time is
 * kept (ORA-01555).
 */
public final class ReconciliationSnapshot implements AutoCloseable {
  private final Connection connection;
  private final JdbcClient client;

  /** Keys of one kind, such as accounts, and how far they go. */
  public record Scope(String name, long firstKey, long lastKey) {}

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
    this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
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

  /** Those that have rows. */
  public List<Scope> scopes() {
    return client
        .sql(
            "SELECT scope, first_key, last_key FROM reconciliation_scope_v"
                + " WHERE first_key IS NOT NULL")
        .query((row, number) -> new Scope(row.getString(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  /** The breaks of some keys, both ends included. */
  public List<Break> breaks(String scope, long firstKey, long lastKey) {
    return client
        .sql(
            "SELECT invariant, subject, scope, key_id, expected, found FROM invariant_break_v"
                + " WHERE scope = ? AND key_id BETWEEN ? AND ?")
        .params(scope, BigDecimal.valueOf(firstKey), BigDecimal.valueOf(lastKey))
        .query(
            (row, number) ->
                new Break(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBigDecimal(4),
                    row.getString(5),
                    row.getString(6)))
        .list();
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
