package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.plsql.BoxOffice.Sale;
import dev.concertbank.plsql.Storm.Result;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No suite can park a message: it takes attempts that were rolled back. */
@DisplayName("A parked message")
class ParkedMessageTest {
  private static final String EVENTS = "TICKET_EVENT_Q";
  private static final String ENDS = "HOLD_EXPIRY_Q";

  private Stage.Isolated stage;
  private Consumers consumers;
  private JdbcClient owner;
  private long admin;

  @BeforeEach
  void open() {
    use(Stage.without());
  }

  private void use(Stage.Isolated wanted) {
    stage = wanted;
    consumers = new Consumers(stage);
    owner = JdbcClient.create(stage.owner());
    admin = stage.office().admin();
  }

  @AfterEach
  void close() {
    if (stage != null && stage.database() != Stage.database()) {
      stage.close();
    }
  }

  @Test
  @DisplayName("is shown with what it says, how often it was tried, and who has yet to process it")
  void isShown() {
    long reservation = hold();
    String event = park(EVENTS, "NOTIFICATION", reservation);
    String end = park(ENDS, null, reservation);

    assertThat(shown())
        .containsExactlyInAnyOrder(
            "TICKET_EVENT_Q/AUDIT_TRAIL,NOTIFICATION/%s/RESERVATION_HELD/RESERVATION:%d/{\"reservationId\":%2$d}/6"
                .formatted(event, reservation),
            "HOLD_EXPIRY_Q/null/%s/HOLD_OVER/RESERVATION:%d/{\"reservationId\":%2$d}/6"
                .formatted(end, reservation));
    assertThat(numbersOfParked()).doesNotContainNull().doesNotHaveDuplicates();

    consumers.mark("AUDIT_TRAIL", numberOf(event));

    assertThat(shown()).anyMatch(line -> line.startsWith("TICKET_EVENT_Q/NOTIFICATION/"));
  }

  /** On the shared database, whose lines are counted. */
  @Test
  @DisplayName("comes back as it was, at once, to whoever has not processed it, and is audited")
  void comesBack() {
    stage.close();
    use(Stage.sharedAsItIs());
    long reservation = hold();
    String event = park(EVENTS, "NOTIFICATION", reservation);
    long number = numberOf(event);
    consumers.mark("AUDIT_TRAIL", number);
    List<String> toAudit = waiting("AUDIT_TRAIL", reservation);

    consumers.requeue(admin, EVENTS, event);

    assertThat(waiting("AUDIT_TRAIL", reservation)).hasSize(1).isEqualTo(toAudit);
    assertThat(waiting("NOTIFICATION", reservation))
        .containsExactly(
            "RESERVATION_HELD/%d/{\"reservationId\":%d}/READY/0".formatted(number, reservation));
    assertThat(
            owner
                .sql("SELECT detail FROM audit_log WHERE subject = ? AND user_id = ?")
                .params("TICKET_EVENT_Q:" + event, admin)
                .query(String.class)
                .list())
        .containsExactly("RESERVATION_HELD RESERVATION:" + reservation);
  }

