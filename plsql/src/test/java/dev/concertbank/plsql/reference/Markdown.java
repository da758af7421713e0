package dev.concertbank.plsql.reference;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How the pages spell things. */
final class Markdown {
  private static final Pattern EXCEPTION = Pattern.compile("\\be_\\w+");

  private Markdown() {}

  static String row(String... cells) {
    return List.of(cells).stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** A heading's continuation begins in lower case; a page's sentence does not. */
  static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  static String codes(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /** The text with each exception replaced. */
  static String linked(String text, UnaryOperator<String> link) {
    return EXCEPTION.matcher(text).replaceAll(found -> link.apply(found.group()));
  }
}
