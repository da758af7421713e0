package dev.concertbank.embedded.postgres;

import java.sql.SQLException;
import java.util.Optional;

/** Throws all rows away, but never under the feet of another instance. */
final class FreshStart {

  private final DataDirectory directory;
  private final Cluster cluster;

  FreshStart(DataDirectory directory, Cluster cluster) {
    this.directory = directory;
    this.cluster = cluster;
  }

  void wipe() throws SQLException {
    Optional<Connections> running = new RunningServer(directory).find();
    if (running.isPresent()) {
      stop(running.get());
    }
    directory.wipe();
  }

  private void stop(Connections server) throws SQLException {
    try (Presence presence = Presence.announce(server)) {
      if (!presence.isLast()) {
        throw new EngineException(
            "The database in " + directory.root() + " cannot be started anew: somebody uses it.",
            "Stop the other instance, or name another with --concert-bank.embedded.directory=...");
      }
      cluster.stop("fast");
    }
  }
}
