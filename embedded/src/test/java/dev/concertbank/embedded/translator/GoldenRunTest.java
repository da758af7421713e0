package dev.concertbank.embedded.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.concertbank.embedded.postgres.DbRole;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every golden file is deployed, and its calls give what its {@code .run.txt} says. */
class GoldenRunTest {
  @TempDir static Path directory;
  private static TranslatorDatabase database;

  @BeforeAll
  static void deployAll() {
    database = new TranslatorDatabase(directory);
    List<PlsqlFile> files = new ArrayList<>(List.of(Golden.types()));
    Golden.with(".run.txt").forEach(file -> files.add(Golden.read(file)));
    database.deployer().deploy(files);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @TestFactory
  Stream<DynamicTest> runs() {
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
