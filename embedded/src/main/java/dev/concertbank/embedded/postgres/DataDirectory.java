package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What lies where below {@code .data}, and whether it can be used at all. */
record DataDirectory(Path root) {

  static final String MAJOR_VERSION = "18";

  Path cluster() {
    return root.resolve("postgres");
  }

  /** initdb works here; renamed when complete, so a crash never leaves half a cluster. */
  Path unfinishedCluster() {
    return root.resolve("postgres.new");
  }

  Path credentials() {
    return root.resolve("credentials.properties");
  }

  Path log() {
    return root.resolve("postgresql.log");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path port() {
    return root.resolve("port");
  }

  boolean initialised() {
    return Files.exists(cluster().resolve("PG_VERSION"));
  }

  void create() {
    try {
      Files.createDirectories(root);
      if (!Files.isWritable(root)) {
        throw new IOException("not writable");
      }
    } catch (IOException e) {
      throw new EngineException(
          "The data directory " + root + " cannot be created or written (" + e + ").",
          "Name another with --concert-bank.embedded.directory=..., or change its owner.",
          e);
    }
  }

  void checkVersion() {
    String version = readVersion();
    if (!version.equals(MAJOR_VERSION)) {
      throw new EngineException(
          "The data directory "
              + cluster()
              + " was written by PostgreSQL "
              + version
              + ", but this is PostgreSQL "
              + MAJOR_VERSION
              + ".",
          "Name another with --concert-bank.embedded.directory=..., or throw its rows away with"
              + " --concert-bank.embedded.fresh=true.");
    }
  }

  private String readVersion() {
    try {
      return Files.readString(cluster().resolve("PG_VERSION")).strip();
    } catch (IOException e) {
      throw new EngineException(
          "The data directory " + cluster() + " cannot be read (" + e + ").",
          "Run as its owner, or name another with --concert-bank.embedded.directory=...",
          e);
    }
  }

  void wipe() {
    try {
      PrivateFiles.deleteTree(cluster());
      PrivateFiles.deleteTree(unfinishedCluster());
      Files.deleteIfExists(credentials());
      Files.deleteIfExists(log());
    } catch (IOException e) {
      throw new EngineException(
          "The old data in " + root + " cannot be deleted (" + e + ").",
          "Delete the folder by hand, then start again.",
          e);
    }
  }
}
