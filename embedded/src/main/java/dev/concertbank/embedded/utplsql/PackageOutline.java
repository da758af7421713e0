package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.translator.source.SourceText;
import java.util.Map;
import java.util.Optional;

/**
 * What a package's specification declares, as far as suites refer to it.
 *
 * @param constants those that are whole numbers
 * @param exceptions the numbers of those that have one
 */
record PackageOutline(
    SourceText source,
    String name,
    int line,
    Map<String, Routine> routines,
    Map<String, Integer> constants,
    Map<String, Optional<Integer>> exceptions) {

  /** A procedure or function. */
  record Routine(String name, boolean procedure, int parameters, int line) {}

  SourceLine at(int sourceLine) {
    return new SourceLine(source.name(), sourceLine);
  }

  Optional<Routine> routineAt(int sourceLine) {
    return routines.values().stream().filter(r -> r.line() == sourceLine).findFirst();
  }
}
