package dev.concertbank.embedded.postgres;

import java.nio.file.Path;

/**
 * How the server process is run.
 *
 * @param directory everything the server keeps: rows, passwords, binaries, log
 * @param binaries where PostgreSQL is unpacked; shared by servers of one user
 * @param port 0 chooses a free one and keeps it across restarts, so that the URL stays the same
 * @param fresh throw away all rows first
 * @param keepRunning never stop the server when leaving
 * @param durable false gives up safety against power loss for speed; for tests only
 */
public record ServerSettings(
    Path directory, Path binaries, int port, boolean fresh, boolean keepRunning, boolean durable) {

  public ServerSettings {
    directory = directory.toAbsolutePath().normalize();
    binaries = binaries.toAbsolutePath().normalize();
    if (port < 0 || port > 65_535) {
      throw new EngineException(
          "concert-bank.embedded.port is " + port + ".", "Give a port from 0 (any) to 65535.");
    }
  }

  ServerSettings keepingRows() {
    return new ServerSettings(directory, binaries, port, false, keepRunning, durable);
  }

  ServerSettings movedTo(Path otherDirectory, Path otherBinaries) {
    return new ServerSettings(otherDirectory, otherBinaries, port, fresh, keepRunning, durable);
  }
}
