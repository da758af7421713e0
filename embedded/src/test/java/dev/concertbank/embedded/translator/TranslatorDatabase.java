package dev.concertbank.embedded.translator;

import dev.concertbank.embedded.deploy.PlsqlDeployer;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.startup.CodeDeployment;
import dev.concertbank.embedded.startup.EmbeddedEngine;
import dev.concertbank.embedded.startup.EmbeddedSettings;
import dev.concertbank.embedded.startup.StartupReport;
import dev.concertbank.liquibase.CodeFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** A server with the few tables that the golden files use, or those of another changelog. */
public final class TranslatorDatabase implements AutoCloseable {
  private final EmbeddedEngine engine;

  public TranslatorDatabase(Path directory) {
    this(directory, "db/translator-test/master.yaml");
  }

  public TranslatorDatabase(Path directory, String changelog) {
    EmbeddedSettings settings = EmbeddedSettings.forTests(directory).withChangelog(changelog);
    engine =
        EmbeddedEngine.start(settings, (owner, schema) -> new NoCode(), StartupReport.silent());
  }

  public DataSource as(DbRole role) {
    return engine.database().dataSource(role);
  }

  public PlsqlDeployer deployer() {
    return deployer(new Translator());
  }

  public PlsqlDeployer deployer(Translator translator) {
    return new PlsqlDeployer(as(DbRole.OWNER), DbRole.OWNER.userName(), translator);
  }

  /** Three seats, the second held until yesterday, and no notes. */
  public void reset() throws SQLException {
    try (Connection connection = as(DbRole.OWNER).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE seats, seat_notes, notes");
      statement.execute("ALTER SEQUENCE note_seq RESTART");
      statement.execute(
          "INSERT INTO seats (seat_id, section, status, price, held_until) VALUES"
              + " (1, 'A', 'FREE', 100, NULL),"
              + " (2, 'A', 'HELD', 200, clock_timestamp() - INTERVAL '1 day'),"
              + " (3, 'B', 'FREE', 300, NULL)");
    }
  }

  @Override
  public void close() {
    engine.close();
  }

  private static final class NoCode implements CodeDeployment {
    @Override
    public void drop() {
      // Nothing was deployed.
    }

    @Override
    public String deploy(List<CodeFile> inOrder) {
      return "none";
    }
  }
}
