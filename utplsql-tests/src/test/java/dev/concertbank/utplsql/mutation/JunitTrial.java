package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.utplsql.suite.JunitTests;
import java.util.List;
import java.util.Optional;

/**
 * The JUnit tests of module plsql that several sessions need, or that look at the schema, up to the
 * first that fails.
 */
final class JunitTrial {

  /** Quick ones first. */
  static final List<String> CLASSES =
      List.of(
          "ConstraintTest",
          "InvariantViewTest",
          "PrivilegeTest",
          "ExpiryTest",
          "AccessPathTest",
          "ReadPathTest",
          "LockOrderTest",
          "EncounterTest",
          "SeatStormTest",
          "WaitingRoomTest",
          "RoomEncounterTest",
          "RoomStateTest",
          "RoomCostTest",
          "CancellationStormTest",
          "PaymentStormTest",
          "PublishingTest",
          "ProcessedMessageTest",
          "HoldExpiryTest",
          "HoldSweepTest",
          "ScheduleCancellationTest",
          "ArchivingTest",
          "ArchiveLookupTest",
          "SettlementEncounterTest",
          "CorrectionEncounterTest",
          "ReconciliationEncounterTest",
          "ReportTest",
          "NotificationTest",
          "ParkedMessageTest",
          "CommandModelTest",
          "FirstAdministratorTest",
          "AdmissionStormTest",
          "JoinStormTest",
          "SweepScaleTest");

  /** Ask the database, but nothing that a mutant would answer otherwise. */
  static final List<String> LEFT_OUT = List.of("UpgradeScriptTest");

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

  static JunitTests all() {
    return new JunitTests(CLASSES.toArray(String[]::new));
  }

  /** The test that fails, if one does. */
  Optional<String> killer(Mutant mutant) {
    try (MutatedDatabase database = MutatedDatabase.of(original, patch, mutant.change())) {
      return tests.firstFailure(database);
    }
  }
}
