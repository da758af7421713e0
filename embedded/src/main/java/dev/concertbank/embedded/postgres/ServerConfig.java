package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's own settings, in a file that is written anew at every start. */
final class ServerConfig {

  private static final String FILE = "concert-bank.conf";

  private ServerConfig() {}

  /** Called once for a new cluster. */
  static void include(Path cluster) {
    try {
      Files.writeString(
          cluster.resolve("postgresql.conf"),
          "\ninclude_if_exists = '" + FILE + "'\n",
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path cluster, int port, boolean durable) {
    String text =
        settings(port, durable).entrySet().stream()
            .map(e -> e.getKey() + " = " + e.getValue() + "\n")
            .collect(Collectors.joining("", "# Written by Concert-Bank at every start.\n", ""));
    try {
      Files.writeString(cluster.resolve(FILE), text);
    } catch (IOException e) {
      throw new EngineException(
          "Cannot write " + cluster.resolve(FILE) + " (" + e + ").", "Check its owner.", e);
    }
  }

  private static Map<String, String> settings(int port, boolean durable) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("port", String.valueOf(port));
    settings.put("listen_addresses", "'127.0.0.1'");
    // TCP only: a socket file would be one more thing with a place, a length limit and rights.
    settings.put("unix_socket_directories", "''");
    settings.put("max_connections", "200");
    settings.put("shared_buffers", "256MB");
    settings.put("jit", "off");
    settings.put("timezone", "'UTC'");
    settings.put("log_timezone", "'UTC'");
    // A refused seat is an error to PostgreSQL; thousands a second of them are not news.
    settings.put("log_min_messages", "log");
    if (!Binaries.isWindows()) {
      // A client killed while it waits for a lock must not get the lock later.
      settings.put("client_connection_check_interval", "2s");
    }
    // Even in tests: without it, kill -9 loses commits that were already answered.
    settings.put("synchronous_commit", "on");
    String safety = durable ? "on" : "off";
    settings.put("fsync", safety);
    settings.put("full_page_writes", safety);
    return settings;
  }
}
