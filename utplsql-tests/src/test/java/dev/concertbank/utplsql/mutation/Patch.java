package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.Translation;
import dev.concertbank.embedded.translator.Translator;
import dev.concertbank.embedded.translator.source.UntranslatableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings a mutant into a database in which the product is deployed. Only what its translation has
 * otherwise is replaced, which takes a tenth of the time that a deployment takes.
 */
final class Patch {
  /** A mutant may loop for ever or lock itself out; a test that ends so has noticed. */
  private static final String TIME_LIMIT =
      """
      DO $$
      BEGIN
        EXECUTE format('ALTER DATABASE %I SET statement_timeout = ''30s''', current_database());
      END $$
      """;

  private final List<PlsqlFile> files;
  private final Set<PgStatement> deployed;

  /**
   * @param files the product's PL/SQL
   */
  Patch(List<PlsqlFile> files) {
    this.files = files;
    this.deployed = new HashSet<>(all(files));
  }

  /** The statements that deploy files, and then those that check them. */
  private static List<PgStatement> all(List<PlsqlFile> files) {
    Translation translation = new Translator().translate(files);
    return Stream.concat(translation.statements().stream(), translation.checks().stream()).toList();
  }

  /**
   * @throws RefusedException if the mutant is none: the engine or the server cannot read it
   */
  void apply(Change change, TestDatabase database) {
    try {
      execute(database, DbRole.BOOTSTRAP, List.of(TIME_LIMIT));
      execute(database, DbRole.OWNER, statements(change));
    } catch (SQLException | UntranslatableException e) {
      throw new RefusedException(e);
    }
  }

  private List<String> statements(Change change) {
    if (change instanceof Change.Schema schema) {
      return List.of(schema.statement());
    }
    return all(files.stream().map(change).toList()).stream()
        .filter(statement -> !deployed.contains(statement))
        .map(
            statement ->
                statement.sql().replaceFirst("^CREATE (?!FUNCTION pg_temp)", "CREATE OR REPLACE "))
        .toList();
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
