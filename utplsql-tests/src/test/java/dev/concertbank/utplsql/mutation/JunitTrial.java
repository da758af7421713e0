package dev.concertbank.utplsql.mutation;

import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.utplsql.suite.JunitTests;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
          "PaymentFileEncounterTest",
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
  private final Supplier<Touches> touches;
  private final List<String> classes;

  /**
   * @param original the product's database; the mutant is made in a copy
   * @param touches which classes there is any point in running; asked when there is a mutant
   */
  JunitTrial(TestDatabase original, Supplier<Touches> touches, List<String> classes) {
    this.original = original;
    this.touches = touches;
    this.classes = classes;
  }

  /** The test that fails, if one does. */
  Optional<String> killer(Damage damage) {
    Touches known = touches.get();
    String[] reaching =
        classes.stream().filter(name -> known.reach(name, damage)).toArray(String[]::new);
    if (reaching.length == 0) {
      return Optional.empty();
    }
    try (MutatedDatabase database = MutatedDatabase.of(original, damage)) {
      return new JunitTests(reaching).firstFailure(database);
    }
  }
}
