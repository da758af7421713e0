package dev.concertbank.app.messaging.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.Consumers;
import dev.concertbank.app.messaging.EffectTable;
import dev.concertbank.app.messaging.Events;
import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageHandler;
import dev.concertbank.app.messaging.MessageWork;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.ConsumerTest;
import dev.concertbank.embedded.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The session of a consumer is killed after the effect and before the commit, again and again. */
@ConsumerTest
@DisplayName("A consumer that is killed between effect and commit")
class KilledConsumerTest {
  private static final int KILLS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  @Autowired private JdbcListeners everyday;
  @Autowired private MessageWork work;
  @Autowired private DataSource dataSource;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private TestDatabase database;
  @Autowired private BoxOffice boxOffice;

  private final Set<String> killed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger deliveries = new AtomicInteger();
  private Events events;
  private EffectTable effects;
  private JdbcListeners listeners;

  @BeforeEach
  void everydayConsumersRest() {
    everyday.stop();
    events = new Events(boxOffice.owner());
    effects = new EffectTable(boxOffice.owner(), dataSource);
  }

  @AfterEach
  void everydayConsumersGoOn() {
    listeners.stop();
    everyday.start();
  }

  private void listen(MessageHandler handler) {
    Consumer consumer =
        new Consumer("AUDIT_TRAIL", "ticket_event_q", Optional.of("AUDIT_TRAIL"), 2, handler);
    listeners =
        new JdbcListeners(
            new Consumers(List.of(consumer)),
            new MessageQueues(dataSource),
            work,
            new TransactionTemplate(transactions));
    listeners.start();
  }

  /** Each message once; the session is gone when this returns. */
  private void killOnce(Message message) {
    deliveries.incrementAndGet();
    if (killed.add(message.correlation())) {
      Boolean gone =
          JdbcClient.create(database.app())
              .sql("SELECT pg_terminate_backend(?, 10000)")
              .param(effects.session())
              .query(Boolean.class)
              .single();
      assertThat(gone).isTrue();
    }
  }

  private void awaitDone(List<String> published) {
    await("all messages are done")
        .atMost(PATIENCE)
        .until(() -> events.waiting("AUDIT_TRAIL", published) == 0);
  }

  private static Map<String, Integer> onceEach(List<String> published) {
    return published.stream().collect(Collectors.toMap(Function.identity(), correlation -> 1));
  }

  @Test
  @DisplayName("loses no effect and repeats none, 200 times")
  void noneLostNoneTwice() {
    List<String> published = events.publish(KILLS);
    listen(
        message -> {
          if (published.contains(message.correlation())) {
            effects.add(message);
            killOnce(message);
          }
        });

    awaitDone(published);
    assertThat(killed).hasSize(KILLS);
    assertThat(deliveries).hasValue(2 * KILLS);
    assertThat(effects.times()).isEqualTo(onceEach(published));
    assertThat(parked()).isZero();
    assertThat(boxOffice.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("would repeat effects that are not part of its transaction (negative control)")
  void effectsOutside() {
    List<String> published = events.publish(5);
    EffectTable outside = new EffectTable(boxOffice.owner(), database.app());
    listen(
        message -> {
          if (published.contains(message.correlation())) {
            outside.add(message);
            killOnce(message);
          }
        });

    awaitDone(published);
    assertThat(outside.times().values()).containsOnly(2);
  }

  private long parked() {
    return boxOffice
        .owner()
        .sql("SELECT COUNT(*) FROM parked_message_v")
        .query(Long.class)
        .single();
  }
}
