package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.liquibase.CodeFile;
import dev.concertbank.liquibase.SchemaMigration;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
