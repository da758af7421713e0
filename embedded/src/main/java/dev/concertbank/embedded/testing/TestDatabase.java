package dev.concertbank.embedded.testing;

import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.liquibase.CodeFile;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * The product's database for tests: on Oracle when {@code ORACLE_URL} is set, else on the embedded
 * engine. The data sources are pools and belong to the database; do not close them.
 */
public interface TestDatabase extends AutoCloseable {

  /** One for the whole JVM, deployed by the first caller and removed at the JVM's end. */
  static TestDatabase shared() {
    return SharedTestDatabase.get();
  }

  /**
   * Runs tests to which another one is the shared database: one that has something wrong with it,
   * to see whether they notice.
   */
  static void whileShared(TestDatabase other, Runnable tests) {
    SharedTestDatabase.replaceWhile(other, tests);
  }

  boolean isOracle();

  /** The pool of one user. */
  DataSource dataSource(DbRole role);

  default DataSource owner() {
    return dataSource(DbRole.OWNER);
  }

  default DataSource app() {
    return dataSource(DbRole.APP);
  }

  default DataSource batch() {
    return dataSource(DbRole.BATCH);
  }

  default DataSource report() {
    return dataSource(DbRole.REPORT);
  }

  /** A copy for a test that breaks things; close it. Only where {@link #isOracle()} is false. */
  default TestDatabase isolated() {
    return isolated(UnaryOperator.identity());
  }

  /** The same, its PL/SQL changed before it is deployed: how a negative control loses its guard. */
  default TestDatabase isolated(UnaryOperator<CodeFile> change) {
    return isolated(change, List.of());
  }

  /** The same, with more PL/SQL deployed after it: the packages of tests. */
  TestDatabase isolated(UnaryOperator<CodeFile> change, List<CodeFile> more);

  /** A copy of this one as it is now, its rows included; nobody may be using this one. Close it. */
  TestDatabase copy();

  @Override
  void close();
}
