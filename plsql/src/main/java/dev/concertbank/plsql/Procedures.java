package dev.concertbank.plsql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Calls procedures on a data source, in the Spring transaction of the caller if there is one. The
 * user of the data source sees the packages by their plain names: on Oracle through CURRENT_SCHEMA,
 * on the embedded engine because a package is a schema.
 */
public final class Procedures {
  private final JdbcTemplate jdbcTemplate;
  private final EngineDialect dialect;

  private Procedures(JdbcTemplate jdbcTemplate, EngineDialect dialect) {
    this.jdbcTemplate = jdbcTemplate;
    this.dialect = dialect;
  }

  /**
   * Asks the data source once which engine it is.
   *
   * @param ownerSchema the schema that owns the packages and collection types
   */
  public static Procedures on(DataSource dataSource, String ownerSchema) {
    JdbcTemplate jdbcTemplate = new JdbcTemplate(dataSource);
    jdbcTemplate.setExceptionTranslator(new TicketSqlExceptionTranslator());
    return new Procedures(jdbcTemplate, dialectOf(productName(dataSource), ownerSchema));
  }

  OutValues call(Procedure procedure, Object... arguments) throws DataAccessException {
    // Arrays.asList, because an argument may be NULL.
    List<Object> values = Arrays.asList(arguments);
    ConnectionCallback<OutValues> action =
        connection -> new OutValues(procedure, dialect.call(connection, procedure, values));
    return jdbcTemplate.execute(action);
  }

  DataSource dataSource() {
    return Objects.requireNonNull(jdbcTemplate.getDataSource());
  }

  String snapshotStatement() {
    return dialect.snapshotStatement();
  }

  private static String productName(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The database does not answer.", e);
    }
  }

  private static EngineDialect dialectOf(String productName, String ownerSchema) {
    return switch (productName) {
      case "Oracle" -> new OracleDialect(ownerSchema);
      case "PostgreSQL" -> new PostgresDialect();
      default ->
          throw new IllegalArgumentException(
              "The data source is a "
                  + productName
                  + "; the packages run on Oracle, or on PostgreSQL as the embedded engine.");
    };
  }
}
