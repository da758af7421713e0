package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.Encounter.Late;
import java.util.concurrent.Callable;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

@DisplayName("A reconciliation that another one gives up")
class ReconciliationEncounterTest {

  private static final class Night implements AutoCloseable {
    private final Stage.Isolated stage;
    private final NightOffice office;
    private final Encounter encounter;

    Night(Guard... guards) {
      stage = Stage.without(guards);
      office = new NightOffice(stage);
      encounter = new Encounter(stage);
    }

    /** The second begins before the first commits. */
    Late<Long> beside(Supplier<Long> first, Callable<Long> second) {
      return encounter.beside(office::commit, first, second);
    }

    @Override
    public void close() {
      encounter.close();
      stage.close();
    }
  }

  @Test
  @DisplayName("commits what it is writing first")
  void commitsFirst() {
    try (Night night = new Night()) {
      long given = night.office.beginRun();

      Late<Long> next =
          night.beside(() -> night.office.see(given, "seat 1"), () -> night.office.beginRun());

      assertThat(next.waited()).isTrue();
      assertThat(night.office.breaks()).isEqualTo(1);
      assertThat(night.office.statusOf(given)).isEqualTo("ABANDONED");
      assertThat(night.office.statusOf(next.result().answer())).isEqualTo("RUNNING");
    }
  }

  @Test
  @DisplayName("writes nothing into the books of the next one")
  void writesNoMore() {
    try (Night night = new Night()) {
      Late<Long> late = recordBesideTheNextRun(night);

      assertThat(late.waited()).isTrue();
      assertThat(late.result().failedWith(TicketError.RECONCILIATION_OVER)).isTrue();
      assertThat(night.office.breaks()).isZero();
    }
  }

  @ParameterizedTest(name = "without {0}")
  @EnumSource(names = {"RUN_LOCK", "RUN_NOT_OVER"})
  @NegativeControl
  @DisplayName("writes into them (else the test above proves nothing)")
  void writesOn(Guard guard) {
    try (Night night = new Night(guard)) {
      assertThat(recordBesideTheNextRun(night).result().succeeded()).isTrue();
      assertThat(night.office.breaks()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("stays finished when it finishes at that moment")
  void finishesFirst() {
    try (Night night = new Night()) {
      assertThat(statusBesideItsEnd(night, run -> night.office.beginRun())).isEqualTo("FINISHED");
      assertThat(statusBesideItsEnd(night, night.office::abandon)).isEqualTo("FINISHED");
    }
  }

  @Test
  @NegativeControl
  @DisplayName("is given up all the same without the locks (else the test above proves nothing)")
  void givenUpAllTheSame() {
    try (Night night = new Night(Guard.RUNNING_LOCK, Guard.RUN_LOCK)) {
      assertThat(statusBesideItsEnd(night, run -> night.office.beginRun())).isEqualTo("ABANDONED");
      assertThat(statusBesideItsEnd(night, night.office::abandon)).isEqualTo("ABANDONED");
    }
  }

  /** What a run is that finishes while somebody gives it up. */
  private static String statusBesideItsEnd(Night night, LongUnaryOperator giveUp) {
    long run = night.office.beginRun();
    Late<Long> other = night.beside(() -> night.office.finish(run), () -> giveUp.applyAsLong(run));
    assertThat(other.waited()).isTrue();
    assertThat(other.result().succeeded()).isTrue();
    return night.office.statusOf(run);
  }

  private static Late<Long> recordBesideTheNextRun(Night night) {
    long given = night.office.beginRun();
    return night.beside(night.office::beginRun, () -> night.office.see(given, "seat 1"));
  }

  @Test
  @DisplayName(
      "is one of two that begin at once: the second one fails, and begins when called again")
  void oneAtATime() {
    try (Night night = new Night()) {
      Late<Long> second = night.beside(night.office::beginRun, night.office::beginRun);

      assertThat(second.result().error()).isInstanceOf(DuplicateKeyException.class);
      assertThat(night.office.statusOf(night.office.beginRun())).isEqualTo("RUNNING");
    }
  }

  @Test
  @NegativeControl
  @DisplayName("runs beside another one without the index (else the test above proves nothing)")
  void twoAtATime() {
    try (Night night = new Night(Guard.ONE_RUN)) {
      assertThat(night.beside(night.office::beginRun, night.office::beginRun).result().succeeded())
          .isTrue();
    }
  }
}
