package dev.concertbank.app.process;

import static org.awaitility.Awaitility.await;

import dev.concertbank.app.ConcertBankApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The product in a process of its own, as `java -jar` runs it, on a data directory. */
final class Instance implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(10);

  private final Process process;
  private final Path directory;
  private final URI base;
  private final HttpClient http = HttpClient.newHttpClient();

  private Instance(Process process, Path directory, URI base) {
    this.process = process;
    this.directory = directory;
    this.base = base;
  }

  /** Returns when it is ready for requests. */
  static Instance start(Path directory) throws IOException {
    int port = freePort();
    Path log = Files.createTempFile(directory, "instance-", ".log");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ConcertBankApplication.class.getName(),
                    "--server.port=" + port,
                    "--server.tomcat.basedir=" + Files.createTempDirectory(directory, "tomcat-"),
                    "--concert-bank.embedded.directory=" + directory.resolve("data"),
                    "--concert-bank.embedded.binaries="
                        + Path.of("target", "postgres-binaries").toAbsolutePath()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Instance instance = new Instance(process, directory, URI.create("http://localhost:" + port));
    await("the start of the product; its output is in " + log)
        .atMost(START)
        .pollInterval(Duration.ofMillis(200))
        .until(instance::isReadyOrDead);
    if (!process.isAlive()) {
      throw new IllegalStateException("The product ended at once:\n" + Files.readString(log));
    }
    return instance;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** The demo's sales are there when its buyers can log in, a moment after the port is open. */
  private boolean isReadyOrDead() {
    return !process.isAlive() || answers("/actuator/health/readiness");
  }

  private boolean answers(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  URI base() {
    return base;
  }

  /** No shutdown hook runs, nothing is said goodbye to. */
  void kill9() {
    kill9(process.toHandle());
  }

  /** The postmaster; its children notice and end. */
  void killDatabase9() throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("data"))) {
      Path pidFile =
          files
              .filter(file -> file.endsWith("postmaster.pid"))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("No database runs in " + directory));
      long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
      ProcessHandle.of(pid).ifPresent(Instance::kill9);
    }
  }

  private static void kill9(ProcessHandle handle) {
    handle.destroyForcibly();
    handle.onExit().join();
  }

  /** As Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
