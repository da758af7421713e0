package dev.concertbank.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Root in a container that forbids user namespaces has to run the server as another user, who
 * cannot look into root's home. What the server needs then lies in a place that everybody can
 * reach.
 */
final class ReachablePlace {

  private static final Logger LOG = LoggerFactory.getLogger(ReachablePlace.class);
  private static final Path EVERYBODYS = Path.of("/var/tmp");

  private ReachablePlace() {}

  static ServerSettings of(ServerSettings settings) {
    Optional<RunAs> user = Binaries.isWindows() ? Optional.empty() : RunAsChoice.onlyAsOtherUser();
    if (user.isEmpty()) {
      return settings;
    }
    return settings.movedTo(
        reachable(settings.directory(), user.get()), reachable(settings.binaries(), user.get()));
  }

  private static Path reachable(Path wanted, RunAs user) {
    create(wanted);
    if (user.run(List.of("sh", "-c", "cd \"$0\"", wanted.toString())).succeeded()) {
      return wanted;
    }
    // The same wish leads to the same place, so rows survive a restart.
    String name = "concert-bank-" + Integer.toHexString(wanted.toString().hashCode());
    Path instead = EVERYBODYS.resolve(name);
    create(instead);
    checkOwner(instead, user);
    LOG.info("{} cannot reach {}; using {} instead", user.owner(), wanted, instead);
    return instead;
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new EngineException(
          "The folder " + folder + " cannot be created (" + e + ").",
          "Name another with --concert-bank.embedded.directory=...",
          e);
    }
  }

  /** Anybody can create folders there, and root is about to trust what lies in this one. */
  private static void checkOwner(Path folder, RunAs user) {
    try {
      String owner = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName();
      if (!owner.equals(Ownership.ROOT) && !owner.equals(user.owner())) {
        throw new EngineException(
            "The folder " + folder + " belongs to " + owner + ".",
            "Delete it, or name another with --concert-bank.embedded.directory=...");
      }
    } catch (IOException e) {
      throw new EngineException(
          "The folder " + folder + " cannot be looked at (" + e + ").", "Delete it.", e);
    }
  }
}
