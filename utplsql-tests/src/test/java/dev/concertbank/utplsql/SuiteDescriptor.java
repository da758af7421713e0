package dev.concertbank.utplsql;

import dev.concertbank.embedded.utplsql.SourceLine;
import dev.concertbank.embedded.utplsql.Suite;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** A suite, a context or a step of a suitepath, as JUnit shows it. */
final class SuiteDescriptor extends AbstractTestDescriptor {

  private final String path;

  /** Surefire takes the name of the nearest thing with a class as a test's class. */
  private SuiteDescriptor(UniqueId id, String name, Suite suite, Class<?> anchor) {
    super(id, name, ClassSource.from(anchor));
    this.path = suite.path();
  }

  /** With everything in it. */
  static SuiteDescriptor of(Suite suite, TestDescriptor parent, Class<?> anchor) {
    return of(suite, suite.description(), parent, anchor);
  }

  private static SuiteDescriptor of(
      Suite suite, String name, TestDescriptor parent, Class<?> anchor) {
    UniqueId id = parent.getUniqueId().append("suite", suite.path());
    SuiteDescriptor descriptor = new SuiteDescriptor(id, name, suite, anchor);
    suite.tests().forEach(test -> descriptor.addChild(new TestLeaf(id, test)));
    suite
        .children()
        .forEach(child -> descriptor.addChild(of(child, name(child, name), descriptor, anchor)));
    return descriptor;
  }

  /** A context's name says little without its suite's. */
  private static String name(Suite suite, String parent) {
    return suite.context() ? parent + ": " + suite.description() : suite.description();
  }

  String path() {
    return path;
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
