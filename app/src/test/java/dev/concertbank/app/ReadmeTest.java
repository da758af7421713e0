package dev.concertbank.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

@DisplayName("The README names")
class ReadmeTest {
  private static final Path TOP = Path.of("..");

  @Test
  @DisplayName("tests that exist")
  void tests() throws IOException {
    Set<String> named = matches("`([A-Z]\\w+Test)`");

    assertThat(named).isNotEmpty();
    try (Stream<Path> files = Files.walk(TOP)) {
      Set<String> present =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith("Test.java"))
              .map(name -> name.replace(".java", ""))
              .collect(Collectors.toSet());
      assertThat(present).containsAll(named);
    }
  }

  @Test
  @DisplayName("files that exist")
  void links() throws IOException {
    List<Path> linked = matches("\\]\\(([^)#:]+)\\)").stream().map(TOP::resolve).toList();

    assertThat(linked).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  @DisplayName("a first command that runs the application and no other module")
  void firstCommand() throws Exception {
    try (Stream<Path> modules = Files.list(TOP)) {
      List<Path> poms =
          modules.map(module -> module.resolve("pom.xml")).filter(Files::exists).toList();

      assertThat(poms).hasSizeGreaterThan(5);
      assertThat(poms.stream().filter(ReadmeTest::runs))
          .singleElement()
          .isEqualTo(TOP.resolve("app").resolve("pom.xml"));
    }
  }

  /** The parent skips every goal; a module may take that back for all goals, or for one of them. */
  private static boolean runs(Path pom) {
    try {
      Document parsed =
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(pom.toFile());
      return (boolean)
          XPathFactory.newDefaultInstance()
              .newXPath()
              .evaluate(
                  "//plugin[artifactId='spring-boot-maven-plugin']/configuration/skip[.='false']",
                  parsed,
                  XPathConstants.BOOLEAN);
    } catch (Exception e) {
      throw new IllegalStateException("cannot read " + pom, e);
    }
  }

  private static Set<String> matches(String regex) throws IOException {
    return Pattern.compile(regex)
        .matcher(Files.readString(TOP.resolve("README.md")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
