package dev.concertbank.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.embedded.postgres.PostgresServer;
import dev.concertbank.embedded.postgres.ServerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestDirectoryTest {

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
    await().until(() -> ProcessHandle.of(server).filter(ProcessHandle::isAlive).isEmpty());
    assertThat(mine.path()).isEmptyDirectory();
    mine.delete();
    assertThat(mine.path()).doesNotExist();
  }

  private static long numberOfAnEndedProcess() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(List.of(java, "-version"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
    return process.pid();
  }
}
