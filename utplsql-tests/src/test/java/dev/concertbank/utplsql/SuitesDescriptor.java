package dev.concertbank.utplsql;

import dev.concertbank.embedded.translator.source.UntranslatableException;
import dev.concertbank.embedded.utplsql.InvalidSuitesException;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** All suites, under the class that stands for them. */
final class SuitesDescriptor extends AbstractTestDescriptor {
  static final String SEGMENT = "class";

  /** Reading takes a second, and Surefire asks twice. */
  private static ProductAndSuites lastRead;

  private ProductAndSuites content;

  SuitesDescriptor(UniqueId engine, Class<?> anchor) {
    super(
        engine.append(SEGMENT, anchor.getName()), anchor.getSimpleName(), ClassSource.from(anchor));
    try {
      content = read();
      content.suites().forEach(suite -> addChild(SuiteDescriptor.of(suite, this)));
    } catch (InvalidSuitesException | UntranslatableException e) {
      // Thrown here, it would be a note in the log beside a build without tests.
      addChild(new UnreadableLeaf(getUniqueId(), e));
    }
  }

  private static synchronized ProductAndSuites read() {
    if (lastRead == null) {
      lastRead = ProductAndSuites.read();
    }
    return lastRead;
  }

  /** What was read; nothing if the only child is an {@link UnreadableLeaf}. */
  ProductAndSuites content() {
    return content;
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
