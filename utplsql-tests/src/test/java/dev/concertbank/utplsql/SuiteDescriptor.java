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

  private SuiteDescriptor(UniqueId id, String name, Suite suite) {
    super(id, name, source(suite));
    this.path = suite.path();
  }

  /**
   * Surefire counts by classes, and gives a test the name of the nearest thing with a class. So a
   * suite with tests has one; that there is no class of this name troubles nobody.
   */
  private static TestSource source(Suite suite) {
    return suite.tests().isEmpty() ? fileSource(suite.source()) : ClassSource.from(suite.path());
  }

  /** With everything in it. */
  static SuiteDescriptor of(Suite suite, TestDescriptor parent) {
    return of(suite, suite.description(), parent);
  }

  private static SuiteDescriptor of(Suite suite, String name, TestDescriptor parent) {
    UniqueId id = parent.getUniqueId().append("suite", suite.path());
    SuiteDescriptor descriptor = new SuiteDescriptor(id, name, suite);
    suite.tests().forEach(test -> descriptor.addChild(new TestLeaf(id, test)));
    suite
        .children()
        .forEach(child -> descriptor.addChild(of(child, name(child, name), descriptor)));
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
