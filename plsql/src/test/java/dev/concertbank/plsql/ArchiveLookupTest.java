package dev.concertbank.plsql;

import static dev.concertbank.plsql.Archivist.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.plsql.Archivist.Kind;
import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was archived is still known to whoever must not do a thing twice. */
@DisplayName("The archive")
class ArchiveLookupTest {

  @Test
  @DisplayName("keeps every request from being done twice")
  void replays() {
    try (var stage = Stage.without()) {
      assertThat(payTwiceAroundArchiving(stage)).isInstanceOf(CommandResult.Replayed.class);
    }
  }

  @Test
  @NegativeControl
  @DisplayName("forgets requests that are not looked up in the archive (negative control)")
  void repeats() {
    try (var stage = Stage.without(Guard.ARCHIVED_ANSWERS)) {
      // The command runs again; what keeps it from paying twice is another guard.
      assertThatThrownBy(() -> payTwiceAroundArchiving(stage))
          .isInstanceOfSatisfying(
              TicketException.class,
              e -> assertThat(e.error()).isEqualTo(TicketError.ALREADY_PAID));
    }
  }

  private static Object payTwiceAroundArchiving(Stage.Isolated stage) {
    BoxOffice office = stage.office();
    CommandKey key = BoxOffice.newKey(office.buyer(BoxOffice.PRICE));
    long id = payAMonthAgo(stage, key);
    assertThat(new Archivist(stage.database().batch()).move(Kind.ANSWERS, ALL)).isEqualTo(1);
    return office.payAndAnswer(key, id);
  }

  @Test
  @NegativeControl
  @DisplayName("forgets messages that are not looked up in the archive (negative control)")
  void processesAgain() {
    try (var stage = Stage.without(Guard.ARCHIVED_MARKERS)) {
      assertThat(markTwiceAroundArchiving(stage)).isTrue();
    }
  }

  @Test
  @DisplayName("keeps every message from being processed twice")
  void marked() {
    try (var stage = Stage.without()) {
      assertThat(markTwiceAroundArchiving(stage)).isFalse();
    }
  }

  private static boolean markTwiceAroundArchiving(Stage.Isolated stage) {
    var consumers = new Consumers(stage);
    long message = consumers.newMessageId();
    assertThat(consumers.mark("NOTIFICATION", message)).isTrue();
    JdbcClient.create(stage.owner())
        .sql("UPDATE processed_messages SET processed_at = processed_at - INTERVAL '31 days'")
        .update();
    assertThat(new Archivist(stage.database().batch()).move(Kind.MARKERS, ALL)).isEqualTo(1);
    return consumers.mark("NOTIFICATION", message);
  }

  @Test
  @DisplayName("has the answer that is being moved while it is asked for")
  void beingMoved() throws SQLException {
    try (var stage = Stage.without()) {
      Future<Result<CommandResult<Payment.Outcome>>> replay = replayWhileMoving(stage);
      assertThat(Encounter.value(replay).answer()).isInstanceOf(CommandResult.Replayed.class);
      assertThat(stage.office().brokenInvariants()).isEmpty();
    }
  }

  @Test
  @NegativeControl
  @DisplayName("would be missed by a lock that knows one table (negative control)")
  void missed() throws SQLException {
    try (var stage = Stage.without(Guard.LOCK_OF_ARCHIVED_ANSWERS)) {
      assertThat(Encounter.value(replayWhileMoving(stage)).error()).isNotNull();
    }
  }

  private static Future<Result<CommandResult<Payment.Outcome>>> replayWhileMoving(
      Stage.Isolated stage) throws SQLException {
    BoxOffice office = stage.office();
    CommandKey key = BoxOffice.newKey(office.buyer(BoxOffice.PRICE));
    long id = payAMonthAgo(stage, key);
    try (var encounter = new Encounter(stage);
        Connection archiver = stage.database().batch().getConnection()) {
      archiver.setAutoCommit(false);
      try (var move = archiver.prepareStatement("CALL archiving.move_answers(10, NULL)")) {
        move.execute();
      }
      Future<Result<CommandResult<Payment.Outcome>>> replay =
          encounter.runsInto(() -> office.payAndAnswer(key, id));
      assertThat(encounter.waits(replay)).isTrue();
      archiver.commit();
      archiver.setAutoCommit(true);
      Encounter.value(replay);
      return replay;
    }
  }

  private static long payAMonthAgo(Stage.Isolated stage, CommandKey key) {
    BoxOffice office = stage.office();
    Sale sale = office.sale(1);
    long id = office.hold(key.userId(), sale, sale.seat(0)).reservationId();
    office.payAndAnswer(key, id);
    JdbcClient.create(stage.owner())
        .sql("UPDATE idempotency_keys SET created_at = created_at - INTERVAL '31 days'")
        .update();
    return id;
  }
}
