package dev.concertbank.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployScriptCommandTest {
  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(Path file, Map<String, String> environment) {
    return DeployScriptCommand.run(
        file, environment, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void itTakesTheFileFromTheArgument() {
    assertThat(DeployScriptCommand.fileIn(new String[] {"--a=b", "--deploy-script=up.sql"}))
        .contains(Path.of("up.sql"));
    assertThat(DeployScriptCommand.fileIn(new String[] {"--deploy"})).isEmpty();
  }

  @Test
  void withoutADatabaseItIsTheApprovedInstallation() throws IOException {
    Path file = directory.resolve("install.sql");

    assertThat(run(file, Map.of())).isZero();

    assertThat(Files.readString(file))
        .isEqualTo(
            Files.readString(Path.of("..", "liquibase", "oracle-approved.sql"))
                .replace("\r\n", "\n"));
  }

  @Test
  void halfADatabaseIsRefused() {
    assertThat(run(directory.resolve("x.sql"), Map.of("ORACLE_URL", "jdbc:oracle:thin:@//x/y")))
        .isEqualTo(2);
    assertThat(printed()).contains("ORACLE_OWNER_USER, ORACLE_OWNER_PASSWORD");
  }

  @Test
  void itSaysWhyThereIsNoScript() {
    assertThat(run(directory.resolve("no/such/folder.sql"), Map.of())).isEqualTo(1);
    assertThat(printed()).contains("No script was written", "folder.sql");
  }
}
