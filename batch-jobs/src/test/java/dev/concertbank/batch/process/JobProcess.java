package dev.concertbank.batch.process;

import dev.concertbank.batch.BatchJobsApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The executable in a process of its own, as {@code java -jar} runs it, on a data directory. */
final class JobProcess {
  private final Process process;
  private final Path log;

  private JobProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  static JobProcess start(Path directory, String... arguments) {
    return start(List.of("-XX:TieredStopAtLevel=1"), directory, arguments);
  }

  static JobProcess start(List<String> javaOptions, Path directory, String... arguments) {
    try {
      Path log = Files.createTempFile(directory, "job-", ".log");
      List<String> command =
          new ArrayList<>(
              List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
      command.addAll(javaOptions);
      command.addAll(
          List.of(
              "-cp",
              System.getProperty("java.class.path"),
              BatchJobsApplication.class.getName(),
              "--concert-bank.embedded.directory=" + directory,
              "--concert-bank.embedded.binaries="
                  + Path.of("target", "postgres-binaries").toAbsolutePath(),
              "--concert-bank.embedded.contexts=none"));
      command.addAll(List.of(arguments));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new JobProcess(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  static boolean canBeTerminated() {
    return ProcessHandle.current().supportsNormalTermination();
  }

  /** As {@code kill} does, and an operating system that shuts down. */
  void terminate() {
    process.destroy();
  }

  /** No shutdown hook runs, nothing is said goodbye to. */
  void kill9() {
    process.destroyForcibly();
    process.onExit().join();
  }

  int exitCode() {
    return process.onExit().join().exitValue();
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