  private List<String> waiting(String consumer, long reservation) {
    return owner
        .sql(
            "SELECT concat_ws('/', (q.user_data).type,"
                + " (q.user_data).properties #>> '{messageId,value}', (q.user_data).text_vc,"
                + " q.msg_state, q.retry_count) FROM aq$ticket_event_qt q"
                + " WHERE q.queue = ? AND q.corr_id = ? AND q.consumer_name = ?")
        .params(EVENTS, "RESERVATION:" + reservation, consumer)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("is parked in the same place when it fails again")
  void isParkedAgain() {
    long reservation = hold();
    consumers.requeue(admin, EVENTS, park(EVENTS, "NOTIFICATION", reservation));
    consumers.requeue(admin, ENDS, park(ENDS, null, reservation));

    String event = park(EVENTS, "NOTIFICATION", reservation);
    String end = park(ENDS, null, reservation);

    assertThat(shown()).hasSize(2).anyMatch(l -> l.contains(event)).anyMatch(l -> l.contains(end));
  }

  @Test
  @DisplayName("is put back with all others since a point in time, and none from before")
  void sinceAPointInTime() {
    String before = park(EVENTS, "NOTIFICATION", hold());
    Instant since = owner.sql("SELECT clock_timestamp()").query(Instant.class).single();
    long second = hold();
    park(EVENTS, "NOTIFICATION", second);
    park(EVENTS, "NOTIFICATION", hold());
    park(ENDS, null, second);

    assertThat(consumers.requeueSince(admin, EVENTS, since)).isEqualTo(2);

    assertThat(shown())
        .hasSize(2)
        .anyMatch(l -> l.contains(before))
        .anyMatch(l -> l.contains(ENDS));
    assertThat(consumers.requeueSince(admin, EVENTS, Instant.EPOCH)).isEqualTo(1);
    assertThat(consumers.requeueSince(admin, ENDS, Instant.EPOCH)).isEqualTo(1);
    assertThat(shown()).isEmpty();
    assertThat(take(ENDS, null)).hasSize(1);
  }

  @Test
  @DisplayName("is put back once, however many administrators try at once")
  void onceAmongMany() {
    long reservation = hold();
    String event = park(EVENTS, "NOTIFICATION", reservation);
    long number = numberOf(event);
    Callable<Boolean> requeue =
        () -> {
          consumers.requeue(admin, EVENTS, event);
          return true;
        };

    List<Result<Boolean>> results = Storm.of(Collections.nCopies(10, requeue));

    assertThat(results).filteredOn(Result::succeeded).hasSize(1);
    assertThat(results)
        .filteredOn(result -> !result.succeeded())
        .allMatch(result -> result.failedWith(TicketError.PARKED_MESSAGE_NOT_FOUND));
    assertThat(take(EVENTS, "NOTIFICATION"))
        .containsExactly(
            "RESERVATION_HELD/RESERVATION:%d/%d/{\"reservationId\":%1$d}/0"
                .formatted(reservation, number));
  }

  @Test
  @DisplayName("is not waited for while another administrator is putting it back")
  void notWaitedFor() {
    String event = park(EVENTS, "NOTIFICATION", hold());
    park(EVENTS, "NOTIFICATION", hold());
    try (var encounter = new Encounter(stage)) {
      encounter.standsAfter(
          () -> {
            consumers.requeue(admin, EVENTS, event);
            return event;
          });
      var others = encounter.runsInto(() -> consumers.requeueSince(admin, EVENTS, Instant.EPOCH));

      assertThat(encounter.waits(others)).isFalse();
      assertThat(Encounter.value(others).answer()).isEqualTo(1);
    }
    assertThat(shown()).isEmpty();
  }

  @Test
  @DisplayName("stays parked where putting it back is rolled back, and comes to nobody")
  void rolledBack() {
    long reservation = hold();
    String event = park(EVENTS, "NOTIFICATION", reservation);

    consumers.requeueAndRollBack(admin, EVENTS, event);

    assertThat(shown()).hasSize(1);
    assertThat(waiting("NOTIFICATION", reservation)).isEmpty();
  }

  @Test
  @DisplayName("stays parked for whoever is no administrator")
  void staysParked() {
    String event = park(EVENTS, "NOTIFICATION", hold());
    long stranger = stage.office().buyer(0);

    assertThatThrownBy(() -> consumers.requeue(stranger, EVENTS, event))
        .isInstanceOfSatisfying(
            TicketException.class, e -> assertThat(e.error()).isEqualTo(TicketError.NOT_AN_ADMIN));
    assertThatThrownBy(() -> consumers.requeueSince(stranger, EVENTS, Instant.EPOCH))
        .isInstanceOf(TicketException.class);
    assertThat(shown()).hasSize(1);
  }

  private long hold() {
    BoxOffice office = stage.office();
    Sale sale = office.sale(1);
    return office.hold(office.buyer(0), sale, sale.seat(0)).reservationId();
  }

  /** Fails on the message about a reservation until it is parked; returns its msgid. */
  private String park(String queue, String consumer, long reservation) {
    byte[] msgid =
        owner
            .sql(
                "SELECT q.msg_id FROM aq$%s q WHERE q.queue = ? AND q.corr_id = ?"
                        .formatted(queue.toLowerCase(java.util.Locale.ROOT) + "t")
                    + " AND q.consumer_name IS NOT DISTINCT FROM ?::text")
            .params(queue, "RESERVATION:" + reservation, consumer)
            .query(byte[].class)
            .single();
    for (int attempt = 0; attempt < 6; attempt++) {
      owner.sql("CALL dbms_aqin.failed(?, ?, ?)").params(queue, consumer, msgid).update();
    }
    return java.util.HexFormat.of().withUpperCase().formatHex(msgid);
  }

  private List<String> shown() {
    return JdbcClient.create(stage.database().app())
        .sql(
            "SELECT queue_name, consumer, msgid, kind, correlation, message_body, attempts"
                + " FROM parked_message_v")
        .query(
            (row, number) ->
                String.join(
                    "/",
                    row.getString(1),
                    String.valueOf(row.getString(2)),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))
        .list();
  }

  private List<Long> numbersOfParked() {
    return owner.sql("SELECT message_id FROM parked_message_v").query(Long.class).list();
  }

  private long numberOf(String msgid) {
    return owner
        .sql("SELECT message_id FROM parked_message_v WHERE msgid = ?")
        .param(msgid)
        .query(Long.class)
        .single();
  }

  /** All messages that are ready: kind, correlation, number, body, attempts. */
  private List<String> take(String queue, String consumer) {
    List<String> taken = new java.util.ArrayList<>();
    List<String> next = receive(queue, consumer);
    while (!next.isEmpty()) {
      taken.addAll(next);
      next = receive(queue, consumer);
    }
    return taken;
  }

  private List<String> receive(String queue, String consumer) {
    return owner
        .sql(
            "SELECT concat_ws('/', m.type, m.correlation, m.properties #>> '{messageId,value}',"
                + " m.body, m.attempts) FROM dbms_aqin.receive(?, ?, 0) m")
        .params(queue, consumer)
        .query(String.class)
        .list();
  }
}
