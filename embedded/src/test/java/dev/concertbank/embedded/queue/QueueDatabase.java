package dev.concertbank.embedded.queue;

import dev.concertbank.embedded.deploy.PlsqlDeployer;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.startup.EmbeddedEngine;
import dev.concertbank.embedded.startup.EmbeddedSettings;
import dev.concertbank.embedded.startup.StartupReport;
import dev.concertbank.embedded.translator.PlsqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A server with queues, and PL/SQL that uses them: the golden file of DBMS_AQ. */
final class QueueDatabase implements AutoCloseable {
  private static final Path CLIENT =
      Path.of("src/test/resources/golden/advanced-queuing/advanced_queuing.sql");

  private final EmbeddedEngine engine;

  QueueDatabase(Path directory) {
    EmbeddedSettings settings =
        EmbeddedSettings.forTests(directory).withChangelog("db/translator-test/master.yaml");
    engine = EmbeddedEngine.start(settings, StartupReport.silent());
    deployClient();
    new ResourceDatabasePopulator(new ClassPathResource("queue/queues.sql"))
        .execute(as(DbRole.OWNER));
  }

  void deployClient() {
    new PlsqlDeployer(as(DbRole.OWNER), DbRole.OWNER.userName())
        .deploy(List.of(new PlsqlFile("advanced_queuing.sql", client())));
  }

  private static String client() {
    try {
      return Files.readString(CLIENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DataSource as(DbRole role) {
    return engine.database().dataSource(role);
  }

  JdbcTemplate owner() {
    return new JdbcTemplate(as(DbRole.OWNER));
  }

  QueueSession session() {
    try {
      return new QueueSession(as(DbRole.OWNER).getConnection());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void empty() {
    owner().update("DELETE FROM aq.message");
  }

  /** Lets the messages believe that time has passed. */
  void pass(Duration time) {
    owner()
        .update(
            "UPDATE aq.message SET deliver_at = deliver_at - ? * INTERVAL '1 second',"
                + " expires_at = expires_at - ? * INTERVAL '1 second'",
            time.toSeconds(),
            time.toSeconds());
  }

  /** What is stored in a queue, in the order of enqueuing. */
  List<String> texts(String queue) {
    return owner()
        .queryForList(
            "SELECT m.body FROM aq.message m JOIN aq.queue q ON q.queue_id = m.queue_id"
                + " WHERE q.name = upper(?) ORDER BY m.message_no, m.consumer",
            String.class,
            queue);
  }

  @Override
  public void close() {
    engine.close();
  }
}
