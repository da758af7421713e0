package dev.concertbank.app.catalogue.importer;

import java.util.Map;

/** A line of a file, its cells by column. */
record CsvRow(FileKind file, long line, Map<String, String> cells) {

  String cell(String column) {
    return cells.get(column);
  }
}
