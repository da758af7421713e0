package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/** Creates, starts and stops the server of one data directory. */
final class Cluster {

  private static final Duration LEFTOVERS_LIMIT = Duration.ofSeconds(20);
  private static final int LOG_TAIL_CHARS = 2_000;
  private static final int PORT_ATTEMPTS = 5;

  private final DataDirectory directory;
  private final ServerSettings settings;
  private final Binaries binaries;
  private final RunAs runAs;

  Cluster(DataDirectory directory, ServerSettings settings) {
    this.directory = directory;
    this.settings = settings;
    this.binaries = Binaries.unpackInto(settings.binaries());
    this.runAs = new RunAsChoice(binaries, directory).choose();
  }

  /** Every password is set before the cluster gets its name, so both exist or neither. */
  void initialise(Credentials credentials) {
    Path draft = directory.unfinishedCluster();
    try {
      PrivateFiles.deleteTree(draft);
      Path password = PrivateFiles.createTemp(directory.root(), "password-");
      try {
        Files.writeString(password, credentials.password(DbRole.BOOTSTRAP));
        initdb(draft, password);
      } finally {
        Files.deleteIfExists(password);
      }
      ServerConfig.include(draft);
      credentials.write(directory.credentials());
      Files.move(draft, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new EngineException(
          "The data directory " + directory.root() + " cannot be written (" + e + ").",
          "Check free space and rights.",
          e);
    }
  }

  private void initdb(Path draft, Path passwordFile) {
    if (runAs.owner() != null) {
      Command.run(List.of("chown", runAs.owner(), passwordFile.toString()));
    }
    Command.Outcome outcome =
        runAs.run(
            List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + draft,
                "--username=" + DbRole.BOOTSTRAP.userName(),
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Sorts by code point as Oracle does by default, the same on every system.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions",
                settings.durable() ? "--sync-method=fsync" : "--no-sync"));
    if (!outcome.succeeded()) {
      throw new EngineException(
          "PostgreSQL cannot create its files in " + draft + ": " + outcome.output(),
          "Run as "
              + runAs.name()
              + " was tried; a missing library means the binaries do not"
              + " fit this system.");
    }
  }

  /** Starts the server and returns its port. */
  int start() {
    Ports ports = new Ports(directory.port());
    for (int attempt = 1; ; attempt++) {
      int port = settings.port() == 0 ? choosePort(ports) : settings.port();
      ServerConfig.write(directory.cluster(), port, settings.durable());
      String failure = startPatiently();
      if (failure == null) {
        ports.remember(port);
        return port;
      }
      boolean portTaken = failure.contains("could not bind");
      // Somebody took a free port between our look and the server's: choose again.
      if (!portTaken || settings.port() != 0 || attempt == PORT_ATTEMPTS) {
        throw portTaken ? portTaken(port) : notStarted(failure);
      }
    }
  }

  /** Tests leave the product's usual ports to the product, whose URL should stay the same. */
  private int choosePort(Ports ports) {
    return settings.durable() ? ports.choose() : ports.chooseAny();
  }

  /** Children of a killed server need a moment to notice; until then it cannot start again. */
  private String startPatiently() {
    String[] failure = new String[1];
    Waiting.until(
        () -> {
          failure[0] = startOnce();
          return failure[0] == null || !failure[0].contains("is still in use");
        },
        LEFTOVERS_LIMIT);
    return failure[0];
  }

  private String startOnce() {
    long logBefore = logSize();
    Command.Outcome outcome = pgCtl("start", "-w", "-t", "60", "-l", directory.log().toString());
    return outcome.succeeded() ? null : outcome.output() + "\n" + logSince(logBefore);
  }

  void stop(String mode) {
    Command.Outcome outcome = pgCtl("stop", "-w", "-t", "30", "-m", mode);
    if (!outcome.succeeded() && PostmasterPid.read(directory.cluster()).isPresent()) {
      throw new EngineException(
          "PostgreSQL does not stop: " + outcome.output(),
          "Its process number is the first line of "
              + PostmasterPid.file(directory.cluster())
              + "; its log is "
              + directory.log()
              + ".");
    }
  }

  private Command.Outcome pgCtl(String... words) {
    var command = new java.util.ArrayList<String>();
    command.add(binaries.program("pg_ctl").toString());
    command.add("--pgdata=" + directory.cluster());
    command.addAll(List.of(words));
    return runAs.run(command);
  }

  private long logSize() {
    return directory.log().toFile().length();
  }

  private String logSince(long position) {
    try {
      byte[] log = Files.readAllBytes(directory.log());
      int from = (int) Math.max(Math.min(position, log.length), log.length - LOG_TAIL_CHARS);
      return new String(log, from, log.length - from, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(no log: " + e + ")";
    }
  }

  private EngineException portTaken(int port) {
    return new EngineException(
        "Port " + port + " for the embedded database is taken by another program.",
        "Give another with --concert-bank.embedded.port=..., or 0 for any.");
  }

  private EngineException notStarted(String failure) {
    return new EngineException(
        "PostgreSQL does not start in " + directory.cluster() + ": " + failure.strip(),
        "Its log is "
            + directory.log()
            + "; --concert-bank.embedded.fresh=true starts anew"
            + " without its rows.");
  }
}
