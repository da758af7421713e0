package dev.concertbank.embedded.utplsql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with suites; utPLSQL would warn and ignore, here nothing is run. */
final class Problems {
  private record Problem(SourceLine at, String text) {}

  private final List<Problem> found = new ArrayList<>();

  void add(SourceLine at, String what, String remedy) {
    found.add(new Problem(at, what + ": " + remedy));
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidSuitesException(
          found.stream()
              .sorted(
                  Comparator.comparing((Problem p) -> p.at().file())
                      .thenComparing(p -> p.at().line()))
              .map(p -> p.at() + ": " + p.text())
              .distinct()
              .toList());
    }
  }
}
