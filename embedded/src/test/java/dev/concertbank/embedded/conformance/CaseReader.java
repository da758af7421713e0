package dev.concertbank.embedded.conformance;

import dev.concertbank.embedded.conformance.ConformanceCase.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads case files; {@code README.md} beside them describes their form. */
final class CaseReader {
  private static final Path ROOT = Path.of("src/test/resources/conformance");
  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "-- (page|case|gives|raises|refused|differs|embedded gives|embedded raises|session|waits"
              + "|commit|rollback): (.+)");

  private final String topic;
  private final List<ConformanceCase> cases = new ArrayList<>();
  private String page;
  private CaseBuilder current;

  private CaseReader(String topic) {
    this.topic = topic;
  }

  static List<Path> files() {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files.filter(file -> topic(file).isPresent()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> topic(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".sql")
        ? Optional.of(name.substring(0, name.length() - ".sql".length()))
        : Optional.empty();
  }

  static List<ConformanceCase> all() {
    return files().stream().flatMap(file -> read(file).stream()).toList();
  }

  static List<ConformanceCase> read(Path file) {
    try {
      return new CaseReader(topic(file).orElseThrow()).read(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ConformanceCase> read(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher directive = DIRECTIVE.matcher(lines.get(i));
      if (directive.matches()) {
        directive(directive.group(1), directive.group(2).strip(), i + 1);
      } else if (current != null) {
        current.line(i + 1, lines.get(i));
      }
    }
    finish();
    return cases;
  }

  private void directive(String word, String rest, int line) {
    switch (word) {
      case "page" -> {
        finish();
        page = rest;
      }
      case "case" -> {
        finish();
        current = new CaseBuilder(topic, cases.size() + 1, line, rest, page);
      }
      default -> current.directive(word, rest);
    }
  }

  private void finish() {
    if (current != null) {
      cases.add(current.build());
      current = null;
    }
  }

  static Code trimmed(int line, String text) {
    int leading = text.length() - text.stripLeading().length();
    long lineEnds = text.substring(0, leading).chars().filter(c -> c == '\n').count();
    return new Code(line + (int) lineEnds, text.strip());
  }
}
