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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

  private static Set<String> matches(String regex) throws IOException {
    return Pattern.compile(regex)
        .matcher(Files.readString(TOP.resolve("README.md")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }
}
