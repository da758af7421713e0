package dev.concertbank.app.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeployCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(Map<String, String> environment) {
    return DeployCommand.run(environment, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void itHappensOnlyWhenAskedFor() {
    assertThat(DeployCommand.isAskedFor(new String[] {"--server.port=1", "--deploy"})).isTrue();
    assertThat(DeployCommand.isAskedFor(new String[] {"--deployed"})).isFalse();
  }

  @Test
  void itSaysWhichSettingsAreMissing() {
    assertThat(run(Map.of("ORACLE_URL", "jdbc:oracle:thin:@//x/y"))).isEqualTo(2);
    assertThat(printed())
        .contains("Set ORACLE_OWNER_USER, ORACLE_OWNER_PASSWORD")
        .doesNotContain("ORACLE_URL,");
  }

  @Test
  void itFailsWhereThereIsNoDatabase() {
    int exitCode =
        run(
            Map.of(
                "ORACLE_URL", "jdbc:nosuch:database",
                "ORACLE_OWNER_USER", "cb_owner",
                "ORACLE_OWNER_PASSWORD", "hunter2"));

    assertThat(exitCode).isEqualTo(1);
    assertThat(printed()).contains("jdbc:nosuch:database").doesNotContain("hunter2");
  }
}
