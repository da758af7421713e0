package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Notices that are due")
class NotificationTest {
  private static final int NOTICES = 60;

  @Test
  @DisplayName("are taken once each by twelve senders at once, and none is left")
  void eachOnce() {
    try (var stage = Stage.without()) {
      List<Long> notices = notices(stage, NOTICES);

      List<Long> claimed = claimAtOnce(stage);

      assertThat(claimed).containsExactlyInAnyOrderElementsOf(notices);
    }
  }

  @Test
  @DisplayName("are not waited for: a second sender takes what the first one has not")
  void passedBy() {
    try (var stage = Stage.without();
        var encounter = new Encounter(stage)) {
      List<Long> notices = notices(stage, 5);
      Consumers consumers = new Consumers(stage);
      List<Long> first = encounter.standsAfter(() -> consumers.claim(2));

      Future<Result<List<Long>>> second = encounter.runsInto(() -> consumers.claim(10));

      assertThat(encounter.waits(second)).isFalse();
      assertThat(first).containsExactlyInAnyOrderElementsOf(notices.subList(0, 2));
      assertThat(Encounter.value(second).answer())
          .containsExactlyInAnyOrderElementsOf(notices.subList(2, 5));
    }
  }

  @Test
  @NegativeControl
  @DisplayName("with the lock alone, and with the second look alone, are taken once each, too")
  void eitherNet() {
    assertThat(takenBySecondSender(Guard.NOTICE_STILL_DUE)).isEmpty();
    assertThat(takenBySecondSender(Guard.NOTICE_LOCK)).isEmpty();
  }

  @Test
  @NegativeControl
  @DisplayName("with neither are taken by both (negative control)")
  void takenTwice() {
    assertThat(takenBySecondSender(Guard.NOTICE_LOCK, Guard.NOTICE_STILL_DUE)).hasSize(5);
  }

  /** Of five notices, which another sender has taken already and has not committed yet. */
  private static List<Long> takenBySecondSender(Guard... without) {
    try (var stage = Stage.without(without);
        var encounter = new Encounter(stage)) {
      List<Long> notices = notices(stage, 5);
      Consumers consumers = new Consumers(stage);
      return encounter
          .beside(
              () -> assertThat(consumers.claim(5)).containsExactlyInAnyOrderElementsOf(notices),
              () -> consumers.claim(5))
          .answer();
    }
  }

  /** The longest due first; numbers need not ascend: each session has some in store. */
  private static List<Long> notices(Stage.Isolated stage, int count) {
    BoxOffice office = stage.office();
    Consumers consumers = new Consumers(stage);
    Sale sale = office.sale(1);
    long reservation = office.hold(office.buyer(0), sale, sale.seat(0)).reservationId();
    for (int i = 0; i < count; i++) {
      consumers.recordNotice(consumers.newMessageId(), reservation);
    }
    return JdbcClient.create(stage.owner())
        .sql("SELECT notification_id FROM notifications ORDER BY next_attempt_at, notification_id")
        .query(Long.class)
        .list();
  }

  /** What all senders have taken, when there is nothing left for any of them. */
  private static List<Long> claimAtOnce(Stage.Isolated stage) {
    Consumers consumers = new Consumers(stage);
    Callable<List<Long>> sender =
        () -> {
          List<Long> mine = new ArrayList<>();
          List<Long> next = consumers.claim(5);
          while (!next.isEmpty()) {
            mine.addAll(next);
            next = consumers.claim(5);
          }
          return mine;
        };
    return Storm.of(Collections.nCopies(12, sender)).stream()
        .flatMap(result -> result.answer().stream())
        .toList();
  }
}
