package dev.concertbank.utplsql;

import dev.concertbank.embedded.utplsql.SuiteTest;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** A utPLSQL test, as JUnit shows it: its sentence is its name. */
final class TestLeaf extends AbstractTestDescriptor {
  private final transient SuiteTest test;

  TestLeaf(UniqueId parent, SuiteTest test) {
    super(
        parent.append("test", test.procedure().name()),
        test.description(),
        SuiteDescriptor.fileSource(test.source()));
    this.test = test;
  }

  SuiteTest test() {
    return test;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public Set<TestTag> getTags() {
    return test.tags().stream().map(TestTag::create).collect(Collectors.toSet());
  }
}
