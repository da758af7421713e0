package dev.concertbank.embedded.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README of the engine and the case files speak of the same things. */
class ConformanceCoverageTest {
  private static final Pattern CONSTRUCT = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
  private static final Pattern CODE = Pattern.compile("`([a-z0-9_]+)`");
  private static final Pattern DIFFERENCE = Pattern.compile("(?m)^- \\*\\*([^*]+)\\.\\*\\*");
  private static final int LONGEST_NAME = 30;
  private static final List<String> BOOKS =
      List.of(
          "SQL Language Reference, ",
          "PL/SQL Language Reference, ",
          "PL/SQL Packages and Types Reference, ",
          "Database Concepts, ",
          "Database Advanced Queuing User's Guide, ",
          "Database Error Messages, ",
          "none; what Oracle is known to do");

  /** utPLSQL's, which has tests of its own. */
  private static final Set<String> NOT_ORACLES = Set.of("expectations");

  /** Differences between sessions or clients, which no case can show. */
  private static final Set<String> WITHOUT_CASE =
      Set.of("The transaction after an error", "Clocks in views");

  private final List<ConformanceCase> cases = CaseReader.all();

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String section(String title) throws IOException {
    String text = readme();
    int from = text.indexOf(title);
    return text.substring(from, text.indexOf("\n## ", from + 1));
  }

  @Test
  void everyPageIsOfABookOfOracles() {
    assertThat(cases).allSatisfy(c -> assertThat(BOOKS).anyMatch(c.page()::startsWith));
  }

  @Test
  void namesInReportsAreUnique() {
    assertThat(cases).extracting(ConformanceCase::name).doesNotHaveDuplicates();
  }

  @Test
  void namesFitOnOracle() {
    assertThat(cases)
        .allSatisfy(c -> assertThat(c.packageName()).hasSizeLessThanOrEqualTo(LONGEST_NAME));
  }

  @Test
  void everyConstructHasCasesThatRun() throws IOException {
    Set<String> topics =
        cases.stream()
            .filter(c -> !c.isRefused())
            .map(ConformanceCase::topic)
            .collect(Collectors.toSet());
    Set<String> constructs = matches(CONSTRUCT, readme());
    constructs.removeAll(NOT_ORACLES);
    assertThat(constructs)
        .allSatisfy(
            construct ->
                assertThat(topics)
                    .anyMatch(t -> t.equals(construct) || t.startsWith(construct + "-")));
  }

  @Test
  void everyFunctionIsCalledByACaseThatRuns() throws IOException {
    String code =
        cases.stream()
            .filter(c -> !c.isRefused())
            .flatMap(c -> Stream.concat(Stream.of(c.helpers()), c.steps().stream().map(Step::code)))
            .map(ConformanceCase.Code::text)
            .collect(Collectors.joining("\n"))
            .toLowerCase(Locale.ROOT);
    assertThat(matches(CODE, section("Functions: ")))
        .allSatisfy(
            function ->
                assertThat(Pattern.compile("\\b" + function + "\\(").matcher(code).find())
                    .as(function)
                    .isTrue());
  }

  @Test
  void everyKnownDifferenceHasItsCase() throws IOException {
    Set<String> shown = new TreeSet<>(WITHOUT_CASE);
    cases.forEach(c -> shown.addAll(c.differences()));
    assertThat(matches(DIFFERENCE, section("## Where it differs"))).isEqualTo(shown);
  }
}
