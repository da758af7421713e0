package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.utplsql.Annotation.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the annotations of a specification, as utPLSQL's docs/userguide/annotations.md defines
 * them: a comment with a line to itself, before a procedure without anything between.
 */
final class AnnotationReader {
  private static final Pattern LINE = Pattern.compile("--(\\s*)%(\\w+)\\s*(.*)");

  private final PackageOutline outline;
  private final Problems problems;

  AnnotationReader(PackageOutline outline, Problems problems) {
    this.outline = outline;
    this.problems = problems;
  }

  List<AnnotationGroup> read() {
    Map<Integer, Annotation> byLine = new TreeMap<>();
    outline
        .source()
        .commentLines()
        .forEach((line, text) -> annotation(line, text).ifPresent(a -> byLine.put(line, a)));
    List<AnnotationGroup> groups = new ArrayList<>();
    List<Annotation> open = new ArrayList<>();
    byLine.forEach(
        (line, annotation) -> {
          open.add(annotation);
          if (!byLine.containsKey(line + 1)) {
            groups.add(new AnnotationGroup(List.copyOf(open), outline.routineAt(line + 1)));
            open.clear();
          }
        });
    return groups;
  }

  private Optional<Annotation> annotation(int line, String comment) {
    Matcher parts = LINE.matcher(comment);
    if (!parts.matches()) {
      return Optional.empty();
    }
    SourceLine at = outline.at(line);
    Optional<Name> name = Name.of(parts.group(2));
    boolean direct = parts.group(1).isEmpty();
    if (direct && name.isEmpty()) {
      problems.add(at, "unknown annotation --%" + parts.group(2), "use one of " + known());
    } else if (!direct && name.isPresent()) {
      problems.add(at, "a blank before %" + parts.group(2), "write " + name.get());
    }
    return name.filter(n -> direct).map(n -> new Annotation(n, text(parts.group(3), n, at), at));
  }

  private static String known() {
    return Arrays.stream(Name.values())
        .map(n -> n.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private String text(String rest, Name name, SourceLine at) {
    if (rest.isEmpty()) {
      return "";
    }
    if (!rest.startsWith("(") || !rest.endsWith(")")) {
      problems.add(
          at,
          name + " with \"" + rest + "\" behind it",
          "put the text, and nothing else, into one pair of brackets");
      return "";
    }
    return rest.substring(1, rest.length() - 1).strip();
  }
}
