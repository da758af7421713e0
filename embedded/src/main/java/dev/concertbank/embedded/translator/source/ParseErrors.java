package dev.concertbank.embedded.translator.source;

import java.util.Scanner;
import net.sourceforge.pmd.lang.ast.LexException;

/** Turns what PMD's parser throws into a refusal with its place. */
final class ParseErrors {
  private ParseErrors() {}

  static Refusal refusal(SourceText source, RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof LexException lex) {
      return refusal(source, lex.getLine(), lex.getColumn(), "not PL/SQL");
    }
    // The parse exception keeps its location to itself; its message begins with it.
    int line = numberAfter(message, "at line ");
    int column = numberAfter(message, "column ");
    return refusal(source, Math.max(line, 1), Math.max(column, 1), firstLine(message));
  }

  private static Refusal refusal(SourceText source, int line, int column, String what) {
    String known = "see \"What the parser does not know\" in embedded/README.md";
    return new Refusal(source.name(), line, column, "cannot be parsed (" + what + ")", known);
  }

  private static int numberAfter(String message, String words) {
    int at = message.indexOf(words);
    if (at < 0) {
      return -1;
    }
    try (Scanner digits = new Scanner(message.substring(at + words.length()))) {
      digits.useDelimiter("[^0-9]+");
      return digits.hasNextInt() ? digits.nextInt() : -1;
    }
  }

  private static String firstLine(String message) {
    int encountered = message.indexOf("Encountered");
    String from = encountered < 0 ? message : message.substring(encountered);
    return from.lines().findFirst().orElse("unknown reason");
  }
}
