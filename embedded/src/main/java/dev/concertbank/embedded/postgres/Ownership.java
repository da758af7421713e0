package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Who owns the files; PostgreSQL insists that the server's user does. */
final class Ownership {

  static final String ROOT = "root";

  private Ownership() {}

  static String currentUser() {
    return of(Path.of("/proc/self"), System.getProperty("user.name"));
  }

  static String of(Path path, String otherwise) {
    try {
      return Files.getOwner(path).getName();
    } catch (IOException | UnsupportedOperationException e) {
      return otherwise;
    }
  }

  /**
   * Root can become anybody and Windows goes by access lists; everybody else has to be the owner.
   */
  static void check(DataDirectory directory, String user) {
    if (Binaries.isWindows() || user.equals(ROOT)) {
      return;
    }
    Stream.of(directory.cluster(), directory.lock(), directory.root())
        .map(path -> of(path, null))
        .filter(Objects::nonNull)
        .filter(owner -> !owner.equals(user))
        .findFirst()
        .ifPresent(
            owner -> {
              throw new EngineException(
                  "The data directory %s belongs to %s, not to %s."
                      .formatted(directory.root(), owner, user),
                  "Run as "
                      + owner
                      + ", or name another with --concert-bank.embedded.directory=...");
            });
  }
}
