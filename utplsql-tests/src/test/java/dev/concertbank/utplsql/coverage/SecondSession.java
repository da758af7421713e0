package dev.concertbank.utplsql.coverage;

import java.util.List;
import java.util.Locale;

/**
 * A line that no suite comes to, because it takes a second session that is in the way. A JUnit test
 * must come to it instead.
 *
 * @param line how it begins
 * @param test of module plsql
 */
record SecondSession(String file, String routine, String line, String test) {

  int number(List<String> source) {
    boolean inside = false;
    for (int i = 0; i < source.size(); i++) {
      String text = source.get(i).strip().toLowerCase(Locale.ROOT);
      inside = inside ? !text.startsWith("end " + routine) : begins(text);
      if (inside && text.startsWith(line)) {
        return i + 1;
      }
    }
    throw new IllegalStateException("There is no \"" + line + "\" in " + file + ", " + routine);
  }

  private boolean begins(String text) {
    return text.matches("(procedure|function) " + routine + "\\b.*");
  }
}
