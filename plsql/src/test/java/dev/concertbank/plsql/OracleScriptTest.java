package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is deployed to Oracle")
class OracleScriptTest {
  private static final Path APPROVED = Path.of("..", "liquibase", "oracle-approved.sql");
  private static final Path SOURCES = Path.of("src", "main", "plsql");

  /** DBAs read the approved copy. To approve a change: -Dapprove=true, and review the diff. */
  @Test
  @DisplayName("is what was approved, statement by statement")
  void isApproved() throws IOException {
    var script = new StringWriter();
    new SchemaMigration().writeOracleScript(script, SchemaMigration.NO_CONTEXT);
    if (Boolean.getBoolean("approve")) {
      Files.writeString(APPROVED, script.toString());
    }

    assertThat(script.toString()).isEqualTo(Files.readString(APPROVED).replace("\r\n", "\n"));
  }

  @Test
  @DisplayName("leaves no file behind when it is written, and is the same when it is written again")
  void leavesNothing() throws IOException {
    Set<Path> before = histories();
    var first = new StringWriter();
    new SchemaMigration().writeOracleScript(first, SchemaMigration.NO_CONTEXT);
    var second = new StringWriter();
    new SchemaMigration().writeOracleScript(second, SchemaMigration.NO_CONTEXT);

    assertThat(second).hasToString(first.toString());
    // Those of other processes come and go.
    await().atMost(Duration.ofMinutes(1)).until(() -> before.containsAll(histories()));
  }

  private static Set<Path> histories() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return entries
          .filter(entry -> entry.getFileName().toString().matches("concert-bank-\\d+"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  @DisplayName("has every PL/SQL file, each once")
  void hasEveryFile() throws IOException {
    List<String> deployed = new SchemaMigration().code().stream().map(CodeFile::path).toList();

    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> present =
          files
              .filter(Files::isRegularFile)
              .map(file -> "plsql/" + SOURCES.relativize(file).toString().replace('\\', '/'))
              .toList();
      assertThat(deployed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(present);
    }
  }
}
