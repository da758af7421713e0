package dev.concertbank.embedded.translator.source;

import dev.concertbank.embedded.translator.PlsqlFile;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** The text of a file, with its comments blanked, and where its lines begin. */
public final class SourceText {
  private final String name;
  private final String original;
  private final String text;
  private final int[] lineStarts;

  public SourceText(PlsqlFile file) {
    this.name = file.name();
    this.original = file.text().replace("\r\n", "\n");
    this.text = CommentBlanker.blank(original);
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

  /** The comments that have a line to themselves, by their lines, without what is around them. */
  public SortedMap<Integer, String> commentLines() {
    SortedMap<Integer, String> comments = new TreeMap<>();
    for (int start : CommentBlanker.lineComments(original)) {
      int line = lineOf(start);
      if (text.substring(lineStarts[line - 1], start).isBlank()) {
        comments.put(line, originalLine(line).strip());
      }
    }
    return comments;
  }

  /** A line as it was written, its comments included. */
  public String originalLine(int line) {
    int end = line < lineStarts.length ? lineStarts[line] - 1 : original.length();
    return original.substring(lineStarts[line - 1], end);
  }

  public int lines() {
    return lineStarts.length;
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
