package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** Looks for a server that is already running on the data directory. */
final class RunningServer {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final DataDirectory directory;
  private String lastProblem = "it does not answer";

  RunningServer(DataDirectory directory) {
    this.directory = directory;
  }

  /** Its connections; empty when no process runs. A server that is coming or going is awaited. */
  Optional<Connections> find() {
    Connections[] found = new Connections[1];
    boolean settled =
        Waiting.until(
            () -> {
              Optional<PostmasterPid> server = PostmasterPid.read(directory.cluster());
              if (server.isEmpty() || isStale(server.get())) {
                return true;
              }
              found[0] = connect(server.get());
              return found[0] != null;
            },
            LIMIT);
    if (!settled) {
      throw new EngineException(
          "A PostgreSQL process holds "
              + directory.cluster()
              + ", but cannot be joined: "
              + lastProblem
              + ".",
          "Wait until it ends or end it (its process number is the first line of "
              + PostmasterPid.file(directory.cluster())
              + "), or name another with --concert-bank.embedded.directory=...");
    }
    return Optional.ofNullable(found[0]);
  }

  /**
   * PostgreSQL sees by itself that the process of the file is dead, and needs the file to find that
   * process's last children. Only a living stranger of the same number would mislead it.
   */
  private boolean isStale(PostmasterPid server) {
    if (server.mayServe(directory.cluster())) {
      return false;
    }
    try {
      if (server.numberIsTaken()) {
        Files.deleteIfExists(PostmasterPid.file(directory.cluster()));
      }
    } catch (IOException e) {
      throw new EngineException(
          "The stale file " + PostmasterPid.file(directory.cluster()) + " cannot be deleted.",
          "Delete it by hand: process " + server.pid() + " is another program.",
          e);
    }
    return true;
  }

  private Connections connect(PostmasterPid server) {
    if (!server.ready()) {
      lastProblem = "process " + server.pid() + " is still starting";
      return null;
    }
    Credentials credentials = Credentials.read(directory.credentials());
    Connections connections = Connections.local(server.port(), credentials);
    try (Connection connection = connections.openMaintenance();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW data_directory")) {
      row.next();
      if (isThisDirectory(row.getString(1))) {
        return connections;
      }
      lastProblem = "port " + server.port() + " serves " + row.getString(1);
    } catch (SQLException e) {
      lastProblem = e.getMessage();
    }
    return null;
  }

  private boolean isThisDirectory(String served) {
    try {
      return Path.of(served).toRealPath().equals(directory.cluster().toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
