package dev.concertbank.embedded.utplsql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One {@code --%name(text)}.
 *
 * @param text what stands in the brackets; empty if there are none
 */
record Annotation(Name name, String text, SourceLine at) {

  /** Where an annotation may stand. */
  enum Level {
    PACKAGE,
    PROCEDURE,
    BOTH
  }

  /** The annotations that are understood; any other is an error. */
  enum Name {
    SUITE(Level.PACKAGE),
    SUITEPATH(Level.PACKAGE),
    CONTEXT(Level.PACKAGE),
    NAME(Level.PACKAGE),
    ENDCONTEXT(Level.PACKAGE),
    DISPLAYNAME(Level.BOTH),
    DISABLED(Level.BOTH),
    TAGS(Level.BOTH),
    ROLLBACK(Level.BOTH),
    BEFOREALL(Level.BOTH),
    AFTERALL(Level.BOTH),
    BEFOREEACH(Level.BOTH),
    AFTEREACH(Level.BOTH),
    TEST(Level.PROCEDURE),
    THROWS(Level.PROCEDURE),
    BEFORETEST(Level.PROCEDURE),
    AFTERTEST(Level.PROCEDURE);

    private final Level level;

    Name(Level level) {
      this.level = level;
    }

    static Optional<Name> of(String word) {
      return Arrays.stream(values()).filter(n -> n.name().equalsIgnoreCase(word)).findFirst();
    }

    boolean isAllowed(Level wanted) {
      return level == wanted || level == Level.BOTH;
    }

    boolean isHook() {
      return this == BEFOREALL || this == AFTERALL || this == BEFOREEACH || this == AFTEREACH;
    }

    @Override
    public String toString() {
      return "--%" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The text as a list, its blanks trimmed; empty if there is no text. */
  List<String> items() {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }
}
