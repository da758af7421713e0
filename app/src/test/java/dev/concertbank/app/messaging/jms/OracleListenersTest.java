package dev.concertbank.app.messaging.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.Consumers;
import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageHandler;
import dev.concertbank.app.messaging.Works;
import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Sale;
import dev.concertbank.plsql.EventLog;
import dev.concertbank.plsql.HoldExpiry;
import dev.concertbank.plsql.Procedures;
import dev.concertbank.plsql.ProcessedMessage;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import oracle.jakarta.jms.AQjmsFactory;
import oracle.ucp.jdbc.PoolDataSource;
import oracle.ucp.jdbc.PoolDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Advanced Queuing over JMS, with Oracle's pool as in production: the dequeue, the mark and the
 * effect in one transaction.
 */
@ApiTest
@EnabledIfEnvironmentVariable(named = "ORACLE_URL", matches = ".+")
@DisplayName("Listeners on Oracle")
class OracleListenersTest {
  /** A failed message comes again after ten seconds, and the time manager takes its own time. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;

  private String owner;
  private PoolDataSource pool;
  private Procedures procedures;
  private JmsListeners listeners;

  @BeforeEach
  void openPool() throws SQLException {
    owner = System.getenv().getOrDefault("ORACLE_OWNER_USER", "CB_OWNER");
    pool = PoolDataSourceFactory.getPoolDataSource();
    pool.setConnectionFactoryClassName("oracle.jdbc.pool.OracleDataSource");
    pool.setURL(System.getenv("ORACLE_URL"));
    pool.setUser(System.getenv().getOrDefault("ORACLE_USER", "CB_APP"));
    pool.setPassword(System.getenv("ORACLE_PASSWORD"));
    pool.setMaxPoolSize(8);
    pool.registerConnectionInitializationCallback(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("ALTER SESSION SET CURRENT_SCHEMA = " + owner);
          }
        });
    procedures = Procedures.on(pool, owner);
  }

  @AfterEach
  void stop() {
    listeners.stop();
  }

  private void listen(String name, String queue, boolean subscribes, MessageHandler handler)
      throws Exception {
    Optional<String> subscription = subscribes ? Optional.of(name) : Optional.empty();
    Consumer consumer = new Consumer(name, queue, subscription, 2, handler);
    listeners =
        new JmsListeners(
            new Consumers(List.of(consumer)),
            new OracleQueues(owner),
            Works.marking(new ProcessedMessage(procedures)),
            AQjmsFactory.getConnectionFactory(new TransactionBoundOracleDataSource(pool)),
            new JdbcTransactionManager(pool),
            1000);
    listeners.start();
  }

  private long hold() {
    Sale sale = boxOffice.sale(1);
    Response held = api.post("/reservations", sale.hold(0)).as(boxOffice.buyer(0)).key("h").send();
    return held.json().get("reservationId").asLong();
  }

  private long linesOf(long reservationId) {
    return boxOffice
        .owner()
        .sql("SELECT COUNT(*) FROM audit_log WHERE subject = ? AND action = 'RESERVATION_HELD'")
        .param("RESERVATION:" + reservationId)
        .query(Long.class)
        .single();
  }

  private static void record(EventLog log, Message message) {
    log.recordEvent(
        new EventLog.Event(
            message.messageId(), message.kind(), message.correlation(), message.body()));
  }

  @Test
  @DisplayName("of the topic have their effect in the transaction of the dequeue")
  void topic() throws Exception {
    EventLog log = new EventLog(procedures);
    long reservationId = hold();
    AtomicBoolean failed = new AtomicBoolean();
    listen(
        "AUDIT_TRAIL",
        "ticket_event_q",
        true,
        message -> {
          record(log, message);
          if (message.correlation().equals("RESERVATION:" + reservationId)
              && failed.compareAndSet(false, true)) {
            throw new IllegalStateException("after the effect, before the commit");
          }
        });

    await("it comes again, and has its effect")
        .atMost(PATIENCE)
        .until(() -> linesOf(reservationId) == 1);
    assertThat(failed).isTrue();
  }

  @Test
  @DisplayName("of the queue give back what is over")
  void queue() throws Exception {
    HoldExpiry holdExpiry = new HoldExpiry(procedures);
    Response changed =
        api.call("PUT", "/admin/parameters/hold-seconds")
            .body("{\"value\":\"1\"}")
            .as(boxOffice.admin())
            .send();
    assertThat(changed.status()).isEqualTo(200);
    try {
      long reservationId = hold();
      listen(
          "HOLD_EXPIRY",
          "hold_expiry_q",
          false,
          message ->
              holdExpiry.release(
                  Long.parseLong(message.correlation().substring("RESERVATION:".length()))));

      await("the hold is closed")
          .atMost(PATIENCE)
          .until(() -> statusOf(reservationId).equals("EXPIRED"));
      assertThat(boxOffice.brokenInvariants()).isEmpty();
    } finally {
      api.call("PUT", "/admin/parameters/hold-seconds")
          .body("{\"value\":\"300\"}")
          .as(boxOffice.admin())
          .send();
    }
  }

  private String statusOf(long reservationId) {
    return boxOffice
        .owner()
        .sql("SELECT status FROM reservations WHERE reservation_id = ?")
        .param(reservationId)
        .query(String.class)
        .single();
  }
}
