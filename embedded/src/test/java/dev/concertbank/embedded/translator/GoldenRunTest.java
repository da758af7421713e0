package dev.concertbank.embedded.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.concertbank.embedded.coverage.LineCounters;
import dev.concertbank.embedded.postgres.DbRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every golden file is deployed, and its calls give what its {@code .run.txt} says; with a counter
 * before each statement, too.
 */
class GoldenRunTest {
  @TempDir static Path directory;
  private static TranslatorDatabase database;
  private static final List<PlsqlFile> FILES = new ArrayList<>(List.of(Golden.types()));

  @BeforeAll
  static void start() {
    database = new TranslatorDatabase(directory);
    Golden.with(".run.txt").forEach(file -> FILES.add(Golden.read(file)));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> runs() {
    database.deployer().deploy(FILES);
    return tests();
  }

  @TestFactory
  Stream<DynamicTest> runsWithCounters() throws SQLException {
    LineCounters counters = new LineCounters(file -> true);
    database.deployer(new Translator(counters)).deploy(FILES);
    counters.create(database.as(DbRole.OWNER));
    return tests();
  }

  @Test
  void withoutCountersTheTranslationIsTheSame() {
    Translation plain = new Translator().translate(FILES);
    Translation none = new Translator(new LineCounters(file -> false)).translate(FILES);
    Translation counted = new Translator(new LineCounters(file -> true)).translate(FILES);
    assertThat(none.equals(plain)).isTrue();
    assertThat(counted.equals(plain)).isFalse();
  }

  private static Stream<DynamicTest> tests() {
    return Golden.with(".run.txt").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> runs(file)));
  }

  private static void runs(Path file) throws Exception {
    database.reset();
    String script = Golden.text(Golden.sibling(file, ".sql", ".run.txt"));
    try (Connection owner = database.as(DbRole.OWNER).getConnection();
        Connection app = database.as(DbRole.APP).getConnection()) {
      Map<String, Connection> connections = new LinkedHashMap<>();
      connections.put("owner", owner);
      connections.put("app", app);
      assertThat(new RunScript(connections).run(script)).isEqualTo(script.strip());
    }
  }
}
