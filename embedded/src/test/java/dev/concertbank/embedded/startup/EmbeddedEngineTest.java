package dev.concertbank.embedded.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.embedded.postgres.DbRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedEngineTest {

  private static final String CHANGELOG = "db/startup-test/master.yaml";
  private static final String ALL_CODE =
      "deploy [plsql/startup-test/second.sql, plsql/startup-test/first.sql]";

  @TempDir Path directory;
  private final RecordedCode code = new RecordedCode();
  private final List<String> steps = new ArrayList<>();

  private EmbeddedEngine start(EmbeddedSettings settings) {
    code.calls.clear();
    steps.clear();
    return EmbeddedEngine.start(settings, (owner, schema) -> code, (what, took) -> steps.add(what));
  }

  private EmbeddedSettings settings() {
    return EmbeddedSettings.forTests(directory).withChangelog(CHANGELOG);
  }

  private static JdbcTemplate jdbc(EmbeddedEngine engine, DbRole role) {
    return new JdbcTemplate(engine.database().dataSource(role));
  }

  @Test
  void deploysTheSchemaAndTheCodeInTheChangelogsOrder() {
    try (EmbeddedEngine engine = start(settings())) {
      assertThat(code.calls).containsExactly("drop", ALL_CODE);
      assertThat(steps).hasSize(3);
      assertThat(steps.get(0)).matches("PostgreSQL 18\\.\\d+ started on port \\d+");
      assertThat(steps.subList(1, 3)).containsExactly("Schema: 1 change sets", "PL/SQL: 2 files");
      assertThat(jdbc(engine, DbRole.OWNER).queryForList("SELECT * FROM gates")).isEmpty();
    }
  }

  @Test
  void skipsEverythingWhenNothingChanged() {
    start(settings()).close();
    try (EmbeddedEngine engine = start(settings())) {
      assertThat(code.calls).isEmpty();
      assertThat(steps).contains("Schema and PL/SQL unchanged");
      assertThat(jdbc(engine, DbRole.OWNER).queryForList("SELECT * FROM gates")).isEmpty();
    }
  }

  @Test
  void takesTheCodeAwayBeforeATableChanges() {
    start(settings()).close();
    try (EmbeddedEngine engine = start(settings().withChangelog("db/startup-test/more.yaml"))) {
      assertThat(code.calls).containsExactly("drop", ALL_CODE);
      assertThat(jdbc(engine, DbRole.OWNER).queryForList("SELECT name FROM gates")).isEmpty();
    }
  }

  @Test
  void startsAgainWithDeploymentThatDiedHalfWay() {
    assertThatThrownBy(
            () ->
                EmbeddedEngine.start(
                    settings(),
                    (owner, schema) -> {
                      throw new IllegalStateException("died");
                    },
                    StartupReport.silent()))
        .hasMessage("died");
    start(settings()).close();
    assertThat(code.calls).contains(ALL_CODE);
  }

  @Test
  void keepsRowsUntilAskedToStartAnew() {
    try (EmbeddedEngine engine = start(settings())) {
      jdbc(engine, DbRole.OWNER).update("INSERT INTO gates VALUES (7)");
    }
    try (EmbeddedEngine engine = start(settings())) {
      assertThat(gates(engine)).isEqualTo(1);
    }
    try (EmbeddedEngine engine = start(settings().withFresh())) {
      assertThat(gates(engine)).isZero();
      assertThat(code.calls).containsExactly("drop", ALL_CODE);
    }
  }

  static int gates(EmbeddedEngine engine) {
    return jdbc(engine, DbRole.OWNER).queryForObject("SELECT count(*) FROM gates", Integer.class);
  }

  @Test
  void clientsMayNotTouchTablesOrCreateAnything() {
    try (EmbeddedEngine engine = start(settings())) {
      for (DbRole role : List.of(DbRole.APP, DbRole.BATCH, DbRole.REPORT)) {
        JdbcTemplate client = jdbc(engine, role);
        assertThat(client.queryForObject("SELECT current_user", String.class))
            .isEqualTo(role.userName());
        assertThatThrownBy(() -> client.queryForList("SELECT * FROM gates"))
            .hasStackTraceContaining("permission denied for table gates");
        assertThatThrownBy(() -> client.execute("CREATE TABLE mine (id int)"))
            .hasStackTraceContaining("permission denied for schema cb_owner");
        assertThatThrownBy(() -> client.execute("CREATE TEMP TABLE mine (id int)"))
            .hasStackTraceContaining("permission denied to create temporary tables");
      }
    }
  }

  @Test
  void twoInstancesShareOneServerAndDeployOnce() {
    try (EmbeddedEngine first = start(settings());
        EmbeddedEngine second = start(settings())) {
      assertThat(code.calls).isEmpty();
      assertThat(second.database().url()).isEqualTo(first.database().url());
      assertThat(steps.get(0)).matches("PostgreSQL 18\\.\\d+ joined on port \\d+");
    }
  }

  @Test
  void joinsTheServerOfAUrl() {
    try (EmbeddedEngine first = start(settings());
        EmbeddedEngine second = start(settings().withUrl(first.database().url()))) {
      assertThat(second.database().url()).isEqualTo(first.database().url());
      assertThat(gates(second)).isZero();
    }
  }

  @Test
  void instancesThatStartAtOnceDeployOnce() throws Exception {
    CyclicBarrier together = new CyclicBarrier(3);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<EmbeddedEngine>> starts = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        starts.add(
            threads.submit(
                () -> {
                  together.await();
                  return EmbeddedEngine.start(
                      settings(), (owner, schema) -> code, StartupReport.silent());
                }));
      }
      for (Future<EmbeddedEngine> start : starts) {
        start.get().close();
      }
      assertThat(code.calls).filteredOn(ALL_CODE::equals).hasSize(1);
    } finally {
      threads.shutdown();
    }
  }
}
