package dev.concertbank.utplsql;

import dev.concertbank.embedded.translator.source.UntranslatableException;
import dev.concertbank.embedded.utplsql.InvalidSuitesException;
import java.util.function.Supplier;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** All suites, under the class that stands for them. */
final class SuitesDescriptor extends AbstractTestDescriptor {
  static final String SEGMENT = "class";

  /** Reading takes a second, and Surefire asks twice. */
  private static ProductAndSuites lastRead;

  private transient Supplier<ProductAndSuites> content;

  SuitesDescriptor(UniqueId engine, Class<?> anchor) {
    super(
        engine.append(SEGMENT, anchor.getName()), anchor.getSimpleName(), ClassSource.from(anchor));
    try {
      ProductAndSuites read = read();
      content = () -> read;
      read.suites().forEach(suite -> addChild(SuiteDescriptor.of(suite, this)));
    } catch (InvalidSuitesException | UntranslatableException e) {
      // Thrown here, it would be a note in the log beside a build without tests.
      content =
          () -> {
            throw e;
          };
    }
  }

  private static synchronized ProductAndSuites read() {
    if (lastRead == null) {
      lastRead = ProductAndSuites.read();
    }
    return lastRead;
  }

  /** What was read, or the exception that reading it ended in. */
  ProductAndSuites content() {
    return content.get();
  }

  /** Counts as a test, since without its children it is one that fails. */
  @Override
  public Type getType() {
    return getChildren().isEmpty() ? Type.TEST : Type.CONTAINER;
  }
}
