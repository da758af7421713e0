package dev.concertbank.embedded.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The translator itself, as bytes: another translator may translate the same files otherwise, and
 * nobody has to remember to raise a version.
 */
final class TranslatorClasses {
  private static final String PATTERN = "classpath*:dev/concertbank/embedded/translator/**/*.class";

  private TranslatorClasses() {}

  static List<byte[]> contents() {
    try {
      ClassLoader loader = TranslatorClasses.class.getClassLoader();
      Resource[] classes = new PathMatchingResourcePatternResolver(loader).getResources(PATTERN);
      Arrays.sort(classes, Comparator.comparing(c -> String.valueOf(c.getFilename())));
      List<byte[]> contents = new ArrayList<>();
      for (Resource resource : classes) {
        try (InputStream in = resource.getInputStream()) {
          contents.add(in.readAllBytes());
        }
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException("The translator's classes cannot be read", e);
    }
  }
}
