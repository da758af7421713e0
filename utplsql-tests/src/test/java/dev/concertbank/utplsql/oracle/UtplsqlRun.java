package dev.concertbank.utplsql.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Calls utPLSQL as a table function, as its docs/userguide/running-unit-tests.md describes; that
 * form runs in a transaction of its own and rolls it back.
 */
public final class UtplsqlRun {
  private static final Path REPORTS = Path.of("target", "utplsql");
  private static final String CURRENT_SCHEMA = "SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')";

  private final DataSource owner;

  public UtplsqlRun(DataSource owner) {
    this.owner = owner;
  }

  /** Runs procedures, or everything if none is named, and keeps {@code junit.xml}. */
  public JunitXml tests(List<String> procedures) throws SQLException {
    String paths =
        procedures.isEmpty()
            ? CURRENT_SCHEMA
            : procedures.stream().map(p -> "'" + p + "'").collect(Collectors.joining(", "));
    String xml = report("ut_varchar2_list(" + paths + "), ut_junit_reporter()");
    keep("junit.xml", xml);
    return JunitXml.parse(xml);
  }

  /**
   * Runs everything once more and keeps {@code coverage.html}.
   *
   * @param helpers packages that are no suites, but belong to the tests
   */
  public void coverage(List<String> helpers) throws SQLException {
    String excluded = helpers.stream().map(h -> "'" + h + "'").collect(Collectors.joining(", "));
    String call =
        "a_paths => ut_varchar2_list("
            + CURRENT_SCHEMA
            + "), a_reporter => ut_coverage_html_reporter(a_project_name => 'Concert-Bank')"
            + ", a_exclude_objects => ut_varchar2_list("
            + excluded
            + ")";
    keep("coverage.html", report(call));
  }

  private String report(String call) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet lines =
            statement.executeQuery("SELECT t.column_value FROM TABLE(ut.run(" + call + ")) t")) {
      StringBuilder report = new StringBuilder();
      while (lines.next()) {
        String line = lines.getString(1);
        report.append(line == null ? "" : line).append('\n');
      }
      return report.toString();
    } catch (SQLException e) {
      throw new SQLException(
          "utPLSQL could not be called; utplsql-tests/README.md says how to install it: "
              + e.getMessage(),
          e.getSQLState(),
          e.getErrorCode(),
          e);
    }
  }

  private static void keep(String file, String text) {
    try {
      Files.createDirectories(REPORTS);
      Files.writeString(REPORTS.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
