package dev.concertbank.embedded.translator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.concertbank.embedded.translator.source.Refusal;
import dev.concertbank.embedded.translator.source.UntranslatableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each golden file is translated as its companion says. {@code -Dgolden.write=true} writes the
 * companions instead: read the difference before you commit it.
 */
class GoldenTest {
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  @TestFactory
  Stream<DynamicTest> translates() {
    return Golden.with(".run.txt").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> translates(file)));
  }

  @TestFactory
  Stream<DynamicTest> refuses() {
    return Golden.with(".refused.txt").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> refuses(file)));
  }

  private void translates(Path file) throws IOException {
    PlsqlFile source = Golden.read(file);
    Translation translation = new Translator().translate(Golden.program(file));
    String shown = translation.show(source.name());
    assertThat(shown.lines().count()).isLessThanOrEqualTo(source.text().lines().count());
    for (PgStatement statement : translation.statements()) {
      if (!statement.head().isEmpty()) {
        assertThat(lineAfter(source, statement)).startsWith("END");
      }
    }
    compare(Golden.sibling(file, ".sql", ".expected.sql"), shown);
  }

  /** The line on which a routine's body ends; in PL/SQL its END stands there. */
  private static String lineAfter(PlsqlFile source, PgStatement routine) {
    long lineEnds = routine.body().chars().filter(c -> c == '\n').count();
    return source
        .text()
        .lines()
        .skip(routine.bodyLine() - 1 + lineEnds)
        .findFirst()
        .orElseThrow()
        .strip();
  }

  private void refuses(Path file) throws IOException {
    UntranslatableException refused =
        catchThrowableOfType(
            UntranslatableException.class, () -> new Translator().translate(Golden.program(file)));
    assertThat(refused).as("%s must be refused", file).isNotNull();
    String messages =
        refused.refusals().stream()
            .map(Refusal::toString)
            .collect(Collectors.joining("\n", "", "\n"));
    compare(Golden.sibling(file, ".sql", ".refused.txt"), messages);
  }

  private static void compare(Path expected, String actual) throws IOException {
    if (WRITE) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Golden.text(expected));
  }
}
