package dev.concertbank.plsql.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.gate.rule.Finding;
import dev.concertbank.plsql.gate.rule.Rules;
import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.PlsqlFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule has a file of its name: the lines that end in {@code --!} break the rule, the others
 * keep it. A rule that finds nothing, or too much, is found here.
 */
@DisplayName("A rule finds the lines that break it, and no other")
class RuleSelfTest {

  private static final String MARK = "--!";

  /** For lines that would not be what they are with a mark. */
  private static final String MARK_NEXT = "--!next";

  private final Map<String, String> examples = PlsqlFiles.resources("rule");

  @Test
  @DisplayName("every rule has its example")
  void everyRuleHasItsExample() {
    assertThat(examples.keySet())
        .isEqualTo(Rules.ids().stream().map(id -> id + ".sql").collect(Collectors.toSet()));
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    List<Finding> findings = Rules.check(Corpus.of(examples));
    return examples.keySet().stream()
        .map(file -> DynamicTest.dynamicTest(file, () -> check(file, findings)));
  }

  private void check(String file, List<Finding> findings) {
    String rule = file.replaceFirst("\\.sql$", "");
    List<Finding> found =
        findings.stream().filter(f -> f.file().equals(file) && f.rule().equals(rule)).toList();
    Set<Integer> lines = found.stream().map(Finding::line).collect(Collectors.toSet());

    assertThat(lines).as("%s", found).isNotEmpty().isEqualTo(marked(file));
  }

  private Set<Integer> marked(String file) {
    List<String> lines = examples.get(file).lines().toList();
    return IntStream.rangeClosed(1, lines.size())
        .filter(
            line ->
                lines.get(line - 1).endsWith(MARK)
                    || line > 1 && lines.get(line - 2).endsWith(MARK_NEXT))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
