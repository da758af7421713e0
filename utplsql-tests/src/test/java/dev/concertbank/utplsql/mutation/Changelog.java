package dev.concertbank.utplsql.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where in the changelogs the things of the schema are made. */
final class Changelog {
  private static final String FILES = "classpath*:db/changelog/schema/*.yaml";

  /** A line of a file; an empty file if nobody made it. */
  record Place(String file, int line) {}

  private record Text(String file, List<String> lines) {}

  private final List<Text> texts = new ArrayList<>();

  Changelog() {
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        texts.add(
            new Text(
                "db/changelog/schema/" + file.getFilename(),
                file.getContentAsString(StandardCharsets.UTF_8).lines().toList()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The changelogs cannot be read", e);
    }
  }

  Place find(String name) {
    for (Text text : texts) {
      for (int line = 1; line <= text.lines().size(); line++) {
        if (text.lines().get(line - 1).matches(".*\\b" + name + "\\b.*")) {
          return new Place(text.file(), line);
        }
      }
    }
    return new Place("", 0);
  }
}
