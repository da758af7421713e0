package dev.concertbank.plsql.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** To write the pages anew: -Dapprove=true, and read the difference. */
@DisplayName("The reference of the PL/SQL")
class ReferenceTest {
  private static final Path FOLDER = Path.of("..", "docs", "plsql");
  private static final Reference REFERENCE = Reference.read();

  /** What the words of a body say and its state forbids. */
  private static final Map<String, String> UNREACHABLE =
      Map.of(
          // The venue has just been put.
          "catalogue_import.put_venue", "e_catalogue_invalid",
          // Money that comes in makes no balance negative.
          "ledger.charge", "e_insufficient_points",
          "ledger.credit", "e_insufficient_points");

  @Test
  @DisplayName("is up to date")
  void isUpToDate() throws IOException {
    Map<String, String> pages = pages();
    if (Boolean.getBoolean("approve")) {
      write(pages);
    }

    assertThat(present()).isEqualTo(pages);
  }

  @Test
  @DisplayName("has a purpose, callers, locks, isolation and idempotence for each package")
  void headers() {
    assertThat(REFERENCE.packages())
        .isNotEmpty()
        .allSatisfy(
            spec ->
                assertThat(spec.header().facts().keySet())
                    .as(spec.name())
                    .containsExactlyInAnyOrderElementsOf(PackageHeader.FACTS));
  }

  @Test
  @DisplayName("has each view's comment also in the database")
  void views() {
    assertThat(REFERENCE.views())
        .isNotEmpty()
        .allSatisfy(view -> assertThat(view.comment()).as(view.name()).isNotEmpty());
  }

  @Test
  @DisplayName("is complete: each parameter, result and exception is described, and no other")
  void comments() {
    assertThat(REFERENCE.subprograms().flatMap(s -> gaps(s).stream())).isEmpty();
  }

  private static List<String> gaps(Subprogram subprogram) {
    Set<String> direct = new TreeSet<>(REFERENCE.bodyErrors().raisedDirectlyBy(subprogram));
    String unreachable = UNREACHABLE.get(subprogram.qualified());
    if (unreachable != null) {
      assertThat(direct.remove(unreachable)).as(subprogram.qualified()).isTrue();
    }
    return CommentGaps.in(subprogram, direct, REFERENCE.bodyErrors().raisedSomehowBy(subprogram));
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", new IndexPage(REFERENCE).text());
    pages.put("errors.md", new ErrorPage(REFERENCE).text());
    for (PackageSpec spec : REFERENCE.packages()) {
      pages.put(spec.name() + ".md", new PackagePage(spec, REFERENCE).text());
    }
    return pages;
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    for (String stale : present().keySet()) {
      Files.delete(FOLDER.resolve(stale));
    }
    for (var page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }

  private static Map<String, String> present() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.collect(
          Collectors.toMap(
              file -> file.getFileName().toString(),
              ReferenceTest::read,
              (a, b) -> a,
              TreeMap::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
