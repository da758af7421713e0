package dev.concertbank.embedded.deploy;

import dev.concertbank.embedded.translator.Translation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Remembers in the database what was deployed, so that it can be dropped and nothing else. */
final class DeployedObjects {
  private static final String SCHEMA = "SCHEMA";
  private static final String VIEW = "VIEW";
  private static final String TYPE = "DOMAIN";
  private static final String HASH = "HASH";

  private final Connection connection;

  DeployedObjects(Connection connection) throws SQLException {
    this.connection = connection;
    run("SET LOCAL client_min_messages = warning");
    run(
        "CREATE TABLE IF NOT EXISTS plsql_deployment"
            + " (kind text NOT NULL, name text NOT NULL, PRIMARY KEY (kind, name))");
  }

  boolean isDeployed(String hash) throws SQLException {
    return names(HASH).contains(hash);
  }

  void dropAll() throws SQLException {
    // Schemas first: their routines use the views and the types.
    drop(SCHEMA, " CASCADE");
    drop(VIEW, " CASCADE");
    drop(TYPE, "");
    run("DELETE FROM plsql_deployment");
  }

  void remember(Translation translation, String hash) throws SQLException {
    RuntimeScripts.SCHEMAS.forEach(name -> add(SCHEMA, name));
    translation.runtime().forEach(name -> add(SCHEMA, name));
    translation.schemas().forEach(name -> add(SCHEMA, name));
    translation.views().forEach(name -> add(VIEW, name));
    translation.types().forEach(name -> add(TYPE, name));
    add(HASH, hash);
  }

  private void drop(String kind, String how) throws SQLException {
    for (String name : names(kind)) {
      run("DROP " + kind + " IF EXISTS " + name + how);
    }
  }

  private List<String> names(String kind) throws SQLException {
    String query = "SELECT name FROM plsql_deployment WHERE kind = ? ORDER BY name";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, kind);
      try (ResultSet rows = statement.executeQuery()) {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        return names;
      }
    }
  }

  private void add(String kind, String name) {
    String insert = "INSERT INTO plsql_deployment (kind, name) VALUES (?, ?)";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, kind);
      statement.setString(2, name);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DeploymentException("Could not remember " + kind + " " + name, e);
    }
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
