package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a mutant does to a database in which the product is deployed.
 *
 * @param statements the owner's
 * @param routines the server's names of those that become others; empty if more than routines does
 */
record Damage(List<String> statements, Optional<Set<String>> routines) {
  /** A mutant may loop for ever or lock itself out; a test that ends so has noticed. */
  private static final String TIME_LIMIT =
      """
      DO $$
      BEGIN
        EXECUTE format('ALTER DATABASE %I SET statement_timeout = ''30s''', current_database());
      END $$
      """;

  /**
   * @throws RefusedException if the server cannot read it
   */
  void inflictOn(TestDatabase database) {
    try {
      execute(database, DbRole.BOOTSTRAP, List.of(TIME_LIMIT));
      execute(database, DbRole.OWNER, statements);
    } catch (SQLException e) {
      throw new RefusedException(e);
    }
  }

  private static void execute(TestDatabase database, DbRole role, List<String> statements)
      throws SQLException {
    try (Connection connection = database.dataSource(role).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setEscapeProcessing(false);
      statement.execute(
          "SET LOCAL search_path = " + DbRole.OWNER.userName() + ", pg_catalog, pg_temp");
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    }
  }
}
