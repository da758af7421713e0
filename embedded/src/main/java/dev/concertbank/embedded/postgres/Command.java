package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and keeps what it said. */
final class Command {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }
  }

  private Command() {}

  static Outcome run(List<String> words) {
    try {
      // A file, not a pipe: the server that pg_ctl leaves behind would hold the pipe open.
      Path output = Files.createTempFile("concert-bank-", ".out");
      try {
        return run(words, output);
      } finally {
        output.toFile().delete();
      }
    } catch (IOException e) {
      return new Outcome(-1, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(-1, "interrupted");
    }
  }

  private static Outcome run(List<String> words, Path output)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
    // The user it runs as may not be allowed into the folder we were started in.
    builder.directory(output.getParent().toFile());
    // The user's own PGPORT, PGDATA and the like are about other servers.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return new Outcome(-1, words.get(0) + " did not end within " + LIMIT.toSeconds() + " s");
    }
    return new Outcome(process.exitValue(), Files.readString(output).strip());
  }
}
