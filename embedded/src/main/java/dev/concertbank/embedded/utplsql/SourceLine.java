package dev.concertbank.embedded.utplsql;

/** A line of a PL/SQL file, from 1. */
public record SourceLine(String file, int line) {

  /** The file without its folders. */
  public String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
