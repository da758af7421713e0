package dev.concertbank.embedded.translator.source;

/**
 * Something in the PL/SQL that is not translated, because its meaning would change or is unknown.
 *
 * @param construct what stands there
 * @param remedy what to write instead
 */
public record Refusal(String file, int line, int column, String construct, String remedy)
    implements Comparable<Refusal> {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + construct + ": " + remedy;
  }

  @Override
  public int compareTo(Refusal other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    if (byLine != 0) {
      return byLine;
    }
    int byColumn = Integer.compare(column, other.column);
    return byColumn != 0 ? byColumn : construct.compareTo(other.construct);
  }
}
