package dev.concertbank.embedded.utplsql;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The annotations that suites, contexts and tests share. */
final class ItemAnnotations {
  private final Problems problems;

  ItemAnnotations(Problems problems) {
    this.problems = problems;
  }

  /** Tags have no blanks and do not begin with a dash, which would exclude them. */
  void tags(Annotation annotation, Set<String> tags) {
    List<String> items = annotation.items();
    boolean valid =
        !items.isEmpty() && items.stream().allMatch(t -> t.matches("(?!-)[^\\s,()&|!]+"));
    if (!valid) {
      problems.add(
          annotation.at(),
          "--%tags(" + annotation.text() + ")",
          "name tags without blanks that do not begin with a dash; JUnit wants no ( ) & | ! either");
    }
    tags.addAll(items);
  }

  boolean automaticRollback(Annotation annotation) {
    String type = annotation.text().toLowerCase(Locale.ROOT);
    if (!type.equals("auto") && !type.equals("manual")) {
      problems.add(annotation.at(), "--%rollback(" + annotation.text() + ")", "use auto or manual");
    }
    return type.equals("auto");
  }

  String displayName(Annotation annotation) {
    if (annotation.text().isEmpty()) {
      problems.add(annotation.at(), "--%displayname without a text", "give it one in brackets");
    }
    return annotation.text();
  }

  void noText(Annotation annotation) {
    if (!annotation.text().isEmpty()) {
      problems.add(
          annotation.at(),
          annotation.name() + "(" + annotation.text() + ")",
          "leave the brackets out: it takes no text here");
    }
  }

  void duplicate(Annotation annotation) {
    problems.add(annotation.at(), annotation.name() + " a second time", "keep one");
  }
}
