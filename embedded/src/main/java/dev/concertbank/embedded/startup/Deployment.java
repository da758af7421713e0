package dev.concertbank.embedded.startup;

import dev.concertbank.embedded.postgres.EngineException;
import dev.concertbank.liquibase.SchemaMigration;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** Brings one database up to the changelog and the PL/SQL, one instance at a time. */
final class Deployment {

  /** Any number will do as long as nothing else in this database locks it. */
  private static final long LOCK = 0x4445504c_4f59L;

  private final DataSource owner;
  private final CodeDeployment code;
  private final EmbeddedSettings settings;
  private final StartupReport report;

  Deployment(
      DataSource owner, CodeDeployment code, EmbeddedSettings settings, StartupReport report) {
    this.owner = owner;
    this.code = code;
    this.settings = settings;
    this.report = report;
  }

  void run() {
    // The lock belongs to this connection: a killed instance gives it back.
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
      DeployedFingerprint deployed = new DeployedFingerprint(connection);
      long begin = System.nanoTime();
      String wanted = Fingerprint.of(settings);
      if (deployed.is(wanted)) {
        report.step("Schema and PL/SQL unchanged", Duration.ofNanos(System.nanoTime() - begin));
        return;
      }
      // Should this instance die half-way, the next must not believe that all is done.
      deployed.forget();
      migrateAndDeploy();
      deployed.remember(wanted);
    } catch (SQLException e) {
      throw new EngineException(
          "The schema cannot be deployed: " + e.getMessage() + ".",
          "If another instance is deploying, wait for it; else see the database's log.",
          e);
    }
  }

  private void migrateAndDeploy() {
    SchemaMigration migration = new SchemaMigration(settings.changelog());
    report.time(
        () -> migration.update(owner, settings.contexts(), code::drop),
        changes -> changes == 0 ? "Schema up to date" : "Schema: " + changes + " change sets");
    report.time(() -> code.deploy(migration.code()), done -> "PL/SQL: " + done);
  }
}
