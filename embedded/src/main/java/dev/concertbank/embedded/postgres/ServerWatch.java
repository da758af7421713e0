package dev.concertbank.embedded.postgres;

import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the server again when it dies under us. On Oracle that is the operator's affair; here the
 * application started the server, so nobody else would.
 */
final class ServerWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

  interface Revival {
    void run() throws SQLException;
  }

  private final DataDirectory directory;
  private final Revival revival;
  private volatile boolean over;

  ServerWatch(DataDirectory directory, Revival revival) {
    this.directory = directory;
    this.revival = revival;
  }

  void begin() {
    PostmasterPid.read(directory.cluster())
        .flatMap(server -> ProcessHandle.of(server.pid()))
        .ifPresent(process -> process.onExit().thenRunAsync(this::died));
  }

  /** Called with the directory's lock held, so that no revival is under way. */
  void end() {
    over = true;
  }

  private void died() {
    // Also asked under the lock below; here because our own end may have taken the folder away.
    if (over) {
      return;
    }
    try {
      DirectoryLock.holding(
          directory.lock(),
          () -> {
            if (!over) {
              LOG.warn("The embedded database died; starting it again");
              revival.run();
              begin();
            }
            return null;
          });
    } catch (SQLException | RuntimeException e) {
      LOG.error("The embedded database died and does not start again; restart the application", e);
    }
  }
}
