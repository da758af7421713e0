package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.utplsql.suite.JunitTests;
import java.util.Optional;

/**
 * The JUnit tests of module plsql that several sessions need, or that look at the schema, up to the
 * first that fails.
 */
final class JunitTrial {

  /** Quick ones first. Those that never ask the database are left out. */
  static final JunitTests ALL =
      new JunitTests(
          "ConstraintTest",
          "InvariantViewTest",
          "PrivilegeTest",
          "ExpiryTest",
          "AccessPathTest",
          "ReadPathTest",
          "SeatStormTest",
          "CancellationStormTest",
          "PaymentStormTest",
          "CommandModelTest",
          "FirstAdministratorTest");

  private final TestDatabase original;
  private final Patch patch;
  private final JunitTests tests;

  /**
   * @param original the product's database; the mutant is made in a copy
   */
  JunitTrial(TestDatabase original, Patch patch, JunitTests tests) {
    this.original = original;
    this.patch = patch;
    this.tests = tests;
  }

  /** The test that fails, if one does. */
  Optional<String> killer(Mutant mutant) {
    try (MutatedDatabase database = MutatedDatabase.of(original, patch, mutant.change())) {
      return tests.firstFailure(database);
    }
  }
}
