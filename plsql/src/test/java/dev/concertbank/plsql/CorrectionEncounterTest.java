package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.Storm.Result;
import java.util.function.LongFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@DisplayName("A correction that two administrators decide at once")
class CorrectionEncounterTest {
  private static final long AMOUNT = 500;

  /** A correction that one administrator proposed and two others may decide. */
  private static final class Desk implements AutoCloseable {
    private final Stage.Isolated stage;
    private final BoxOffice office;
    private final Correction correction;
    private final Encounter encounter;
    private final long maker;
    private final long checker;
    private final long another;
    private final long user;
    private final long correctionId;
    private final long sameAgainId;

    Desk(Guard... guards) {
      stage = Stage.without(guards);
      office = stage.office();
      correction = new Correction(Procedures.on(stage.database().app(), "CB_OWNER"));
      encounter = new Encounter(stage);
      maker = office.admin();
      checker = office.appointAdmin(maker, office.buyer(0));
      another = office.appointAdmin(maker, office.buyer(0));
      user = office.buyer(0);
      long breakId = new NightOffice(stage).aBreak();
      correctionId = propose(breakId);
      sameAgainId = propose(breakId);
    }

    private long propose(long breakId) {
      var proposal = new Correction.Proposal(breakId, user, AMOUNT, true, "lost");
      return office.commit(() -> correction.propose(maker, proposal));
    }

    long post(long admin) {
      return post(admin, correctionId);
    }

    long postSameAgain(long admin) {
      return post(admin, sameAgainId);
    }

    private long post(long admin, long id) {
      return office.commit(() -> correction.post(admin, id).balance());
    }

    long reject(long admin) {
      return office.commit(
          () -> {
            correction.reject(admin, correctionId, "a mistake");
            return admin;
          });
    }

    /** The second begins before the first commits. */
    Result<Long> decideBeside(LongFunction<Long> first, LongFunction<Long> second) {
      return encounter.beside(() -> first.apply(checker), () -> second.apply(another));
    }

    @Override
    public void close() {
      encounter.close();
      stage.close();
    }
  }

  @Test
  @DisplayName("is posted once")
  void postedOnce() {
    try (Desk desk = new Desk()) {
      Result<Long> second = desk.decideBeside(desk::post, desk::post);

      assertThat(second.failedWith(TicketError.CORRECTION_DECIDED)).isTrue();
      assertThat(desk.office.balance(desk.user)).isEqualTo(AMOUNT);
      assertThat(desk.office.brokenInvariants()).isEmpty();
    }
  }

  @Test
  @DisplayName("is not posted beside another one of the same break")
  void oneOfABreak() {
    try (Desk desk = new Desk()) {
      Result<Long> second = desk.decideBeside(desk::post, desk::postSameAgain);

      assertThat(second.failedWith(TicketError.CORRECTION_MISMATCH)).isTrue();
      assertThat(desk.office.balance(desk.user)).isEqualTo(AMOUNT);
    }
  }

  @Test
  @NegativeControl
  @DisplayName("is posted beside it where each locks its own (else the test above proves nothing)")
  void withoutLockOfTheBreak() {
    try (Desk desk = new Desk(Guard.CORRECTIONS_OF_A_BREAK_LOCK)) {
      assertThat(desk.decideBeside(desk::post, desk::postSameAgain).succeeded()).isTrue();
      assertThat(desk.office.balance(desk.user)).isEqualTo(2 * AMOUNT);
    }
  }

  @Test
  @DisplayName("is posted or rejected, not both")
  void postedOrRejected() {
    try (Desk desk = new Desk()) {
      Result<Long> second = desk.decideBeside(desk::reject, desk::post);

      assertThat(second.failedWith(TicketError.CORRECTION_DECIDED)).isTrue();
      assertThat(desk.office.balance(desk.user)).isZero();
    }
  }

  @Test
  @NegativeControl
  @DisplayName("moves the money twice without its lock (else the tests above prove nothing)")
  void withoutLock() {
    try (Desk desk = new Desk(Guard.CORRECTION_LOCK)) {
      assertThat(desk.decideBeside(desk::post, desk::post).succeeded()).isTrue();
      assertThat(desk.office.balance(desk.user)).isEqualTo(2 * AMOUNT);
    }
  }

  @Test
  @NegativeControl
  @DisplayName("is refused by the table to who proposed it, should the package not refuse it")
  void secondNet() {
    try (Desk desk = new Desk(Guard.SECOND_PERSON)) {
      assertThat(Storm.of(java.util.List.of(() -> desk.post(desk.maker))).get(0).error())
          .isInstanceOf(DataIntegrityViolationException.class)
          .hasStackTraceContaining("corrections_second_person_ck");
      assertThat(desk.office.balance(desk.user)).isZero();
    }
  }

  @Test
  @NegativeControl
  @DisplayName("is posted by who proposed it without both (else the refusals prove nothing)")
  void withoutSecondPerson() {
    try (Desk desk = new Desk(Guard.SECOND_PERSON, Guard.SECOND_PERSON_IN_THE_TABLE)) {
      assertThat(desk.post(desk.maker)).isEqualTo(AMOUNT);
    }
  }
}
