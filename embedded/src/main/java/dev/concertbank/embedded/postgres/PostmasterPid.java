package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server says about itself in {@code postmaster.pid}; the file outlives a killed server. */
record PostmasterPid(long pid, int port, boolean ready) {

  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  static Optional<PostmasterPid> read(Path cluster) {
    try {
      return parse(Files.readAllLines(file(cluster)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The server writes the file line by line: what is missing is not known yet. */
  static Optional<PostmasterPid> parse(List<String> lines) {
    if (lines.isEmpty() || lines.get(0).isBlank()) {
      return Optional.empty();
    }
    int port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
    boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    return Optional.of(new PostmasterPid(Long.parseLong(lines.get(0).strip()), port, ready));
  }

  /**
   * Whether the process may be this directory's server. After a reboot the number can belong to any
   * program, another PostgreSQL included; what cannot be seen gets the benefit of the doubt.
   */
  boolean mayServe(Path cluster) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(ProcessHandle::info)
        .map(process -> isPostgres(process) && !servesAnother(process, cluster))
        .orElse(false);
  }

  /** Whether some process has the number now. */
  boolean numberIsTaken() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
  }

  private static boolean isPostgres(ProcessHandle.Info process) {
    return process
        .command()
        .map(command -> Path.of(command).getFileName().toString())
        // Linux appends this to the name once the binary on disk has been replaced.
        .map(name -> name.replace(" (deleted)", "").replaceFirst("\\.exe$", ""))
        .map("postgres"::equals)
        .orElse(true);
  }

  private static boolean servesAnother(ProcessHandle.Info process, Path cluster) {
    List<String> arguments = process.arguments().map(List::of).orElse(List.of());
    int option = arguments.indexOf("-D");
    if (option < 0 || option + 1 == arguments.size()) {
      return false;
    }
    try {
      return !Path.of(arguments.get(option + 1)).toRealPath().equals(cluster.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
