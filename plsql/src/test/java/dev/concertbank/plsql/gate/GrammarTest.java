package dev.concertbank.plsql.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.translator.source.PlsqlParser;
import dev.concertbank.embedded.translator.source.UntranslatableException;
import dev.concertbank.plsql.gate.source.PlsqlFiles;
import dev.concertbank.plsql.gate.source.Unit;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two Oracle grammars that have nothing in common")
class GrammarTest {

  private static final PlsqlParser PMD = new PlsqlParser();

  @AfterAll
  static void close() {
    PMD.close();
  }

  @Test
  @DisplayName("parse every file of plsql/ and utplsql-tests/, and of the changelogs")
  void parseEverything() {
    Map<String, String> files = PlsqlFiles.all();
    files.putAll(PlsqlFiles.changelogs());

    assertThat(files).hasSizeGreaterThan(60);
    assertThat(files.entrySet().parallelStream().flatMap(f -> errors(f.getKey(), f.getValue())))
        .isEmpty();
  }

  @Test
  @DisplayName("accept whole files of the kind that the broken ones are made from")
  void acceptWholeFiles() {
    Map<String, String> files = PlsqlFiles.resources("accepted");

    assertThat(files).hasSize(2);
    assertThat(files.entrySet().parallelStream().flatMap(f -> errors(f.getKey(), f.getValue())))
        .isEmpty();
  }

  /** How much each of them is worth; a new version that lets more pass is seen here. */
  @Test
  @DisplayName("refuse broken files: each refuses nearly all of them, together all")
  void refuseBrokenFiles() {
    Map<String, String> broken = PlsqlFiles.resources("broken");

    assertThat(accepted(broken, (path, text) -> Grammar.errorIn(path, text).isEmpty()))
        .containsExactly(
            "boolean-as-a-condition.pkb", "declared-twice.pkb", "parameter-without-type.pkb");
    assertThat(accepted(broken, GrammarTest::pmdAccepts))
        .containsExactly(
            "assignment-with-equals.pkb",
            "empty-block.pkb",
            "forall-one-bound.pkb",
            "grant-without-to.sql",
            "having-without-condition.sql",
            "view-without-as.sql");
    assertThat(broken).hasSize(57);
  }

  private static List<String> accepted(
      Map<String, String> files, BiPredicate<String, String> parser) {
    return files.entrySet().parallelStream()
        .filter(file -> parser.test(file.getKey(), file.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean pmdAccepts(String path, String text) {
    try {
      Unit.parse(path, text, PMD);
      return true;
    } catch (UntranslatableException e) {
      return false;
    }
  }

  private static Stream<String> errors(String path, String text) {
    try {
      Unit.parse(path, text, PMD);
    } catch (UntranslatableException e) {
      return Stream.of("PMD: " + e.getMessage());
    }
    return Grammar.errorIn(path, text).map("grammars-v4: "::concat).stream();
  }
}
