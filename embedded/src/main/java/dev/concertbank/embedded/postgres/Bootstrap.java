package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * Creates the roles and databases. Every step can be repeated, so a crash between two is harmless.
 */
final class Bootstrap {

  private static final List<DbRole> CLIENTS = List.of(DbRole.APP, DbRole.BATCH, DbRole.REPORT);

  /** Two instances that start at once must not both create; any number will do. */
  private static final long LOCK = 0x424f4f54L;

  private static final String HAS_CASTS = "SELECT 1 FROM pg_proc WHERE proname = ?";

  private final Connections server;

  Bootstrap(Connections server) {
    this.server = server;
  }

  void createRoles() throws SQLException {
    try (Connection connection = server.openMaintenance();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (DbRole role : DbRole.values()) {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.userName())) {
          createRole(statement, role);
        }
      }
      // What SYS grants on GV$SESSION on Oracle: to see who waits for whose lock.
      statement.execute("GRANT pg_read_all_stats TO " + DbRole.OWNER.userName());
      connection.commit();
    }
  }

  private void createRole(Statement statement, DbRole role) throws SQLException {
    String name = role.userName();
    // The password is hexadecimal: nothing in it needs escaping.
    statement.execute(
        "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, server.credentials().password(role)));
    // What ALTER SESSION SET CURRENT_SCHEMA does in the log-on trigger on Oracle.
    statement.execute(
        "ALTER ROLE %s SET search_path = %s".formatted(name, DbRole.OWNER.userName()));
    if (CLIENTS.contains(role)) {
      // A client that forgets its transaction must not keep a seat locked for ever.
      statement.execute(
          "ALTER ROLE %s SET idle_in_transaction_session_timeout = '60s'".formatted(name));
    }
    if (role == DbRole.APP) {
      statement.execute("ALTER ROLE %s SET statement_timeout = '60s'".formatted(name));
    }
  }

  void createDatabase(String database) throws SQLException {
    alone(
        maintenance -> {
          copyDatabase(maintenance, "template0", database);
          createSchema(database);
        });
  }

  private void createSchema(String database) throws SQLException {
    try (Connection connection = server.dataSource(database, DbRole.BOOTSTRAP).getConnection();
        Statement statement = connection.createStatement()) {
      String owner = DbRole.OWNER.userName();
      statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
      statement.execute("CREATE SCHEMA IF NOT EXISTS " + owner + " AUTHORIZATION " + owner);
      for (DbRole client : CLIENTS) {
        statement.execute("GRANT USAGE ON SCHEMA " + owner + " TO " + client.userName());
      }
      if (!exists(connection, HAS_CASTS, "text_number")) {
        statement.execute(casts());
      }
      Loopback.install(connection, server.credentials().password(DbRole.OWNER));
    }
  }

  private static String casts() {
    try {
      return new ClassPathResource("dev/concertbank/embedded/runtime/casts.sql")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void copyDatabase(String template, String database) throws SQLException {
    alone(maintenance -> copyDatabase(maintenance, template, database));
  }

  /** Rights on the database itself are not part of the copy. */
  private void copyDatabase(Connection connection, String template, String database)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
        statement.execute(
            "CREATE DATABASE %s OWNER %s TEMPLATE %s"
                .formatted(database, DbRole.OWNER.userName(), template));
      }
      statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
      for (DbRole client : CLIENTS) {
        statement.execute("GRANT CONNECT ON DATABASE " + database + " TO " + client.userName());
      }
    }
  }

  private interface Work {
    void with(Connection maintenance) throws SQLException;
  }

  private void alone(Work work) throws SQLException {
    try (Connection connection = server.openMaintenance();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
      work.with(connection);
    }
  }

  void dropDatabase(String database) throws SQLException {
    try (Connection connection = server.openMaintenance();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
