package dev.concertbank.embedded.translator.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Overwrites comments and hints with spaces. Offsets and lines stay as they are, and no rule has to
 * fear that it moves code behind a comment. PostgreSQL would also nest comments, which Oracle does
 * not.
 */
final class CommentBlanker {
  private final String text;
  private final StringBuilder out;
  private final List<Integer> lineComments = new ArrayList<>();
  private int at;

  private CommentBlanker(String text) {
    this.text = text;
    this.out = new StringBuilder(text);
  }

  static String blank(String text) {
    return new CommentBlanker(text).run();
  }

  /** Where comments begin that go to the end of their line. */
  static List<Integer> lineComments(String text) {
    CommentBlanker blanker = new CommentBlanker(text);
    blanker.run();
    return blanker.lineComments;
  }

  private String run() {
    while (at < text.length()) {
      if (text.startsWith("--", at)) {
        lineComments.add(at);
        erase(end("\n", 0));
      } else if (text.startsWith("/*", at)) {
        erase(end("*/", 2));
      } else if (isQuotedLiteral()) {
        at = end(closing(text.charAt(at + 2)) + "'", 2, at + 3);
      } else if (text.charAt(at) == '\'' || text.charAt(at) == '"') {
        at = end(String.valueOf(text.charAt(at)), 1, at + 1);
      } else {
        at++;
      }
    }
    return out.toString();
  }

  /** An alternative quote such as {@code q'[it's]'}. */
  private boolean isQuotedLiteral() {
    boolean quote = text.startsWith("q'", at) || text.startsWith("Q'", at);
    boolean inWord = at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1));
    return quote && !inWord && at + 3 < text.length();
  }

  private static char closing(char opening) {
    int pair = "[{(<".indexOf(opening);
    return pair < 0 ? opening : "]})>".charAt(pair);
  }

  private int end(String terminator, int including) {
    return end(terminator, including, at + (including == 0 ? 0 : 2));
  }

  private int end(String terminator, int including, int from) {
    int found = text.indexOf(terminator, from);
    return found < 0 ? text.length() : found + Math.min(including, terminator.length());
  }

  private void erase(int to) {
    for (; at < to; at++) {
      if (text.charAt(at) != '\n') {
        out.setCharAt(at, ' ');
      }
    }
  }
}
