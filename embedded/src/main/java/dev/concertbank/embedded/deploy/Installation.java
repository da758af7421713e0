package dev.concertbank.embedded.deploy;

import dev.concertbank.embedded.translator.PgStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs translated statements. One that needs what a later one creates is tried again; Oracle, too,
 * compiles again what was invalid.
 */
final class Installation {
  /** Undefined table, function, object, schema and column. */
  private static final Set<String> NOT_YET_THERE =
      Set.of("42P01", "42883", "42704", "3F000", "42703");

  private final Connection connection;

  Installation(Connection connection) {
    this.connection = connection;
  }

  void run(List<PgStatement> statements) throws SQLException {
    List<PgStatement> open = new ArrayList<>(statements);
    while (!open.isEmpty()) {
      Map<PgStatement, SQLException> failed = round(open);
      if (failed.size() == open.size()) {
        throw failure(failed);
      }
      open = new ArrayList<>(failed.keySet());
    }
  }

  /** Runs checks, each of which leaves nothing behind, and fails if one of them does. */
  void check(List<PgStatement> checks) throws SQLException {
    String all = checks.stream().map(PgStatement::sql).collect(Collectors.joining(";\n"));
    Savepoint before = connection.setSavepoint();
    try {
      execute(all);
    } catch (SQLException e) {
      // Only now is it worth the time to ask for each which of them it was.
      connection.rollback(before);
      checkEach(checks);
    }
  }

  private void checkEach(List<PgStatement> checks) throws SQLException {
    Map<PgStatement, SQLException> failed = new LinkedHashMap<>();
    for (PgStatement check : checks) {
      Savepoint before = connection.setSavepoint();
      try {
        execute(check.sql());
      } catch (SQLException e) {
        failed.put(check, e);
      }
      connection.rollback(before);
    }
    if (!failed.isEmpty()) {
      throw failure(failed);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }

  private Map<PgStatement, SQLException> round(List<PgStatement> statements) throws SQLException {
    Map<PgStatement, SQLException> failed = new LinkedHashMap<>();
    for (PgStatement statement : statements) {
      Savepoint before = connection.setSavepoint();
      try {
        execute(statement.sql());
        connection.releaseSavepoint(before);
      } catch (SQLException e) {
        if (!NOT_YET_THERE.contains(e.getSQLState())) {
          throw failure(Map.of(statement, e));
        }
        connection.rollback(before);
        failed.put(statement, e);
      }
    }
    return failed;
  }

  private static DeploymentException failure(Map<PgStatement, SQLException> failed) {
    String message =
        failed.entrySet().stream()
            .map(f -> ServerMessages.describe(f.getKey(), f.getValue()))
            .collect(Collectors.joining("\n", "PostgreSQL refused the translated PL/SQL:\n", ""));
    return new DeploymentException(message, failed.values().iterator().next());
  }
}
