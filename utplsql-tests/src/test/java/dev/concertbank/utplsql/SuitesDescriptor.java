package dev.concertbank.utplsql;

import dev.concertbank.embedded.translator.source.UntranslatableException;
import dev.concertbank.embedded.utplsql.InvalidSuitesException;
import dev.concertbank.liquibase.CodeFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** All suites, under the class that stands for them. */
final class SuitesDescriptor extends AbstractTestDescriptor {
  static final String SEGMENT = "class";

  /** Reading takes a second, and Surefire asks twice. */
  private static final Map<String, ProductAndSuites> READ = new ConcurrentHashMap<>();

  private final String root;
  private ProductAndSuites content;

  SuitesDescriptor(UniqueId engine, Class<?> anchor) {
    super(
        engine.append(SEGMENT, anchor.getName()), anchor.getSimpleName(), ClassSource.from(anchor));
    root = anchor.getAnnotation(UtplsqlSuites.class).value();
    try {
      content = READ.computeIfAbsent(root, ProductAndSuites::read);
      content.suites().forEach(suite -> addChild(SuiteDescriptor.of(suite, this, anchor)));
    } catch (InvalidSuitesException | UntranslatableException e) {
      // Thrown here, it would be a note in the log beside a build without tests.
      addChild(new UnreadableLeaf(getUniqueId(), e));
    }
  }

  /** What is deployed beside the product. */
  List<CodeFile> packages() {
    return SuiteFiles.all(root);
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
