package dev.concertbank.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left behind by kill -9, of either process, is picked up again. */
class PostgresCrashTest {

  @TempDir Path directory;
  @TempDir Path otherDirectory;

  @Test
  void joinsTheServerThatAKilledApplicationLeftRunningAndStopsItAtTheEnd() throws Exception {
    final long pid;
    try (OtherInstance killed = OtherInstance.launch(directory)) {
      assertThat(killed.awaitServer()).startsWith("started");
      pid = TestServers.pid(directory);
      killed.kill9();
    }
    try (PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
      assertThat(server.joined()).isTrue();
      assertThat(TestServers.pid(directory)).isEqualTo(pid);
      assertThat(TestServers.sold(server)).isEqualTo(1);
      TestServers.awaitOneInstance(directory);
    }
    TestServers.await(() -> !TestServers.isRunning(pid));
  }

  @Test
  void recoversWhenApplicationAndServerWereBothKilled() throws Exception {
    try (OtherInstance killed = OtherInstance.launch(directory)) {
      killed.awaitServer();
      killed.kill9();
    }
    TestServers.kill9(TestServers.pid(directory));
    assertThat(PostmasterPid.file(new DataDirectory(directory).cluster())).exists();
    try (PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
      assertThat(server.joined()).isFalse();
      assertThat(TestServers.sold(server)).isEqualTo(1);
    }
  }

  @Test
  void startsAKilledServerAgainOnTheSamePort() throws Exception {
    try (PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
      TestServers.createTickets(server);
      TestServers.sell(server, 1);
      long killed = TestServers.pid(directory);
      TestServers.kill9(killed);
      TestServers.await(() -> TestServers.answers(server));
      assertThat(TestServers.pid(directory)).isNotEqualTo(killed);
      assertThat(TestServers.sold(server)).isEqualTo(1);
    }
    assertThat(PostmasterPid.read(new DataDirectory(directory).cluster())).isEmpty();
  }

  @Test
  void isNotMisledWhenAnotherProgramGotTheDeadServersNumber() throws Exception {
    PostgresServer.start(TestServers.settings(directory)).close();
    writePid(ProcessHandle.current().pid());
    try (PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
      assertThat(server.joined()).isFalse();
    }
  }

  @Test
  void isNotMisledWhenAnotherPostgresGotTheDeadServersNumber() throws Exception {
    PostgresServer.start(TestServers.settings(directory)).close();
    try (PostgresServer other = PostgresServer.start(TestServers.settings(otherDirectory))) {
      writePid(TestServers.pid(otherDirectory));
      try (PostgresServer server = PostgresServer.start(TestServers.settings(directory))) {
        assertThat(server.joined()).isFalse();
        assertThat(server.port()).isNotEqualTo(other.port());
      }
    }
  }

  /** As a server leaves it that died without a chance to tidy up. */
  private void writePid(long pid) throws IOException {
    Files.writeString(
        PostmasterPid.file(new DataDirectory(directory).cluster()),
        pid + "\n" + directory + "\n1\n5455\n\n127.0.0.1\n1 1\nready\n");
  }

  @Test
  void removesWhatAnInterruptedFirstStartLeft() throws Exception {
    DataDirectory data = new DataDirectory(directory);
    Files.createDirectories(data.unfinishedCluster().resolve("base"));
    PostgresServer.start(TestServers.settings(directory)).close();
    assertThat(data.unfinishedCluster()).doesNotExist();
    assertThat(data.initialised()).isTrue();
  }

  @Test
  void instancesThatStartAtOnceShareOneServerUntilTheLastLeaves() throws Exception {
    List<OtherInstance> instances = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        instances.add(OtherInstance.launch(directory));
      }
      List<String> said = new ArrayList<>();
      for (OtherInstance instance : instances) {
        said.add(instance.awaitServer());
      }
      assertThat(said).filteredOn(s -> s.startsWith("started")).hasSize(1);
      assertThat(said.stream().map(s -> s.split(" ")[1]).distinct()).hasSize(1);
      long pid = TestServers.pid(directory);
      instances.get(0).leave();
      instances.get(1).leave();
      assertThat(TestServers.isRunning(pid)).isTrue();
      TestServers.awaitOneInstance(directory);
      instances.get(2).leave();
      TestServers.await(() -> !TestServers.isRunning(pid));
    } finally {
      instances.forEach(OtherInstance::close);
    }
  }
}
