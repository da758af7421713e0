package dev.concertbank.embedded.translator.rule;

/** Keeps translated text on the lines of its source. */
final class Lines {
  private Lines() {}

  static int count(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** Puts text on one line. Literals hold no line ends, see {@link LiteralRule}. */
  static String flat(String text) {
    return text.strip().replaceAll("\\s*\n\\s*", " ");
  }

  /** Gives translated text as many line ends as its source has. */
  static String fit(String text, int lineEnds) {
    int has = count(text);
    if (has == lineEnds) {
      return text;
    }
    String fitting = has < lineEnds ? text : flat(text);
    return fitting + "\n".repeat(lineEnds - count(fitting));
  }
}
