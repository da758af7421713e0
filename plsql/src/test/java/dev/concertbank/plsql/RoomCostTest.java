package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.BoxOffice.Sale;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * R11 for the waiting room. The server counts, in the transaction itself, how many rows and index
 * entries it read: not how long it took, so the test is the same on every machine.
 */
@DisplayName("What the waiting room costs does not grow with who waits:")
class RoomCostTest {
  private static final String ROWS_READ =
      """
      SELECT COALESCE(SUM(seq_tup_read + COALESCE(idx_tup_fetch, 0)), 0)
        FROM pg_stat_xact_user_tables WHERE relname NOT IN ('parameters')
      """;

  /** Not of the server's own indexes, which a session reads when it likes. */
  private static final String ENTRIES_READ =
      "SELECT SUM(pg_stat_get_xact_tuples_returned(indexrelid))::bigint FROM pg_stat_user_indexes";

  private static final String FORGET_EARLIER = "SELECT pg_stat_force_next_flush()";

  private Stage.Isolated stage;
  private BoxOffice office;
  private JdbcClient app;
  private JdbcClient owner;

  @BeforeEach
  void open() {
    Assumptions.assumeFalse(Stage.database().isOracle(), "the embedded server counts its reads");
    stage = Stage.without();
    office = stage.office();
    app = JdbcClient.create(stage.database().app());
    owner = JdbcClient.create(stage.owner());
  }

  @AfterEach
  void close() {
    if (stage != null) {
      stage.close();
    }
  }

  private record Cost(long join, long leave, long round) {}

  @Test
  @DisplayName("a join, a leave and a round read as much among 50,000 as among 500")
  void flat() {
    Cost few = costAmong(500);
    Cost many = costAmong(50_000);

    assertThat(many.join()).isLessThanOrEqualTo(few.join() + 20);
    assertThat(many.leave()).isLessThanOrEqualTo(few.leave() + 20);
    assertThat(many.round()).isLessThanOrEqualTo(2 * few.round());
  }

  @Test
  @NegativeControl
  @DisplayName("without the index of the round the count shows it (negative control)")
  void withoutIndex() {
    owner.sql("DROP INDEX waiting_tickets_status_ix").update();

    long few = costAmong(500).round();
    long many = costAmong(50_000).round();

    assertThat(many).isGreaterThan(10 * few);
  }

  @Test
  @DisplayName("whoever asks for broken rules reads no more before the server has counted a crowd")
  void ofRules() {
    List.of("waiting_tickets", "admission_journal").forEach(this::leaveUncounted);
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(2_000, 2_000, 2_000));
    wait(sale, 2_000);
    owner.sql("ANALYZE").update();
    assertThat(office.round(sale)).isEqualTo(2_000);

    long uncounted = readBy(office::brokenInvariants);
    owner.sql("ANALYZE").update();
    long counted = readBy(office::brokenInvariants);

    assertThat(uncounted).isLessThan(2 * counted);
  }

  /** By itself the embedded server counts once a minute, and takes who was let in since for few. */
  private void leaveUncounted(String table) {
    owner.sql("ALTER TABLE " + table + " SET (autovacuum_enabled = false)").update();
  }

  /** What commands read in a room where so many wait, ten at a time are let in. */
  private Cost costAmong(int waiting) {
    Sale sale = office.saleWithRoom(1, new RoomOperation.Rates(20, 10, 1_000_000));
    wait(sale, waiting);
    office.round(sale);
    owner.sql("ANALYZE").update();
    long newcomer = office.buyer(0);
    long join = readBy(() -> office.join(newcomer, sale));
    long place = office.join(newcomer, sale).place();
    long leave =
        readBy(
            () -> {
              office.leave(newcomer, place);
              return place;
            });
    new RoomEvidence(stage.owner(), sale).lastSecondIsOver();
    long round = readBy(() -> assertTen(office.round(sale)));
    return new Cost(join, leave, round);
  }

  private static long assertTen(long admitted) {
    assertThat(admitted).isEqualTo(10);
    return admitted;
  }

  private long readBy(Supplier<?> command) {
    office.commit(() -> app.sql(FORGET_EARLIER).query().listOfRows());
    return office.commit(
        () -> {
          command.get();
          return List.of(ROWS_READ, ENTRIES_READ).stream()
              .mapToLong(query -> app.sql(query).query(Long.class).single())
              .sum();
        });
  }

  /**
   * So many that have come long ago, with their messages and counted, as rounds would leave them.
   */
  private void wait(Sale sale, int count) {
    Crowd.waitingFor(sale.scheduleId(), count, owner);
  }
}
