package dev.concertbank.utplsql.suite;

import dev.concertbank.embedded.deploy.PlsqlDeployer;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.translator.Translator;
import dev.concertbank.embedded.utplsql.RunListener;
import dev.concertbank.embedded.utplsql.Suite;
import dev.concertbank.embedded.utplsql.SuiteRunner;
import dev.concertbank.embedded.utplsql.SuiteTest;
import dev.concertbank.utplsql.ProductAndSuites;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A copy of the database with the product and the suites in it; close it. */
public final class SuiteDatabase implements AutoCloseable {
  private final TestDatabase copy;
  private final ProductAndSuites content;

  private SuiteDatabase(TestDatabase copy, ProductAndSuites content) {
    this.copy = copy;
    this.content = content;
  }

  /**
   * @param original what to copy
   * @param content what to deploy in it
   */
  public static SuiteDatabase deploy(
      TestDatabase original, ProductAndSuites content, Translator translator) {
    TestDatabase copy = original.isolated();
    try {
      new PlsqlDeployer(copy.owner(), DbRole.OWNER.userName(), translator).deploy(content.files());
    } catch (RuntimeException e) {
      copy.close();
      throw e;
    }
    return new SuiteDatabase(copy, content);
  }

  public DataSource owner() {
    return copy.owner();
  }

  /** The same again; this one must not be in use. */
  public SuiteDatabase again() {
    return new SuiteDatabase(copy.copy(), content);
  }

  public TestDatabase database() {
    return copy;
  }

  /** Runs all tests of the suites. */
  public void run(RunListener listener) throws SQLException {
    run(test -> true, listener);
  }

  /** Runs some tests of the suites. */
  public void run(Predicate<SuiteTest> selected, RunListener listener) throws SQLException {
    Set<SuiteTest> tests =
        content.suites().stream()
            .flatMap(Suite::allTests)
            .filter(selected)
            .collect(Collectors.toSet());
    new SuiteRunner(owner(), content.files(), listener).run(content.suites(), tests);
  }

  @Override
  public void close() {
    copy.close();
  }
}
