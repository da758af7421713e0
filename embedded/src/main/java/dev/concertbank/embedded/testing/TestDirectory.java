package dev.concertbank.embedded.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.concertbank.embedded.postgres.EngineException;
import dev.concertbank.embedded.postgres.PostgresServer;
import dev.concertbank.embedded.startup.EmbeddedSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Where the server of one test run keeps its files; its name tells which process it belongs to. */
record TestDirectory(Path path) {

  private static final Logger LOG = LoggerFactory.getLogger(TestDirectory.class);
  private static final String PREFIX = "concert-bank-test-";

  /** What a {@link PostgresServer} holds while it is started or stopped. */
  private static final String LOCK = "lock";

  static TestDirectory create() {
    try {
      removeOrphans();
      String prefix = PREFIX + ProcessHandle.current().pid() + "-";
      return new TestDirectory(Files.createTempDirectory(prefix));
    } catch (IOException e) {
      throw new UncheckedIOException("No room for a test database", e);
    }
  }

  /** A test run that was killed leaves its server running; nobody else would ever stop it. */
  private static void removeOrphans() throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> orphans;
    try (Stream<Path> entries = Files.list(folder)) {
      orphans = entries.filter(TestDirectory::isOrphan).toList();
    }
    orphans.forEach(orphan -> new TestDirectory(orphan).stopAndDelete());
  }

  private static boolean isOrphan(Path entry) {
    String name = entry.getFileName().toString();
    if (!name.matches(PREFIX + "\\d+-.*") || !Files.isWritable(entry)) {
      return false;
    }
    long pid = Long.parseLong(name.substring(PREFIX.length()).replaceFirst("-.*", ""));
    return ProcessHandle.of(pid).isEmpty();
  }

  private void stopAndDelete() {
    try {
      if (isBeingRemoved()) {
        return;
      }
      PostgresServer.start(EmbeddedSettings.forTests(path).server()).close();
      delete();
    } catch (EngineException | UncheckedIOException e) {
      // Another run may remove it at this moment; what stays is found by the next one.
      LOG.info("{} could not be removed: {}", path, e.getMessage());
    }
  }

  /** Another run has the lock for a moment; one that is stopped has it for ever. */
  private boolean isBeingRemoved() {
    try (FileChannel channel = FileChannel.open(path.resolve(LOCK), CREATE, WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (NoSuchFileException removed) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete() {
    try {
      FileSystemUtils.deleteRecursively(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The test database's files stay in " + path, e);
    }
  }
}
