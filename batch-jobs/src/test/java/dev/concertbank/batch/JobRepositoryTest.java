package dev.concertbank.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After an update of Spring Batch these say what its tables have that ours have not. */
@DisplayName("The tables of Spring Batch are")
class JobRepositoryTest {
  private static final Path DEPLOYED = Path.of("..", "liquibase", "oracle-approved.sql");
  private static final Pattern TABLE =
      Pattern.compile(
          "create table (batch_\\w+)\\s*\\((.*?)\\)\\s*(?:segment[^;]*)?;", Pattern.DOTALL);
  private static final Pattern COLUMN = Pattern.compile("(\\w+) (\\w+(?:\\([^)]*\\))?)(.*)");
  private static final Pattern KEY =
      Pattern.compile("constraint (job_\\w+|step_\\w+) (foreign key|unique)\\s*\\(([^)]*)\\)");
  private static final Pattern SEQUENCE = Pattern.compile("create sequence (batch_\\w+)");

  @Test
  @DisplayName("on Oracle those of its schema-oracle.sql, but for what is said here")
  void onOracle() throws IOException {
    String theirs =
        theirs("oracle")
            .replace("varchar(", "varchar2(")
            .replace("number(19,0)", "number(19)")
            // Times of Java are kept to the microsecond, as on the embedded engine.
            .replace("timestamp(9)", "timestamp(6)")
            // A CHAR of one is a VARCHAR2 of one, and the only CHAR there would be.
            .replace("char(1)", "varchar2(1 char)");
    String ours = Files.readString(DEPLOYED).toLowerCase(Locale.ROOT);

    assertThat(tables(ours)).hasSize(6).isEqualTo(tables(theirs));
    assertThat(all(KEY, ours)).hasSize(6).isEqualTo(all(KEY, theirs));
    assertThat(all(SEQUENCE, ours)).hasSize(3).isEqualTo(all(SEQUENCE, theirs));
  }

  @Test
  @DisplayName("on the embedded engine those of its schema-postgresql.sql, with Oracle's types")
  void onPostgres() throws IOException {
    String theirs =
        theirs("postgresql")
            .replace("bigint", "numeric(19)")
            .replaceAll("timestamp\\b", "timestamp")
            .replaceAll("\\bchar\\(1\\)", "varchar(1)");
    Map<String, List<String>> ours = new TreeMap<>();
    JdbcClient.create(TestDatabase.shared().owner())
        .sql(
            """
            SELECT table_name, column_name,
                   CASE data_type
                     WHEN 'numeric' THEN 'numeric(' || numeric_precision || ')'
                     WHEN 'character varying' THEN 'varchar(' || character_maximum_length || ')'
                     WHEN 'timestamp without time zone' THEN 'timestamp'
                     ELSE data_type
                   END || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END AS kind
              FROM information_schema.columns
             WHERE table_name LIKE 'batch\\_%'
             ORDER BY table_name, ordinal_position
            """)
        .query()
        .listOfRows()
        .forEach(
            row ->
                ours.computeIfAbsent((String) row.get("table_name"), name -> new ArrayList<>())
                    .add(row.get("column_name") + " " + row.get("kind")));

    assertThat(ours).hasSize(6).isEqualTo(tables(theirs));
  }

  private static String theirs(String database) throws IOException {
    return new ClassPathResource("org/springframework/batch/core/schema-" + database + ".sql")
        .getContentAsString(StandardCharsets.UTF_8)
        .toLowerCase(Locale.ROOT);
  }

  /** The columns of each table: name, type, and whether it must have a value. */
  private static Map<String, List<String>> tables(String script) {
    Map<String, List<String>> tables = new TreeMap<>();
    Matcher table = TABLE.matcher(script);
    while (table.find()) {
      List<String> columns = new ArrayList<>();
      for (String part : table.group(2).split(",(?![^(]*\\))")) {
        Matcher column = COLUMN.matcher(part.strip().replaceAll("\\s+", " "));
        if (column.matches() && !column.group(1).equals("constraint")) {
          String needed = column.group(3).contains("not null") ? " not null" : "";
          columns.add(column.group(1) + " " + column.group(2) + needed);
        }
      }
      tables.put(table.group(1), columns);
    }
    return tables;
  }

  private static List<String> all(Pattern pattern, String script) {
    return pattern
        .matcher(script)
        .results()
        .map(
            found ->
                java.util.stream.IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(found::group)
                    .map(text -> text.replaceAll("\\s", ""))
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }
}
