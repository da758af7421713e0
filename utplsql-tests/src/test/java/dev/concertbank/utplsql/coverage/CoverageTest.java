package dev.concertbank.utplsql.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.translator.PlsqlFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The suites run the lines of the packages")
class CoverageTest {
  private static final CoverageGate GATE = new CoverageGate(0.95);

  /**
   * Whoever finds the key locked is told so; one session cannot be in its own way. A message is
   * parked by attempts that were rolled back, and a suite cannot roll back.
   */
  private static final List<SecondSession> OTHERS =
      List.of(
          new SecondSession(
              "plsql/package/idempotency.pkb",
              "lock_key",
              "ticket_errors.raise_error(",
              "PaymentStormTest#firstStillRuns"),
          new SecondSession(
              "plsql/package/processed_message.pkb",
              "lock_message",
              "ticket_errors.raise_error(",
              "ProcessedMessageTest#waitsNotForEver"),
          new SecondSession(
              "plsql/package/parked_message.pkb",
              "put_back",
              "find_consumers(p_queue",
              "ParkedMessageTest#comesBack"),
          new SecondSession(
              "plsql/package/parked_message.pkb",
              "put_back",
              "queue_transfer.move(",
              "ParkedMessageTest#comesBack"),
          new SecondSession(
              "plsql/package/parked_message.pkb",
              "put_back",
              "if l_moved = 1",
              "ParkedMessageTest#comesBack"),
          new SecondSession(
              "plsql/package/parked_message.pkb",
              "put_back",
              "audit_trail.record_action(",
              "ParkedMessageTest#comesBack"),
          new SecondSession(
              "plsql/package/parked_message.pkb",
              "put_back",
              "p_requeued := p_requeued + 1",
              "ParkedMessageTest#comesBack"));

  private static final Path REPORT = Path.of("target/coverage");

  @BeforeEach
  void onlyHere() {
    Assumptions.assumeFalse(TestDatabase.shared().isOracle(), "utPLSQL itself measures on Oracle");
  }

  @Test
  @DisplayName("at least 95 % of each; the report is target/coverage/index.html")
  void enough() throws SQLException {
    Coverage coverage = Coverage.measure(file -> file, OTHERS);
    new HtmlCoverage(REPORT).write(coverage.files());
    new CoberturaXml(REPORT.resolve("cobertura.xml"), "plsql/src/main").write(coverage.files());
    System.out.println(ConsoleCoverage.of(coverage.files()));

    assertThat(coverage.failed()).as("tests that failed").isEmpty();
    assertThat(GATE.complaints(coverage.files())).isEmpty();
  }

  @Test
  @DisplayName("a procedure that nobody calls fails the gate (negative control)")
  void uncalled() throws SQLException {
    String uncalled =
        """
          PROCEDURE uncalled IS
            l_text VARCHAR2(10 CHAR);
          BEGIN
            l_text := 'a';
            l_text := l_text || 'b';
          END uncalled;
        END audit_trail;
        """;
    Coverage coverage =
        Coverage.measure(
            file ->
                file.name().endsWith("audit_trail.pkb")
                    ? new PlsqlFile(
                        file.name(), file.text().replace("END audit_trail;\n", uncalled))
                    : file);

    List<String> complaints = GATE.complaints(coverage.files());

    assertThat(complaints)
        .filteredOn(complaint -> complaint.startsWith("audit_trail: the suites ran"))
        .singleElement()
        .asString()
        .contains("audit_trail.pkb:", "l_text := 'a';", "l_text := l_text || 'b';");
  }
}
