package dev.concertbank.utplsql.suite;

import dev.concertbank.embedded.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.DiscoverySelector;
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

/** JUnit tests of module plsql, without those that only compare or that take a guard away. */
public final class JunitTests {
  private static final String PACKAGE = "dev.concertbank.plsql.";

  private final List<DiscoverySelector> selectors;

  /**
   * @param names classes, or methods as {@code Class#method}, without their package
   */
  public JunitTests(String... names) {
    this.selectors = Arrays.stream(names).map(JunitTests::selector).toList();
  }

  private static DiscoverySelector selector(String name) {
    return name.contains("#")
        ? DiscoverySelectors.selectMethod(PACKAGE + name)
        : DiscoverySelectors.selectClass(PACKAGE + name);
  }

  /** Runs them against a database, until one fails; tells which. */
  public Optional<String> firstFailure(TestDatabase database) {
    LauncherDiscoveryRequest tests =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectors)
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
    TestDatabase.whileShared(database, () -> LauncherFactory.create().execute(request));
    return first.name();
  }

  private static final class FirstFailure implements TestExecutionListener {
    private final AtomicReference<String> name = new AtomicReference<>();
    private final CancellationToken enough;
    private int ran;

    FirstFailure(CancellationToken enough) {
      this.enough = enough;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      ran += test.isTest() ? 1 : 0;
      if (result.getStatus() == TestExecutionResult.Status.FAILED) {
        String id = test.getUniqueIdObject().toString();
        String className = id.replaceFirst(".*\\[class:[\\w.]*\\.(\\w+)\\].*", "$1");
        name.compareAndSet(null, className + " (" + test.getDisplayName() + ")");
        enough.cancel();
      }
    }

    Optional<String> name() {
      if (ran == 0 && name.get() == null) {
        throw new IllegalStateException("No JUnit test ran");
      }
      return Optional.ofNullable(name.get());
    }
  }
}
