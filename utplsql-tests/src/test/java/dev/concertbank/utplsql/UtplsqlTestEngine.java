package dev.concertbank.utplsql;

import java.util.List;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/**
 * Makes a JUnit test of each utPLSQL test, for Surefire and for IDEs. An engine of its own, because
 * dynamic tests of Jupiter have no tags, and Surefire gives them the name of the factory's method.
 */
public final class UtplsqlTestEngine implements TestEngine {
  private static final EngineDiscoveryRequestResolver<EngineDescriptor> RESOLVER =
      EngineDiscoveryRequestResolver.<EngineDescriptor>builder()
          .addClassContainerSelectorResolver(SuitesResolver::isAnchor)
          .addSelectorResolver(new SuitesResolver())
          .build();

  @Override
  public String getId() {
    return "utplsql";
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
    EngineDescriptor engine = new EngineDescriptor(uniqueId, "utPLSQL");
    RESOLVER.resolve(request, engine);
    SuitesResolver.keepSelected(request, engine);
    return engine;
  }

  @Override
  public void execute(ExecutionRequest request) {
    TestDescriptor engine = request.getRootTestDescriptor();
    request.getEngineExecutionListener().executionStarted(engine);
    for (TestDescriptor child : List.copyOf(engine.getChildren())) {
      new SuitesExecution((SuitesDescriptor) child, request.getEngineExecutionListener()).run();
    }
    request
        .getEngineExecutionListener()
        .executionFinished(engine, TestExecutionResult.successful());
  }
}
