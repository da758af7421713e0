package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.Storm.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

@DisplayName("One message in several sessions of a consumer")
class ProcessedMessageTest {
  private static final String CONSUMER = "NOTIFICATION";

  private Stage.Isolated stage;

  @BeforeEach
  void open() {
    stage = Stage.without();
  }

  @AfterEach
  void close() {
    if (stage != null) {
      stage.close();
    }
  }

  @Test
  @DisplayName("is the first for one of them, and done before for all others")
  void once() {
    Consumers consumers = new Consumers(stage);
    long message = consumers.newMessageId();
    Callable<Boolean> mark = () -> consumers.mark(CONSUMER, message);

    List<Result<Boolean>> results = Storm.of(Collections.nCopies(16, mark));

    assertThat(results).allMatch(Result::succeeded);
    assertThat(results).filteredOn(Result::answer).hasSize(1);
  }

  @Test
  @DisplayName("waits for the one that has it, and hears that it was done")
  void waitsForCommit() {
    Consumers consumers = new Consumers(stage);
    long message = consumers.newMessageId();
    try (var encounter = new Encounter(stage)) {
      boolean first = encounter.standsAfter(() -> consumers.mark(CONSUMER, message));

      Future<Result<Boolean>> second = encounter.runsInto(() -> consumers.mark(CONSUMER, message));

      assertThat(first).isTrue();
      assertThat(encounter.waits(second)).isTrue();
      encounter.letGo();
      assertThat(Encounter.value(second).answer()).isFalse();
    }
  }

  @Test
  @DisplayName("is the first again where the one that had it failed")
  void firstAgainAfterRollback() throws SQLException {
    Consumers consumers = new Consumers(stage);
    long message = consumers.newMessageId();
    try (var encounter = new Encounter(stage);
        Connection failing = stage.database().app().getConnection()) {
      failing.setAutoCommit(false);
      try (var mark = failing.prepareStatement("CALL processed_message.mark(?, ?, NULL)")) {
        mark.setString(1, CONSUMER);
        mark.setBigDecimal(2, java.math.BigDecimal.valueOf(message));
        mark.execute();
      }

      Future<Result<Boolean>> second = encounter.runsInto(() -> consumers.mark(CONSUMER, message));

      assertThat(encounter.waits(second)).isTrue();
      failing.rollback();
      failing.setAutoCommit(true);
      assertThat(Encounter.value(second).answer()).isTrue();
    }
  }

  /** On the shared database, whose lines are counted. */
  @Test
  @DisplayName("is not waited for without a limit")
  void waitsNotForEver() {
    Stage.Isolated shared = Stage.sharedAsItIs();
    Consumers consumers = new Consumers(shared);
    long message = consumers.newMessageId();
    try (var encounter = new Encounter(shared)) {
      encounter.standsAfter(() -> consumers.mark(CONSUMER, message));

      Future<Result<Boolean>> second = encounter.runsInto(() -> consumers.mark(CONSUMER, message));

      assertThat(Encounter.value(second).failedWith(TicketError.REQUEST_IN_PROGRESS)).isTrue();
    }
  }

  @Test
  @DisplayName("is in nobody's way who has another one, or is another consumer")
  void othersDoNotWait() {
    Consumers consumers = new Consumers(stage);
    long message = consumers.newMessageId();
    try (var encounter = new Encounter(stage)) {
      encounter.standsAfter(() -> consumers.mark(CONSUMER, message));

      assertThat(consumers.mark("AUDIT_TRAIL", message)).isTrue();
      assertThat(consumers.mark(CONSUMER, consumers.newMessageId())).isTrue();
    }
  }

  @Test
  @NegativeControl
  @DisplayName("without the lock: whoever comes second runs into the key (the second net)")
  void keyAlone() {
    try (var unlocked = Stage.without(Guard.MESSAGE_LOCK)) {
      assertThat(markBesideAMark(unlocked).error()).isInstanceOf(DuplicateKeyException.class);
    }
  }

  @Test
  @NegativeControl
  @DisplayName("without the lock and the key: it is the first for both (negative control)")
  void nothing() {
    try (var unlocked = Stage.without(Guard.MESSAGE_LOCK, Guard.PROCESSED_ONCE)) {
      assertThat(markBesideAMark(unlocked).answer()).isTrue();
    }
  }

  private static Result<Boolean> markBesideAMark(Stage.Isolated stage) {
    Consumers consumers = new Consumers(stage);
    long message = consumers.newMessageId();
    try (var encounter = new Encounter(stage)) {
      return encounter.beside(
          () -> consumers.mark(CONSUMER, message), () -> consumers.mark(CONSUMER, message));
    }
  }
}
