package dev.concertbank.embedded.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.embedded.postgres.PostgresServer;
import dev.concertbank.embedded.postgres.ServerSettings;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TestDirectoryTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  @Test
  void stopsAndRemovesTheServerOfATestRunThatWasKilled() throws Exception {
    Path orphan = Files.createTempDirectory("concert-bank-test-" + numberOfAnEndedProcess() + "-");
    Path binaries = Path.of("target", "postgres-binaries");
    // Left running, as after kill -9 of the JVM that started it.
    PostgresServer.start(new ServerSettings(orphan, binaries, 0, false, true, false)).close();
    long server =
        Long.parseLong(Files.readAllLines(orphan.resolve("postgres/postmaster.pid")).get(0));

    TestDirectory mine = TestDirectory.create();

    assertThat(orphan).doesNotExist();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> ProcessHandle.of(server).filter(ProcessHandle::isAlive).isEmpty());
    assertThat(mine.path()).isEmptyDirectory();
    mine.delete();
    assertThat(mine.path()).doesNotExist();
  }

  /** A run in a process of its own that is in the middle of removing, and comes to no end. */
  static final class Remover {
    public static void main(String[] args) throws Exception {
      try (FileChannel channel = FileChannel.open(Path.of(args[0]), CREATE, WRITE);
          FileLock lock = channel.lock()) {
        System.out.println(lock.isValid());
        System.in.read();
      }
    }
  }

  @Test
  void leavesAloneWhatAnotherRunIsRemoving() throws Exception {
    Path orphan = Files.createTempDirectory("concert-bank-test-" + numberOfAnEndedProcess() + "-");
    Process remover =
        new ProcessBuilder(
                JAVA,
                "-cp",
                System.getProperty("java.class.path"),
                Remover.class.getName(),
                orphan.resolve("lock").toString())
            .start();
    try {
      assertThat(remover.inputReader().readLine()).isEqualTo("true");

      TestDirectory mine =
          CompletableFuture.supplyAsync(TestDirectory::create).get(1, TimeUnit.MINUTES);

      assertThat(orphan).isDirectory();
      mine.delete();
    } finally {
      remover.destroyForcibly();
      remover.waitFor();
      new TestDirectory(orphan).delete();
    }
  }

  private static long numberOfAnEndedProcess() throws Exception {
    Process process =
        new ProcessBuilder(JAVA, "-version").redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.waitFor();
    return process.pid();
  }
}
