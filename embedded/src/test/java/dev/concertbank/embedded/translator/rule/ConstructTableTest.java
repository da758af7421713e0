package dev.concertbank.embedded.translator.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in the README, the registry of rules and the golden folders name the same things. */
class ConstructTableTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");
  private static final Pattern CODE = Pattern.compile("`([a-z0-9_]+)`");

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> goldenFolders() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("refused"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyConstructHasARowAndAGoldenFolder() throws IOException {
    Set<String> rows = matches(ROW, readme());
    assertThat(rows).isEqualTo(goldenFolders()).containsAll(RuleTable.constructs());
  }

  @Test
  void everyGoldenFolderIsRun() throws IOException {
    for (String folder : goldenFolders()) {
      try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
        assertThat(files.map(Path::toString)).as(folder).anyMatch(f -> f.endsWith(".run.txt"));
      }
    }
  }

  @Test
  void everyKnownFunctionIsListed() throws IOException {
    String text = readme();
    int from = text.indexOf("Functions: ");
    Set<String> listed = matches(CODE, text.substring(from, text.indexOf("## ", from)));
    assertThat(listed).isEqualTo(Builtins.names());
  }
}
