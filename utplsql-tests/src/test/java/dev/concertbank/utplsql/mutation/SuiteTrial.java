package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.utplsql.SuiteTest;
import dev.concertbank.utplsql.suite.FailureListener;
import dev.concertbank.utplsql.suite.SuiteDatabase;
import java.sql.SQLException;
import java.util.Optional;

/** The utPLSQL suites, up to the first test that fails. */
final class SuiteTrial {
  private final SuiteDatabase template;
  private final Touches touches;

  /**
   * @param template has product and suites, and nobody is connected to it
   * @param touches which suites there is any point in running
   */
  SuiteTrial(SuiteDatabase template, Touches touches) {
    this.template = template;
    this.touches = touches;
  }

  /** Thrown by the listener: there is nothing more to learn. */
  private static final class Noticed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Noticed(SuiteTest test) {
      super(test.procedure() + " (" + test.description() + ")", null, false, false);
    }
  }

  /** The test that fails, if one does. */
  Optional<String> killer(Mutant mutant, Damage damage) throws SQLException {
    FailureListener listener =
        (test, result) -> {
          throw new Noticed(test);
        };
    try (SuiteDatabase database = template.again()) {
      damage.inflictOn(database.database());
      // Its own suite first: most mutants go no further.
      database.run(test -> isOwn(test, mutant), listener);
      database.run(test -> !isOwn(test, mutant) && touches.reach(suite(test), damage), listener);
      return Optional.empty();
    } catch (Noticed noticed) {
      return Optional.of(noticed.getMessage());
    }
  }

  private static String suite(SuiteTest test) {
    return test.procedure().packageName();
  }

  private static boolean isOwn(SuiteTest test, Mutant mutant) {
    return suite(test).equals("test_" + mutant.place().replaceFirst("\\..*", ""));
  }
}
