package dev.concertbank.embedded.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A second JVM with a server of its own or the same one; can be ended politely or killed. */
final class OtherInstance implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private OtherInstance(Process process) {
    this.process = process;
    this.output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static OtherInstance launch(Path directory) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new OtherInstance(
        new ProcessBuilder(
                List.of(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    OtherInstance.class.getName(),
                    directory.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /** What it says once its server is up: "started" or "joined", and the port. */
  String awaitServer() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IOException("The other instance ended with its server not up");
    }
    return line;
  }

  void kill9() {
    TestServers.kill9(process.pid());
  }

  /** Its end of input tells it to leave. */
  void leave() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  public static void main(String[] args) throws Exception {
    try (PostgresServer server = PostgresServer.start(TestServers.settings(Path.of(args[0])))) {
      TestServers.createTickets(server);
      TestServers.sell(server, 1);
      System.out.println((server.joined() ? "joined " : "started ") + server.port());
      while (System.in.read() >= 0) {
        // Wait for the end of input.
      }
    }
  }
}
