package dev.concertbank.app.catalogue.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a file can be wrong is reported with its row and column, all at once. */
class CatalogueReaderTest {

  private final CatalogueReader reader = new CatalogueReader();

  @Test
  void a_good_set_of_files_is_read_as_it_stands() throws IOException {
    Catalogue catalogue = reader.read(CatalogueFiles.good().sources());

    assertThat(catalogue.venues()).containsExactly(new Venue(2, "hall", "Hall, the 큰"));
    assertThat(catalogue.seats())
        .containsExactly(
            new SeatBlock(2, "hall", "A", "1", 1, 10, "VIP"),
            new SeatBlock(3, "hall", "A", "2", 1, 12, "R"));
    assertThat(catalogue.prices())
        .containsExactly(
            new GradePrice(2, "c1", "VIP", 150_000), new GradePrice(3, "c1", "R", 90_000));
    assertThat(catalogue.concerts().get(0).title()).isEqualTo("Title 제목");
    assertThat(catalogue.schedules().get(0).saleClosesAt())
        .isEqualTo(OffsetDateTime.parse("2027-05-01T18:00:00+09:00"));
  }

  @Test
  void a_byte_order_mark_crlf_empty_lines_and_another_order_of_columns_make_no_difference()
      throws IOException {
    Catalogue catalogue =
        read(FileKind.VENUES, "\uFEFFvenue_name,venue_code\r\n\r\n\"Big \"\"Hall\"\"\",big\r\n");

    assertThat(catalogue.venues()).containsExactly(new Venue(3, "big", "Big \"Hall\""));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}: row {3}, column {4}: {5}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          VENUES    | hall,"Hall, the 큰"       | hall,                      | 2 | venue_name     | A value is required
          VENUES    | hall,"Hall, the 큰"       | ​​,Hall                  | 2 | venue_code     | A value is required
          VENUES    | hall,"Hall, the 큰"       | ` hall,Hall`               | 2 | venue_code     | begins or ends with a blank
          SEATS     | hall,A,1                  | hall,ABCDEFGHIJKLMNOPQRSTU,1 | 2 | section      | has 21 characters. Use at most 20
          SEATS     | A,2,1,12                  | A,2,0,12                   | 3 | first_number   | '0' is no whole number from 1 to 99999
          SEATS     | A,2,1,12                  | A,2,one,12                 | 3 | first_number   | 'one' is no whole number
          SEATS     | A,2,1,12                  | A,2,1,100000               | 3 | last_number    | '100000' is no whole number
          SEATS     | A,2,1,12                  | A,2,1,99999999999999999999 | 3 | last_number    | is no whole number
          SEATS     | A,2,1,12                  | A,2,12,1                   | 3 | last_number    | The last number, 1, is below the first, 12
          SEATS     | A,2,1,12                  | A,1,10,12                  | 3 | first_number   | overlap 1 to 10 in row 2
          SEATS     | hall,A,2                  | nowhere,A,2                | 3 | venue_code     | Venue 'nowhere' is not in venues.csv
          CONCERTS  | 2027-01-01T10:00:00+09:00 | 2027-01-01                 | 2 | open_date      | '2027-01-01' is no time with an offset
          CONCERTS  | 2027-01-01T10:00:00+09:00 | 2027-02-30T10:00:00+09:00  | 2 | open_date      | is no time with an offset
          CONCERTS  | 2027-01-01T10:00:00+09:00 | 9027-01-01T10:00:00+09:00  | 2 | open_date      | from 1970 to 2199
          PRICES    | c1,R,90000                | c1,R,0                     | 3 | price          | '0' is no whole number from 1 to 100000000
          PRICES    | c1,R,90000                | c1,R,90000.5               | 3 | price          | '90000.5' is no whole number
          PRICES    | c1,R,90000                | c1,R,100000001             | 3 | price          | is no whole number
          PRICES    | c1,R,90000                | c1,VIP,1                   | 3 | grade          | 'c1', 'VIP' stands in row 2 already
          PRICES    | c1,R,90000                | c2,R,90000                 | 3 | concert_code   | Concert 'c2' is not in concerts.csv
          SCHEDULES | false                     | no                         | 2 | queue_required | 'no' is neither true nor false
          SCHEDULES | 2027-05-01T18:00:00+09:00 | 2027-01-01T10:00:00+09:00  | 2 | sale_closes_at | not after it opens
          SCHEDULES | 2027-05-01T18:00:00+09:00 | 2027-05-01T10:00:01Z       | 2 | sale_closes_at | after the start
          """)
  void a_bad_value_is_reported_with_its_row_and_column(
      FileKind file, String good, String bad, long row, String column, String message) {
    List<ImportError> errors = errors(CatalogueFiles.good().replacing(file, good, bad));

    assertThat(errors)
        .anySatisfy(
            error -> {
              assertThat(error.file()).isEqualTo(file.fileName());
              assertThat(error.row()).isEqualTo(row);
              assertThat(error.column()).isEqualTo(column);
              assertThat(error.message()).contains(message);
            });
  }

  @Test
  void a_grade_without_a_price_is_reported_at_its_concert() {
    List<ImportError> errors =
        errors(CatalogueFiles.good().replacing(FileKind.PRICES, "c1,R,90000\n", ""));

    assertThat(errors)
        .containsExactly(
            new ImportError(
                "concerts.csv",
                2,
                "concert_code",
                "Concert 'c1' has no price for R of venue 'hall'."
                    + " Add a row to prices.csv for each grade."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb", "\"a\nb\"", "a\u0000b", "a\u0085b", "a\u2028b", "a\u202Eb"})
  void characters_that_nobody_sees_are_refused(String name) {
    assertThat(errors(FileKind.VENUES, "venue_code,venue_name\nhall," + name + "\n"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.row()).isEqualTo(2);
              assertThat(error.column()).isEqualTo("venue_name");
              assertThat(error.message()).contains("control character").contains("\\u");
            });
  }

  @Test
  void bytes_that_are_not_utf8_are_reported_where_they_are() {
    byte[] latin1 =
        "venue_code,venue_name\na,A\nb,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(errors(new CatalogueFiles().with(FileKind.VENUES, latin1)))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.row()).isEqualTo(3);
              assertThat(error.column()).isEqualTo("venue_name");
              assertThat(error.message()).contains("not UTF-8");
            });
  }

  @Test
  void lengths_are_counted_in_characters_as_the_tables_do() throws IOException {
    String twoHundred = "🎵".repeat(200);

    assertThat(read(FileKind.VENUES, "venue_code,venue_name\na," + twoHundred + "\n").venues())
        .hasSize(1);
    assertThat(errors(FileKind.VENUES, "venue_code,venue_name\na," + twoHundred + "x\n"))
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("has 201 characters"));
  }

  @ParameterizedTest(name = "[{0}]: row {1}, column {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                                        | 1 |            | is empty
          venue_code                                | 1 | venue_name | is missing from the header
          `venue_code,venue_name,city`              | 1 | city       | There is no such column
          `venue_code,venue_name,venue_name`        | 1 | venue_name | more than once
          `venue_code,venue_name\\na,A,B`           | 2 |            | has 3 fields and the header 2
          `venue_code,venue_name\\na`               | 2 |            | has 1 fields and the header 2
          `venue_code,venue_name\\na,A\\nb,"B\\nc,C` | 3 |           | not valid CSV
          `venue_code,venue_name\\na,"A" B`         | 2 |            | not valid CSV
          """)
  void what_is_no_table_is_reported_with_its_row(
      String text, long row, String column, String message) {
    assertThat(errors(FileKind.VENUES, text.replace("\\n", "\n")))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.row()).isEqualTo(row);
              assertThat(error.column()).isEqualTo(column);
              assertThat(error.message()).contains(message);
            });
  }

  @Test
  void all_errors_of_all_files_come_at_once() {
    List<ImportError> errors =
        errors(
            CatalogueFiles.good()
                .replacing(FileKind.SEATS, "A,1,1,10", "A,1,0,x")
                .replacing(FileKind.PRICES, "90000", "-1")
                .replacing(FileKind.SCHEDULES, "false", "maybe"));

    assertThat(errors)
        .extracting(error -> error.file() + ":" + error.row() + ":" + error.column())
        .containsExactly(
            "prices.csv:3:price",
            "schedules.csv:2:queue_required",
            "seats.csv:2:first_number",
            "seats.csv:2:last_number");
  }

  @Test
  void a_venue_has_a_largest_size() {
    String seats =
        "venue_code,section,row,first_number,last_number,grade\n"
            + "hall,A,1,1,99999,VIP\nhall,A,2,1,1,R\nhall,A,3,1,1,R\nhall,A,4,1,1,R\n";

    assertThat(errors(CatalogueFiles.good().with(FileKind.SEATS, seats)))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.row()).isEqualTo(4);
              assertThat(error.message()).contains("more than 100000 seats");
            });
  }

  @Test
  void a_file_has_a_largest_number_of_rows_and_an_answer_of_errors() {
    String tooMany =
        "venue_code,venue_name\n"
            + IntStream.rangeClosed(1, 1_001)
                .mapToObj(i -> "v" + i + ",\n")
                .collect(Collectors.joining());

    InvalidCatalogueException refused =
        catchThrowableOfType(
            InvalidCatalogueException.class,
            () -> reader.read(new CatalogueFiles().with(FileKind.VENUES, tooMany).sources()));

    assertThat(refused.errors()).hasSize(ImportErrors.MOST_REPORTED);
    assertThat(refused).hasMessageStartingWith("1001 errors in the catalogue files");
  }

  @Test
  void what_the_database_may_know_is_left_to_it() throws IOException {
    CatalogueFiles files = CatalogueFiles.good().without(FileKind.VENUES).without(FileKind.SEATS);
    assertThat(reader.read(files.sources()).concerts()).hasSize(1);

    files.without(FileKind.CONCERTS).without(FileKind.PRICES);
    assertThat(reader.read(files.sources()).schedules()).hasSize(1);
  }

  private Catalogue read(FileKind file, String text) throws IOException {
    return reader.read(new CatalogueFiles().with(file, text).sources());
  }

  private List<ImportError> errors(FileKind file, String text) {
    return errors(new CatalogueFiles().with(file, text));
  }

  private List<ImportError> errors(CatalogueFiles files) {
    Map<FileKind, CatalogueSource> sources = files.sources();
    InvalidCatalogueException refused =
        catchThrowableOfType(InvalidCatalogueException.class, () -> reader.read(sources));
    assertThat(refused).as("the files are refused").isNotNull();
    return refused.errors();
  }
}
