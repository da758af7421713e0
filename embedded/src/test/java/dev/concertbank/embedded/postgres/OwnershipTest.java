package dev.concertbank.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "access lists decide there")
class OwnershipTest {

  @TempDir Path directory;

  @Test
  void namesTheOwnerOfFilesThatAreNotTheUsers() {
    String owner = Ownership.currentUser();
    assertThatThrownBy(() -> Ownership.check(new DataDirectory(directory), "somebody-else"))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining(directory + " belongs to " + owner + ", not to somebody-else")
        .hasMessageContaining("Run as " + owner);
  }

  @Test
  void isContentWithTheOwnerAndWithFilesThatDoNotExistYet() {
    DataDirectory mine = new DataDirectory(directory);
    DataDirectory none = new DataDirectory(directory.resolve("none"));
    assertThatCode(() -> Ownership.check(mine, Ownership.currentUser())).doesNotThrowAnyException();
    assertThatCode(() -> Ownership.check(none, "somebody-else")).doesNotThrowAnyException();
  }
}
