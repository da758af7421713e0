package dev.concertbank.app.catalogue.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads one CSV file (RFC 4180, UTF-8) row by row; what is no CSV becomes an error with its line.
 */
final class CsvTable {

  /** No row that this importer knows needs more; a missing quote is found before memory is full. */
  private static final int LONGEST_ROW = 64 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final FileKind file;
  private final ImportErrors errors;
  private long line;

  CsvTable(FileKind file, ImportErrors errors) {
    this.file = file;
    this.errors = errors;
  }

  void read(CatalogueSource source, Consumer<CsvRow> rows) throws IOException {
    try (Reader reader = utf8(source);
        CsvReader<CsvRecord> csv = csv(reader)) {
      readRecords(csv.iterator(), rows);
    } catch (CsvParseException e) {
      report(line + 1, "The row is not valid CSV (" + cause(e) + "). Check the quotes.");
    }
  }

  private void readRecords(Iterator<CsvRecord> records, Consumer<CsvRow> rows) {
    if (!records.hasNext()) {
      report(1, "The file is empty. Begin it with the header " + header() + ".");
      return;
    }
    List<String> columns = records.next().getFields();
    if (!isHeader(columns)) {
      return;
    }
    line = 1;
    int count = 0;
    while (records.hasNext()) {
      CsvRecord next = records.next();
      line = next.getStartingLineNumber();
      if (++count > file.mostRows()) {
        report(line, "The file has more than " + file.mostRows() + " rows. Split it.");
        return;
      }
      row(columns, next, rows);
    }
  }

  private void row(List<String> columns, CsvRecord found, Consumer<CsvRow> rows) {
    if (found.getFieldCount() != columns.size()) {
      report(
          line,
          "The row has %d fields and the header %d. Add or remove a comma, or quote a field that has one."
              .formatted(found.getFieldCount(), columns.size()));
      return;
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), found.getField(i));
    }
    rows.accept(new CsvRow(file, line, cells));
  }

  private boolean isHeader(List<String> columns) {
    boolean good = true;
    for (String expected : file.columns()) {
      long times = columns.stream().filter(expected::equals).count();
      if (times != 1) {
        String fault = times == 0 ? "is missing from" : "occurs more than once in";
        errors.add(
            file, 1, expected, "The column " + fault + " the header. Expected: " + header() + ".");
        good = false;
      }
    }
    for (String column : columns) {
      if (!file.columns().contains(column)) {
        errors.add(
            file,
            1,
            column,
            "There is no such column. Remove it; the columns are " + header() + ".");
        good = false;
      }
    }
    return good;
  }

  private void report(long row, String message) {
    errors.add(file, row, null, message);
  }

  private String header() {
    return String.join(",", file.columns());
  }

  private static String cause(CsvParseException e) {
    Throwable deepest = e.getCause() == null ? e : e.getCause();
    return deepest.getMessage();
  }

  private static CsvReader<CsvRecord> csv(Reader reader) {
    return CsvReader.builder()
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .skipEmptyLines(true)
        .maxBufferSize(LONGEST_ROW)
        .ofCsvRecord(reader);
  }

  /**
   * Malformed bytes become U+FFFD, which {@link Cells} refuses: unlike the decoder, which reads
   * ahead, it knows the row and the column.
   */
  private static Reader utf8(CatalogueSource source) throws IOException {
    Reader reader =
        new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}
