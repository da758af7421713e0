package dev.concertbank.embedded.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a way to run the server that works on this machine, by trying. */
final class RunAsChoice {

  private final Binaries binaries;
  private final DataDirectory directory;
  private final List<String> tried = new ArrayList<>();

  RunAsChoice(Binaries binaries, DataDirectory directory) {
    this.binaries = binaries;
    this.directory = directory;
  }

  RunAs choose() {
    if (Binaries.isWindows() || !Ownership.currentUser().equals(Ownership.ROOT)) {
      return RunAs.currentUser();
    }
    return candidates(Ownership.of(directory.cluster(), null))
        .filter(this::works)
        .findFirst()
        .orElseThrow(this::nothingWorks);
  }

  /** The other user whom root has to send ahead; empty where it can do without. */
  static Optional<RunAs> onlyAsOtherUser() {
    if (!Ownership.currentUser().equals(Ownership.ROOT) || isOtherThanRoot(RunAs.userNamespace())) {
      return Optional.empty();
    }
    return candidates(null).filter(RunAsChoice::isOtherThanRoot).findFirst();
  }

  private static boolean isOtherThanRoot(RunAs candidate) {
    Command.Outcome user = candidate.run(List.of("id", "-u"));
    return user.succeeded() && !user.output().equals("0");
  }

  /** Rows written by another user stay that user's; only root's own can be opened as root. */
  private static Stream<RunAs> candidates(String owner) {
    Stream<RunAs> others =
        (owner == null || owner.equals(Ownership.ROOT)
                ? Stream.of("postgres", "nobody")
                : Stream.of(owner))
            .flatMap(u -> Stream.of(RunAs.setpriv(u), RunAs.runuser(u), RunAs.su(u)));
    return owner == null || owner.equals(Ownership.ROOT)
        ? Stream.concat(Stream.of(RunAs.userNamespace()), others)
        : others;
  }

  private boolean works(RunAs candidate) {
    if (!isOtherThanRoot(candidate)) {
      tried.add(candidate.name() + ": not possible here");
      return false;
    }
    give(candidate);
    // The folders above may be closed to that user.
    Command.Outcome reach =
        candidate.run(
            List.of(
                "sh",
                "-c",
                "\"$0\" --version && test -w \"$1\"",
                binaries.program("postgres").toString(),
                workFolder().toString()));
    if (!reach.succeeded()) {
      tried.add(candidate.name() + ": cannot reach " + directory.root() + " " + reach.output());
    }
    return reach.succeeded();
  }

  private Path workFolder() {
    return directory.initialised() ? directory.cluster() : directory.root();
  }

  /** Hands the server's files to its user; the passwords stay root's. */
  private void give(RunAs runAs) {
    if (runAs.owner() == null) {
      return;
    }
    Command.run(List.of("chown", runAs.owner(), directory.root().toString()));
    Stream.of(directory.cluster(), directory.unfinishedCluster(), directory.log())
        .filter(Files::exists)
        .forEach(p -> Command.run(List.of("chown", "-R", runAs.owner(), p.toString())));
  }

  private EngineException nothingWorks() {
    return new EngineException(
        "PostgreSQL refuses to run as root, and no other way was found (tried " + tried + ").",
        "Run as a normal user; or allow user namespaces (sysctl"
            + " kernel.unprivileged_userns_clone=1, or a container with"
            + " --security-opt seccomp=unconfined); or install one of setpriv, runuser, su.");
  }
}
