package dev.concertbank.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each detour for root")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no root")
class RunAsTest {

  static Stream<RunAs> detours() {
    return Stream.of(
        RunAs.userNamespace(),
        RunAs.setpriv("nobody"),
        RunAs.runuser("nobody"),
        RunAs.su("nobody"));
  }

  @ParameterizedTest
  @MethodSource("detours")
  void losesRootsNumberAndKeepsArgumentsWhole(RunAs detour) {
    assumeTrue(Command.run(List.of("id", "-u")).output().equals("0"), "needs root");
    assumeTrue(
        Command.run(List.of("which", detour.prefix().get(0))).succeeded(), "is not installed here");
    Command.Outcome outcome =
        detour.run(List.of("sh", "-c", "echo \"$(id -u) $0 $1\"", "it's one", "$HOME \"two\""));
    // Containers often forbid user namespaces.
    assumeTrue(outcome.succeeded() || detour.owner() != null, outcome.output());
    assertThat(outcome.output()).matches("[1-9]\\d* it's one \\$HOME \"two\"");
  }
}
