package dev.concertbank.embedded.postgres;

import java.sql.SQLException;
import java.util.Optional;

/** The server of one data directory on this machine. Callers hold the directory's lock. */
final class LocalServer {

  private final DataDirectory directory;
  private final ServerSettings settings;
  private final Cluster cluster;

  LocalServer(DataDirectory directory, ServerSettings settings) {
    this.directory = directory;
    this.settings = settings;
    this.cluster = new Cluster(directory, settings);
  }

  record Access(Connections connections, boolean joined) {}

  Access startOrJoin() throws SQLException {
    Optional<Connections> running = new RunningServer(directory).find();
    Connections connections = running.isPresent() ? running.get() : start();
    new Bootstrap(connections).createRoles();
    return new Access(connections, running.isPresent());
  }

  private Connections start() {
    if (!directory.initialised()) {
      cluster.initialise(Credentials.generate());
    }
    directory.checkVersion();
    Credentials credentials = Credentials.read(directory.credentials());
    return Connections.local(cluster.start(), credentials);
  }

  /** Throws all rows away, but never under the feet of another instance. */
  void wipe() throws SQLException {
    Optional<Connections> running = new RunningServer(directory).find();
    if (running.isPresent()) {
      stopUnlessUsed(running.get());
    }
    directory.wipe();
  }

  private void stopUnlessUsed(Connections server) throws SQLException {
    try (Presence presence = Presence.announce(server)) {
      if (!stopIfLast(presence)) {
        throw new EngineException(
            "The database in " + directory.root() + " cannot be started anew: somebody uses it.",
            "Stop the other instance, or name another with --concert-bank.embedded.directory=...");
      }
    }
  }

  boolean stopIfLast(Presence presence) throws SQLException {
    boolean last = presence.isLast();
    if (last) {
      cluster.stop("fast");
    }
    return last;
  }

  boolean keepsRunning() {
    return settings.keepRunning();
  }

  DataDirectory directory() {
    return directory;
  }
}
