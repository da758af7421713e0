package dev.concertbank.batch.payfile;

import java.util.ArrayList;
import java.util.List;

/**
 * The fields of one line of RFC 4180. A field of this format never has a line break in it, so each
 * line is taken by itself: a quote that does not end spoils its own line and not the rest of the
 * file.
 */
final class CsvFields {
  private final String line;
  private int at;

  private CsvFields(String line) {
    this.line = line;
  }

  static List<String> of(String line) throws UnreadableLineException {
    CsvFields fields = new CsvFields(line);
    List<String> values = new ArrayList<>();
    do {
      values.add(fields.next());
    } while (fields.comma());
    return values;
  }

  private String next() throws UnreadableLineException {
    return at < line.length() && line.charAt(at) == '"' ? quoted() : plain();
  }

  private String plain() throws UnreadableLineException {
    int end = line.indexOf(',', at);
    String field = line.substring(at, end < 0 ? line.length() : end);
    if (field.indexOf('"') >= 0) {
      throw new UnreadableLineException(
          "a quote stands inside a field that does not begin with one");
    }
    at += field.length();
    return field;
  }

  private String quoted() throws UnreadableLineException {
    StringBuilder field = new StringBuilder();
    at++;
    while (true) {
      int quote = line.indexOf('"', at);
      if (quote < 0) {
        throw new UnreadableLineException("a quote does not end");
      }
      field.append(line, at, quote);
      at = quote + 1;
      if (at >= line.length() || line.charAt(at) != '"') {
        break;
      }
      field.append('"');
      at++;
    }
    if (at < line.length() && line.charAt(at) != ',') {
      throw new UnreadableLineException("a quoted field goes on after its closing quote");
    }
    return field.toString();
  }

  private boolean comma() {
    boolean more = at < line.length();
    at++;
    return more;
  }
}
