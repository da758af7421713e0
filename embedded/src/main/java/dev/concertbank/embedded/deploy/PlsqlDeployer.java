package dev.concertbank.embedded.deploy;

import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.Translation;
import dev.concertbank.embedded.translator.Translator;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * Brings PL/SQL into PostgreSQL: all of it in one transaction, and only when something changed.
 * Instances that start at once wait for each other.
 */
public final class PlsqlDeployer {
  private static final long LOCK = 0x706C73716CL;

  private final DataSource owner;
  private final String ownerSchema;
  private final Translator translator;

  /**
   * @param owner connects as the role that owns the tables; it must be allowed to create schemas
   * @param ownerSchema the schema of the tables, which names in the PL/SQL refer to
   */
  public PlsqlDeployer(DataSource owner, String ownerSchema) {
    this(owner, ownerSchema, new Translator());
  }

  /** The same with a translator of one's own. */
  public PlsqlDeployer(DataSource owner, String ownerSchema, Translator translator) {
    this.owner = owner;
    this.ownerSchema = ownerSchema;
    this.translator = translator;
  }

  /**
   * Deploys files, given in the order in which Oracle would compile them.
   *
   * @throws dev.concertbank.embedded.translator.source.UntranslatableException if the engine does
   *     not know a construct in them
   * @throws DeploymentException if PostgreSQL refuses their translation
   */
  public Deployment deploy(List<PlsqlFile> files) {
    long start = System.nanoTime();
    List<String> runtime = RuntimeScripts.all();
    String hash = ContentHash.of(files, runtime, translator.variant());
    boolean unchanged =
        inTransaction(
            connection -> {
              DeployedObjects objects = new DeployedObjects(connection);
              if (objects.isDeployed(hash)) {
                return true;
              }
              replace(connection, objects, translator.translate(files), hash);
              return false;
            });
    return new Deployment(files.size(), unchanged, (System.nanoTime() - start) / 1_000_000);
  }

  /** Drops all that was deployed, for example before the tables change. */
  public void drop() {
    inTransaction(
        connection -> {
          new DeployedObjects(connection).dropAll();
          return null;
        });
  }

  private static void replace(
      Connection connection, DeployedObjects objects, Translation translation, String hash)
      throws SQLException {
    objects.dropAll();
    for (String script : RuntimeScripts.texts(translation.runtime())) {
      run(connection, script);
    }
    Installation installation = new Installation(connection);
    installation.run(translation.statements());
    installation.check(translation.checks());
    objects.remember(translation, hash);
  }

  @FunctionalInterface
  private interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  private <T> T inTransaction(Work<T> work) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        run(connection, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
        run(connection, "SET LOCAL search_path = " + ownerSchema + ", pg_catalog, pg_temp");
        T result = work.with(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DeploymentException("Could not deploy the PL/SQL: " + e.getMessage(), e);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
