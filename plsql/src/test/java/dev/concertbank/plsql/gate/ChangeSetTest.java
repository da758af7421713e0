package dev.concertbank.plsql.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.liquibase.SchemaMigration;
import dev.concertbank.plsql.gate.rule.DeploymentRules;
import dev.concertbank.plsql.gate.source.Deployment;
import dev.concertbank.plsql.gate.source.Deployment.ChangeSet;
import dev.concertbank.plsql.gate.source.PlsqlFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each rule has a file of its name: change sets, their statements ended by a line of a slash. A
 * line {@code -- breaks: subject} says what the rule finds, and it finds nothing else.
 */
@DisplayName("What is deployed, change set by change set,")
class ChangeSetTest {

  private static final Pattern HEAD = Pattern.compile("(?m)^-- changeset (\\S+)$");
  private static final Pattern MARK = Pattern.compile("(?m)^-- breaks: (\\S+)$");

  private final Map<String, String> examples = PlsqlFiles.resources("deployment");

  @Test
  @DisplayName("breaks no rule")
  void breaksNoRule() {
    assertThat(Deployment.ours().changeSets()).hasSizeGreaterThan(100);
    assertThat(DeploymentRules.check(Deployment.ours())).isEmpty();
  }

  @Test
  @DisplayName("names no file that is missing (negative control)")
  void missingFile() {
    var migration = new SchemaMigration("gate/missing-file.yaml");

    assertThatThrownBy(migration::code).hasStackTraceContaining("plsql/package/no_such_file.pks");
  }

  @Test
  @DisplayName("is judged by rules that each have their example")
  void everyRuleHasItsExample() {
    assertThat(examples.keySet())
        .isEqualTo(
            DeploymentRules.ids().stream().map(id -> id + ".sql").collect(Collectors.toSet()));
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return examples.keySet().stream()
        .map(file -> DynamicTest.dynamicTest(file, () -> check(file, examples.get(file))));
  }

  private static void check(String file, String text) {
    Set<String> found =
        DeploymentRules.check(parse(text)).stream()
            .filter(broken -> file.equals(broken.rule() + ".sql"))
            .map(DeploymentRules.Broken::subject)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> marked =
        MARK.matcher(text)
            .results()
            .map(mark -> mark.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(found).isNotEmpty().isEqualTo(marked);
  }

  private static Deployment parse(String text) {
    List<MatchResult> heads = HEAD.matcher(text).results().toList();
    return new Deployment(
        IntStream.range(0, heads.size())
            .mapToObj(
                i ->
                    changeSet(
                        heads.get(i),
                        text.substring(
                            heads.get(i).end(),
                            i + 1 < heads.size() ? heads.get(i + 1).start() : text.length())))
            .toList());
  }

  private static ChangeSet changeSet(MatchResult head, String body) {
    List<String> statements =
        Stream.of(body.split("(?m)^/$")).filter(statement -> !statement.isBlank()).toList();
    return ChangeSet.of("example", head.group(1), statements);
  }
}
