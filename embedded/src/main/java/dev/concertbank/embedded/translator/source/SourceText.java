package dev.concertbank.embedded.translator.source;

import dev.concertbank.embedded.translator.PlsqlFile;
import java.util.Arrays;

/** The text of a file, with its comments blanked, and where its lines begin. */
public final class SourceText {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  public SourceText(PlsqlFile file) {
    this.name = file.name();
    this.text = CommentBlanker.blank(file.text().replace("\r\n", "\n"));
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[line++] = i + 1;
      }
    }
    return starts;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public String slice(int from, int to) {
    return text.substring(from, to);
  }

  /** The line of an offset, from 1. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of an offset, from 1. */
  public int columnOf(int offset) {
    return offset - lineStarts[lineOf(offset) - 1] + 1;
  }
}
