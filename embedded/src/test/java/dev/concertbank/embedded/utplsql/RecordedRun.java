package dev.concertbank.embedded.utplsql;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.TranslatorDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A run of suites and what its listener heard. */
final class RecordedRun implements RunListener {
  final List<String> events = new ArrayList<>();
  final Map<String, TestResult> results = new HashMap<>();
  final Map<String, List<Failure>> warnings = new HashMap<>();

  /** Deploys a package {@code t} and runs its tests. */
  static RecordedRun of(TranslatorDatabase database, String spec, String body) throws SQLException {
    return of(database, spec, body, test -> true);
  }

  static RecordedRun of(
      TranslatorDatabase database, String spec, String body, Predicate<SuiteTest> selected)
      throws SQLException {
    List<PlsqlFile> files =
        List.of(
            SuiteText.spec(
                "errors", "  e_taken EXCEPTION;\n  PRAGMA EXCEPTION_INIT(e_taken, -20101);\n"),
            SuiteText.spec("t", spec),
            SuiteText.body("t", body));
    List<Suite> suites = Suites.read(files);
    database.deployer().deploy(files);
    RecordedRun run = new RecordedRun();
    new SuiteRunner(database.as(DbRole.OWNER), files, run)
        .run(
            suites,
            suites.stream().flatMap(Suite::allTests).filter(selected).collect(Collectors.toSet()));
    return run;
  }

  /** The texts of the expectations that failed in a test of the package. */
  List<String> failures(String test) {
    return results.get("t." + test).failures().stream().map(Failure::text).toList();
  }

  List<String> errors(String test) {
    return results.get("t." + test).errors().stream().map(Failure::text).toList();
  }

  @Override
  public void suiteStarted(Suite suite) {
    events.add("+" + suite.path());
  }

  @Override
  public void suiteFinished(Suite suite, List<Failure> found) {
    events.add("-" + suite.path());
    warnings.put(suite.path(), found);
  }

  @Override
  public void testStarted(SuiteTest test) {
    events.add(">" + test.path());
  }

  @Override
  public void testFinished(SuiteTest test, TestResult result) {
    results.put(test.path(), result);
  }

  @Override
  public void testDisabled(SuiteTest test) {
    events.add("#" + test.path());
  }
}
