package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherExecutionRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The JUnit tests of module plsql that several sessions need, or that look at the schema, up to the
 * first that fails.
 */
final class JunitTrial {
  private static final String PACKAGE = "dev.concertbank.plsql.";

  /** Quick ones first. Those that never ask the database are left out. */
  static final List<String> ALL =
      List.of(
          "ConstraintTest",
          "InvariantViewTest",
          "PrivilegeTest",
          "ExpiryTest",
          "AccessPathTest",
          "SeatStormTest",
          "CancellationStormTest",
          "PaymentStormTest",
          "CommandModelTest",
          "FirstAdministratorTest");

  private final TestDatabase original;
  private final Patch patch;
  private final List<String> classes;

  /**
   * @param original the product's database; the mutant is made in a copy
   * @param classes which tests, by their simple names
   */
  JunitTrial(TestDatabase original, Patch patch, List<String> classes) {
    this.original = original;
    this.patch = patch;
    this.classes = classes;
  }

  /** The test that fails, if one does. */
  Optional<String> killer(Mutant mutant) {
    try (MutatedDatabase database = MutatedDatabase.of(original, patch, mutant.change())) {
      return killer(database);
    }
  }

  private Optional<String> killer(TestDatabase mutated) {
    LauncherDiscoveryRequest tests =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                classes.stream().map(c -> DiscoverySelectors.selectClass(PACKAGE + c)).toList())
            .filters(
                EngineFilter.includeEngines("junit-jupiter"),
                TagFilter.excludeTags("negative-control", "inventory"))
            .configurationParameter(
                "junit.jupiter.execution.timeout.testable.method.default", "3 m")
            .build();
    CancellationToken enough = CancellationToken.create();
    FirstFailure first = new FirstFailure(enough);
    LauncherExecutionRequest request =
        LauncherExecutionRequestBuilder.request(tests)
            .cancellationToken(enough)
            .listeners(first)
            .build();
    TestDatabase.whileShared(mutated, () -> LauncherFactory.create().execute(request));
    return first.killer();
  }

  private static final class FirstFailure implements TestExecutionListener {
    private final AtomicReference<String> killer = new AtomicReference<>();
    private final CancellationToken enough;
    private int ran;

    FirstFailure(CancellationToken enough) {
      this.enough = enough;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      ran += test.isTest() ? 1 : 0;
      if (result.getStatus() == TestExecutionResult.Status.FAILED) {
        String name =
            test.getUniqueIdObject()
                .toString()
                .replaceFirst(".*\\[class:[\\w.]*\\.(\\w+)\\]/?", "$1 ");
        killer.compareAndSet(null, name + " (" + test.getDisplayName() + ")");
        enough.cancel();
      }
    }

    Optional<String> killer() {
      if (ran == 0) {
        throw new IllegalStateException("JUnit found no tests");
      }
      return Optional.ofNullable(killer.get());
    }
  }
}
