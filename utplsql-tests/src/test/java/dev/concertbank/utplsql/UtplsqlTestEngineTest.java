package dev.concertbank.utplsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.utplsql.InvalidSuitesException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.AssertionFailedError;

/** What build and IDE get to see, through the launcher that both use. */
class UtplsqlTestEngineTest {

  @UtplsqlSuites("src/test/resources/engine/running")
  static class Running {}

  @UtplsqlSuites("src/test/resources/engine/unreadable")
  static class Unreadable {}

  @BeforeEach
  void onlyHere() {
    Assumptions.assumeFalse(TestDatabase.shared().isOracle(), "there utPLSQL itself runs them");
  }

  private static LauncherDiscoveryRequestBuilder request(DiscoverySelector selector) {
    return LauncherDiscoveryRequestBuilder.request()
        .filters(EngineFilter.includeEngines("utplsql"))
        .selectors(selector);
  }

  private static TestPlan discover(LauncherDiscoveryRequest request) {
    return LauncherFactory.create().discover(request);
  }

  private static Heard run(LauncherDiscoveryRequest request) {
    Heard heard = new Heard();
    LauncherFactory.create().execute(request, heard);
    return heard;
  }

  private static TestIdentifier named(TestPlan plan, String name) {
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .filter(d -> d.getDisplayName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void suitesContextsAndTestsAreATreeOfSentences() {
    TestPlan plan = discover(request(selectClass(Running.class)).build());
    TestIdentifier test = named(plan, "Fails twice");
    TestIdentifier context = plan.getParent(test).orElseThrow();
    TestIdentifier suite = plan.getParent(context).orElseThrow();
    assertThat(context.getDisplayName()).isEqualTo("A suite: with a context");
    assertThat(suite.getDisplayName()).isEqualTo("A suite");
    assertThat(plan.getParent(suite).orElseThrow().getDisplayName()).isEqualTo("engine");
    assertThat(plan.countTestIdentifiers(TestIdentifier::isTest)).isEqualTo(4);
  }

  @Test
  void aTestIsFoundInItsFile() {
    TestPlan plan = discover(request(selectClass(Running.class)).build());
    FileSource source = (FileSource) named(plan, "Passes").getSource().orElseThrow();
    assertThat(source.getFile().toPath())
        .isEqualTo(Path.of("src/test/resources/engine/running/test_running.pks").toAbsolutePath());
    assertThat(source.getPosition()).contains(FilePosition.from(10));
  }

  @Test
  void resultsAreThoseOfThePlsql() {
    Heard heard = run(request(selectClass(Running.class)).build());
    assertThat(heard.outcomes())
        .containsEntry("Passes", "SUCCESSFUL")
        .containsEntry("Fails twice", "FAILED")
        .containsEntry("Ends in an error", "FAILED")
        .containsEntry("Is left out", "SKIPPED")
        .containsEntry("A suite: with a context", "SUCCESSFUL")
        .containsEntry("A suite", "FAILED");
    assertThat(heard.thrown("A suite"))
        .as("what fails in --%%afterall")
        .isInstanceOf(PlsqlFailures.PlsqlException.class)
        .hasMessageStartingWith("ORA-30006");
  }

  @Test
  void aFailureShowsEachExpectationAndWhereItStands() {
    Throwable thrown = run(request(selectClass(Running.class)).build()).thrown("Fails twice");
    assertThat(thrown)
        .isInstanceOf(AssertionFailedError.class)
        .hasMessage(
            """
            "one"
            Actual: 1 (number) was expected to equal: 2 (number)
              at test_running.fails_twice(test_running.pkb:19) ut.expect(1, 'one').to_equal(2);

            two
              at test_running.fails_twice(test_running.pkb:20) ut.fail('two');""");
    assertThat(thrown.getStackTrace())
        .extracting(StackTraceElement::toString)
        .containsExactly("test_running.fails_twice(test_running.pkb:19)");
  }

  @Test
  void anErrorShowsTheCallsIntoTheProduct() {
    Throwable thrown = run(request(selectClass(Running.class)).build()).thrown("Ends in an error");
    assertThat(thrown).isInstanceOf(PlsqlFailures.PlsqlException.class);
    assertThat(thrown.getMessage()).startsWith("ORA-20404: ").contains("\n\nbefore\n");
    assertThat(thrown.getStackTrace()[0].getFileName()).isEqualTo("ticket_errors.pkb");
    assertThat(thrown.getStackTrace())
        .extracting(StackTraceElement::toString)
        .contains("test_running.raises_error(test_running.pkb:26)");
  }

  @Test
  void tagsChooseTests() {
    Heard heard =
        run(request(selectClass(Running.class)).filters(TagFilter.includeTags("good")).build());
    assertThat(heard.tests()).containsExactly("Passes");
    heard = run(request(selectClass(Running.class)).filters(TagFilter.excludeTags("bad")).build());
    assertThat(heard.tests()).containsExactlyInAnyOrder("Passes", "Is left out");
  }

  @Test
  void anIdChoosesOneTestOrOneSuite() {
    TestPlan all = discover(request(selectClass(Running.class)).build());
    Heard one = run(request(selectUniqueId(named(all, "Passes").getUniqueId())).build());
    assertThat(one.tests()).containsExactly("Passes");
    String context = named(all, "A suite: with a context").getUniqueId();
    assertThat(run(request(selectUniqueId(context)).build()).tests())
        .containsExactlyInAnyOrder("Fails twice", "Ends in an error");
  }

  @Test
  void aPropertyChoosesTestsByTheirPaths() {
    System.setProperty(SuitesDescriptor.PATH, "test_running.BAD.fails");
    try {
      TestPlan plan = discover(request(selectClass(Running.class)).build());
      assertThat(plan.countTestIdentifiers(TestIdentifier::isTest)).isOne();
      assertThat(named(plan, "Fails twice").isTest()).isTrue();
      System.setProperty(SuitesDescriptor.PATH, "nowhere");
      assertThat(run(request(selectClass(Running.class)).build()).outcomes())
          .containsEntry("All suites can be read", "FAILED");
    } finally {
      System.clearProperty(SuitesDescriptor.PATH);
    }
  }

  @Test
  void suitesThatCannotBeReadFailTheBuild() {
    Heard heard = run(request(selectClass(Unreadable.class)).build());
    assertThat(heard.outcomes()).containsEntry("All suites can be read", "FAILED");
    assertThat(heard.thrown("All suites can be read"))
        .isInstanceOf(InvalidSuitesException.class)
        .hasMessageContaining("engine/unreadable/test_unreadable.pks:3: unknown annotation");
  }

  @Test
  void otherClassesAreNotItsBusiness() {
    TestPlan plan = discover(request(selectClass(UtplsqlTestEngineTest.class)).build());
    assertThat(plan.containsTests()).isFalse();
  }
}
