package dev.concertbank.plsql;

import static dev.concertbank.plsql.BoxOffice.PRICE;
import static dev.concertbank.plsql.NightOffice.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;

/** Each on a database of its own: a settlement takes whatever was sold. */
@DisplayName("Settlements beside others:")
class SettlementEncounterTest {

  /**
   * One seat sold on the day before, and a second settlement that begins while the first is open.
   */
  private static final class Night implements AutoCloseable {
    private final Stage.Isolated stage;
    private final NightOffice office;
    private final Encounter encounter;

    Night(Guard... guards) {
      stage = Stage.without(guards);
      office = new NightOffice(stage);
      encounter = new Encounter(stage);
      BoxOffice trade = stage.office();
      long buyer = trade.buyer(PRICE);
      Sale sale = trade.sale(1);
      trade.pay(buyer, trade.hold(buyer, sale, sale.seat(0)).reservationId());
      office.everythingHappenedOn(DAY);
    }

    Result<Long> settleBesideAnOpenSettlement(LocalDate open, LocalDate second) {
      return encounter
          .<Long>beside(office::commit, () -> office.settle(open), () -> office.settle(second))
          .result();
    }

    @Override
    public void close() {
      encounter.close();
      stage.close();
    }
  }

  @Test
  @DisplayName("of one day, the second one waits, and hears that the day is settled")
  void ofOneDay() {
    try (Night night = new Night()) {
      Result<Long> second = night.settleBesideAnOpenSettlement(DAY, DAY);

      assertThat(second.failedWith(TicketError.ALREADY_SETTLED)).isTrue();
      assertThat(second.error()).hasMessageContaining("2026-01-31 is settled.");
      assertThat(night.office.netOfAllSettlements()).isEqualTo(PRICE);
    }
  }

  @Test
  @NegativeControl
  @DisplayName("without their keys the money is settled twice (else the test above proves nothing)")
  void ofOneDayWithoutKeys() {
    try (Night night = new Night(Guard.SETTLED_ONCE, Guard.ITEM_ONCE)) {
      assertThat(night.settleBesideAnOpenSettlement(DAY, DAY).succeeded()).isTrue();
      assertThat(night.office.netOfAllSettlements()).isGreaterThan(PRICE);
    }
  }

  @Test
  @DisplayName(
      "of two days, the second one waits and fails, and settles the rest when called again")
  void ofTwoDays() {
    try (Night night = new Night()) {
      LocalDate next = DAY.plusDays(1);

      Result<Long> second = night.settleBesideAnOpenSettlement(DAY, next);

      assertThat(second.error()).isInstanceOf(DuplicateKeyException.class);
      assertThat(night.office.settle(next)).isZero();
      assertThat(night.office.netOfAllSettlements()).isEqualTo(PRICE);
    }
  }

  @ParameterizedTest(name = "without {0}")
  @EnumSource(names = "ITEM_ONCE")
  @NegativeControl
  @DisplayName("the money is settled twice (else the test above proves nothing)")
  void ofTwoDaysWithoutKey(Guard guard) {
    try (Night night = new Night(guard)) {
      assertThat(night.settleBesideAnOpenSettlement(DAY, DAY.plusDays(1)).succeeded()).isTrue();
      assertThat(night.office.netOfAllSettlements()).isEqualTo(2 * PRICE);
    }
  }

  @Test
  @DisplayName("a sale that commits after its day was settled is an adjustment of the next day")
  void commitsLate() {
    try (Night night = new Night()) {
      sellBesideASettlement(night);
      assertThat(night.office.netOfAllSettlements()).isEqualTo(2 * PRICE);
      assertThat(night.office.adjustments()).isEqualTo(1);
    }
  }

  @Test
  @NegativeControl
  @DisplayName(
      "it is lost where a day takes its own sales alone (else the test above proves nothing)")
  void losesWhatCommitsLate() {
    try (Night night = new Night(Guard.LATE_SALES)) {
      sellBesideASettlement(night);
      assertThat(night.office.netOfAllSettlements()).isEqualTo(PRICE);
    }
  }

  /** It happens on the day that is settled beside it, and cannot be seen there yet. */
  private static void sellBesideASettlement(Night night) {
    BoxOffice trade = night.stage.office();
    long buyer = trade.buyer(PRICE);
    Sale sale = trade.sale(1);
    long late = trade.hold(buyer, sale, sale.seat(0)).reservationId();
    night.office.settle(DAY);
    Instant start = Instant.now().minusSeconds(3600);
    Instant end =
        trade.commit(
            () -> {
              trade.pay(buyer, late);
              Instant over = Instant.now();
              night.office.settle(DAY.plusDays(1), start, over);
              return over;
            });
    night.office.settle(DAY.plusDays(2), end, Instant.now());
  }
}
