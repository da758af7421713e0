package dev.concertbank.utplsql;

import dev.concertbank.embedded.utplsql.SourceLine;
import dev.concertbank.embedded.utplsql.Suite;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** A suite, a context or a step of a suitepath, as JUnit shows it. */
final class SuiteDescriptor extends AbstractTestDescriptor {

  private final String path;

  private SuiteDescriptor(UniqueId id, Suite suite) {
    super(id, suite.description(), fileSource(suite.source()));
    this.path = suite.path();
  }

  String path() {
    return path;
  }

  /** With everything in it. */
  static SuiteDescriptor of(Suite suite, TestDescriptor parent) {
    UniqueId id = parent.getUniqueId().append("suite", suite.path());
    SuiteDescriptor descriptor = new SuiteDescriptor(id, suite);
    suite.tests().forEach(test -> descriptor.addChild(new TestLeaf(id, test)));
    suite.children().forEach(child -> descriptor.addChild(of(child, descriptor)));
    return descriptor;
  }

  /** Where an IDE goes. */
  static TestSource fileSource(SourceLine source) {
    return FileSource.from(
        SuiteFiles.path(source.file()).toAbsolutePath().toFile(), FilePosition.from(source.line()));
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
