package dev.concertbank.utplsql;

import dev.concertbank.embedded.translator.source.UntranslatableException;
import dev.concertbank.embedded.utplsql.InvalidSuitesException;
import dev.concertbank.liquibase.CodeFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** All suites, under the class that stands for them. */
final class SuitesDescriptor extends AbstractTestDescriptor {
  static final String SEGMENT = "class";

  /** A property: a part of the paths of the tests that are wanted. */
  static final String PATH = "utplsql";

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
      content.suites().forEach(suite -> addChild(SuiteDescriptor.of(suite, this)));
      keepOnly(System.getProperty(PATH, ""));
    } catch (InvalidSuitesException | UntranslatableException e) {
      // Thrown here, it would be a note in the log beside a build without tests.
      addChild(new UnreadableLeaf(getUniqueId(), e));
    }
  }

  /** For a developer at work on a few tests. */
  private void keepOnly(String path) {
    prune(this, path.toLowerCase(Locale.ROOT));
    if (getChildren().isEmpty()) {
      String message = "No test's path contains \"" + path + "\", which -D" + PATH + " asks for";
      addChild(new UnreadableLeaf(getUniqueId(), new IllegalArgumentException(message)));
    }
  }

  private static void prune(TestDescriptor parent, String path) {
    for (TestDescriptor child : List.copyOf(parent.getChildren())) {
      prune(child, path);
      boolean unwanted =
          child instanceof TestLeaf leaf
              ? !leaf.test().path().toLowerCase(Locale.ROOT).contains(path)
              : child.getChildren().isEmpty();
      if (unwanted) {
        child.removeFromHierarchy();
      }
    }
  }

  /** What is deployed beside the product. */
  List<CodeFile> packages() {
    return SuiteFiles.all(root);
  }

  /** What was read; nothing if that failed. */
  ProductAndSuites content() {
    return content;
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
