package dev.concertbank.utplsql.suite;

import dev.concertbank.embedded.deploy.PlsqlDeployer;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.embedded.translator.PlsqlFile;
import dev.concertbank.embedded.translator.Translator;
import dev.concertbank.embedded.utplsql.RunListener;
import dev.concertbank.embedded.utplsql.Suite;
import dev.concertbank.embedded.utplsql.SuiteRunner;
import dev.concertbank.embedded.utplsql.Suites;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A copy of the database with the product and the suites in it; close it. */
public final class SuiteDatabase implements AutoCloseable {
  private final TestDatabase copy;
  private final List<PlsqlFile> files;

  private SuiteDatabase(TestDatabase copy, List<PlsqlFile> files) {
    this.copy = copy;
    this.files = files;
  }

  /**
   * @param original what to copy
   * @param files see {@link SuiteFiles}
   */
  public static SuiteDatabase deploy(
      TestDatabase original, List<PlsqlFile> files, Translator translator) {
    TestDatabase copy = original.isolated();
    try {
      new PlsqlDeployer(copy.owner(), DbRole.OWNER.userName(), translator).deploy(files);
    } catch (RuntimeException e) {
      copy.close();
      throw e;
    }
    return new SuiteDatabase(copy, files);
  }

  public DataSource owner() {
    return copy.owner();
  }

  public List<Suite> suites() {
    return Suites.read(files);
  }

  public void run(List<Suite> suites, RunListener listener) throws SQLException {
    new SuiteRunner(owner(), files, listener)
        .run(suites, suites.stream().flatMap(Suite::allTests).collect(Collectors.toSet()));
  }

  @Override
  public void close() {
    copy.close();
  }
}
