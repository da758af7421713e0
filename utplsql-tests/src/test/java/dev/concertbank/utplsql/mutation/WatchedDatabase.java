package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.liquibase.CodeFile;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** Notes, when it is closed, which routines were called in it; so do its copies. */
final class WatchedDatabase implements TestDatabase {
  private final TestDatabase watched;
  private final Set<String> called;

  /**
   * @param called gets the names, from several threads
   */
  WatchedDatabase(TestDatabase watched, Set<String> called) {
    this.watched = watched;
    this.called = called;
    Calls.count(watched);
  }

  @Override
  public boolean isOracle() {
    return watched.isOracle();
  }

  @Override
  public DataSource dataSource(DbRole role) {
    return watched.dataSource(role);
  }

  @Override
  public TestDatabase isolated(UnaryOperator<CodeFile> change, List<CodeFile> more) {
    return new WatchedDatabase(watched.isolated(change, more), called);
  }

  @Override
  public TestDatabase copy() {
    return new WatchedDatabase(watched.copy(), called);
  }

  @Override
  public void close() {
    called.addAll(Calls.read(watched));
    watched.close();
  }
}
