package dev.concertbank.embedded.utplsql;

import java.util.List;

/** What went wrong, and where, the innermost call first. */
public record Failure(String text, List<Frame> stack) {

  @Override
  public String toString() {
    StringBuilder all = new StringBuilder(text);
    stack.forEach(frame -> all.append("\n  ").append(frame));
    return all.toString();
  }
}
