package dev.concertbank.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir private Path directory;

  @Test
  void theyAreMadeOnceAndKept() {
    Secrets first = SecretFile.in(directory.resolve("new"));

    assertThat(SecretFile.in(directory.resolve("new"))).isEqualTo(first);
    assertThat(SecretFile.in(directory.resolve("other"))).isNotEqualTo(first);
    assertThat(first.token()).isNotEqualTo(first.person());
  }

  @Test
  void aFileOfAnOlderVersionKeepsWhatItHas() throws IOException {
    String before = "a".repeat(32) + "\n" + "b".repeat(32) + "\n";
    Files.writeString(directory.resolve("secrets"), before);

    Secrets secrets = SecretFile.in(directory);

    assertThat(Files.readString(directory.resolve("secrets"))).startsWith(before).hasLineCount(3);
    assertThat(SecretFile.in(directory)).isEqualTo(secrets);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseMayReadThem() throws IOException {
    SecretFile.in(directory);

    assertThat(Files.getPosixFilePermissions(directory.resolve("secrets")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void onOracleTheyAreNeeded() {
    String long32 = "x".repeat(32);

    assertThat(Secrets.of(long32, long32, List.of(long32))).isNotNull();
    assertThatThrownBy(() -> Secrets.of(null, long32, List.of(long32)))
        .hasMessageContaining("concert-bank.security.token-secret has 0 bytes")
        .hasMessageContaining("CONCERTBANK_SECURITY_TOKENSECRET");
    assertThatThrownBy(() -> Secrets.of(long32, "short", List.of(long32)))
        .hasMessageContaining("concert-bank.security.person-secret has 5 bytes");
    assertThatThrownBy(() -> Secrets.of(long32, long32, null))
        .hasMessageContaining("concert-bank.security.queue-token-secrets[0] has 0 bytes")
        .hasMessageContaining("CONCERTBANK_SECURITY_QUEUETOKENSECRETS_0");
    assertThatThrownBy(() -> Secrets.of(long32, long32, List.of(long32, "short")))
        .hasMessageContaining("concert-bank.security.queue-token-secrets[1] has 5 bytes");
  }
}
