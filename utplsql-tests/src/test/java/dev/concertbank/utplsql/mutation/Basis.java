package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.translator.PlsqlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What is known of a test or a mutant stays true as long as the files stay the same on which it
 * rests; this is their hash.
 */
final class Basis {
  private static final String SUITE = ".*/suite/%s\\.pk[sb]";
  private static final String ANY_SUITE = SUITE.formatted("\\w+");

  private final List<PlsqlFile> files;
  private final String engineAndSchema;
  private final String junit;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /**
   * @param files the product's PL/SQL, and that of the suites
   */
  Basis(List<PlsqlFile> files) {
    this(
        files,
        hash(
            Stream.of(
                    "classpath*:dev/concertbank/embedded/**/*.class",
                    "classpath*:db/changelog/schema/*.yaml")
                .flatMap(Basis::contents)),
        hash(contents("classpath*:dev/concertbank/plsql/**/*.class")));
  }

  Basis(List<PlsqlFile> files, String engineAndSchema, String junit) {
    this.files = files;
    this.engineAndSchema = engineAndSchema;
    this.junit = junit;
  }

  /**
   * What one test says. Of a suite: the product, what all suites share, and the suite; of a JUnit
   * class: the product, and all such classes.
   */
  String of(String test) {
    return test.startsWith("test_")
        ? hash("", SUITE.formatted(test))
        : hash(junit, SUITE.formatted("none"));
  }

  /** That nobody says anything. */
  String ofAll() {
    return hash(junit, ANY_SUITE);
  }

  private String hash(String tests, String suites) {
    return known.computeIfAbsent(suites, pattern -> hash(texts(tests, pattern)));
  }

  private Stream<byte[]> texts(String tests, String suites) {
    return Stream.concat(
            Stream.of(engineAndSchema, tests),
            files.stream()
                .filter(f -> f.name().matches(suites) || !f.name().matches(ANY_SUITE))
                .flatMap(file -> Stream.of(file.name(), file.text())))
        .map(text -> (text + '\0').getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<byte[]> contents(String pattern) {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
          .map(Basis::content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Resource resource) {
    try {
      return resource.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(Stream<byte[]> contents) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      contents.forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
