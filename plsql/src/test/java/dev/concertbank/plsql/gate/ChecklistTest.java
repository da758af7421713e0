package dev.concertbank.plsql.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.gate.rule.DeploymentRules;
import dev.concertbank.plsql.gate.rule.Rules;
import dev.concertbank.plsql.gate.source.PlsqlFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/oracle-checklist.md")
class ChecklistTest {

  private static final Path PAGE = Path.of("..", "docs", "oracle-checklist.md");
  private static final List<Path> TESTS =
      List.of(Path.of("src", "test", "java"), Path.of("..", "embedded", "src", "test", "java"));
  private static final Pattern NAME = Pattern.compile("`([\\w.-]+)`");

  /** Names of tables, views and calls that a row may mention beside what finds it. */
  private static final Set<String> MENTIONED =
      Set.of(
          "number_nt",
          "varchar2_nt",
          "invariant_break_v",
          "reconciliation_scope_v",
          "settlement.choose_items");

  @Test
  @DisplayName("names every rule, and no rule or test that there is not")
  void namesEveryRule() throws IOException {
    Set<String> named = named();
    Set<String> rules = new TreeSet<>(Rules.ids());
    rules.addAll(DeploymentRules.ids());

    assertThat(named).containsAll(rules);
    named.removeAll(rules);
    named.removeAll(MENTIONED);
    named.removeAll(PlsqlFiles.resources("broken").keySet());
    named.removeAll(testClasses());
    assertThat(named).isEmpty();
  }

  @Test
  @DisplayName("says of every row what finds it")
  void saysWhatFindsIt() throws IOException {
    assertThat(rows())
        .hasSizeGreaterThan(70)
        .allMatch(
            row ->
                NAME.matcher(lastCell(row)).find()
                    || lastCell(row).matches(".*(by eye|nothing yet): .*"));
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| ") && !line.endsWith("| Found by |"))
        .toList();
  }

  private static String lastCell(String row) {
    String open = row.substring(0, row.lastIndexOf('|'));
    return open.substring(open.lastIndexOf('|') + 1);
  }

  private static Set<String> named() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String row : rows()) {
      NAME.matcher(lastCell(row)).results().forEach(name -> names.add(name.group(1)));
    }
    return names;
  }

  private static Set<String> testClasses() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path root : TESTS) {
      try (Stream<Path> files = Files.walk(root)) {
        names.addAll(
            files
                .map(file -> file.getFileName().toString())
                .filter(file -> file.endsWith("Test.java"))
                .map(file -> file.replace(".java", ""))
                .collect(Collectors.toSet()));
      }
    }
    return names;
  }
}
