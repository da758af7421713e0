package dev.concertbank.embedded.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * PL/SQL does what Oracle's documentation prescribes, or is refused. On the embedded engine, and on
 * Oracle itself when {@code ORACLE_URL} is set: there the same cases prove the prescriptions.
 */
class ConformanceTest {
  @TempDir static Path directory;
  private static ConformanceDatabase database;
  private static ExecutorService background;

  @BeforeAll
  static void start() {
    String oracle = System.getenv("ORACLE_URL");
    database =
        oracle == null || oracle.isBlank()
            ? new EmbeddedConformance(directory)
            : OracleConformance.connect(oracle);
    background = Executors.newCachedThreadPool();
  }

  @AfterAll
  static void stop() {
    background.shutdownNow();
    database.close();
  }

  @TestFactory
  Stream<DynamicNode> conforms() {
    return CaseReader.files().stream().map(file -> topic(CaseReader.read(file)));
  }

  private static DynamicNode topic(List<ConformanceCase> cases) {
    List<ConformanceCase> tried = cases.stream().filter(database::tries).toList();
    DeployedTopic deployed = new DeployedTopic(tried);
    return dynamicContainer(
        cases.get(0).topic(),
        Stream.concat(
            tried.stream().map(one -> test(one, () -> deployed.run(one))),
            cases.stream()
                .filter(one -> one.isRefused() && !database.tries(one))
                .map(one -> test(one, () -> refuses(one)))));
  }

  private static DynamicTest test(
      ConformanceCase one, org.junit.jupiter.api.function.Executable body) {
    return dynamicTest(one.name(), Path.of(one.file()).toUri(), body);
  }

  private static void refuses(ConformanceCase one) {
    String message = database.refusal(one);
    for (Step step : one.steps()) {
      if (step.refusal() != null) {
        assertThat(message).as(one.place()).isNotNull().contains(step.refusal());
      }
    }
  }

  /** Deployed when its first case runs. */
  private static final class DeployedTopic {
    private final List<ConformanceCase> cases;
    private Map<ConformanceCase, String> failed;

    DeployedTopic(List<ConformanceCase> cases) {
      this.cases = cases;
    }

    void run(ConformanceCase one) throws Exception {
      if (failed == null) {
        failed = database.deploy(cases);
      }
      assertThat(failed.get(one)).as(one.place()).isNull();
      new CaseRunner(database, background).run(one);
    }
  }
}
