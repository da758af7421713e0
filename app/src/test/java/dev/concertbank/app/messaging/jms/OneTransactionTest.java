package dev.concertbank.app.messaging.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.Consumers;
import dev.concertbank.app.messaging.EffectTable;
import dev.concertbank.app.messaging.Events;
import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageHandler;
import dev.concertbank.app.messaging.MessageWork;
import dev.concertbank.app.messaging.Works;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.ConsumerTest;
import dev.concertbank.embedded.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The way of Oracle's profile through Spring's JMS listener, with a provider that shares the
 * transaction's connection. No mark helps here: dequeue and effect are committed together, or the
 * test fails.
 */
@ConsumerTest
@DisplayName("A JMS listener on the transaction's own connection")
class OneTransactionTest {
  private static final int MESSAGES = 12;

  @Autowired private List<SmartLifecycle> background;
  @Autowired private DataSource dataSource;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private TestDatabase database;
  @Autowired private BoxOffice boxOffice;

  private final Set<String> struck = ConcurrentHashMap.newKeySet();
  private Events events;
  private EffectTable effects;
  private JmsListeners listeners;

  @BeforeEach
  void everydayConsumersRest() {
    everyday().stop();
    events = new Events(boxOffice.owner());
    effects = new EffectTable(boxOffice.owner(), dataSource);
  }

  @AfterEach
  void everydayConsumersGoOn() {
    listeners.stop();
    everyday().start();
  }

  private SmartLifecycle everyday() {
    return background.stream()
        .filter(bean -> bean.getClass().getSimpleName().equals("JdbcListeners"))
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Integer> effectsAfter(MessageHandler blow, DataSource dequeuing)
      throws Exception {
    List<String> published = events.publish(MESSAGES);
    SharedConnectionQueues queues = new SharedConnectionQueues(dequeuing);
    MessageWork unmarked = Works.forgetful();
    Consumer consumer =
        new Consumer(
            "AUDIT_TRAIL",
            "ticket_event_q",
            Optional.of("AUDIT_TRAIL"),
            2,
            message -> {
              if (published.contains(message.correlation())) {
                effects.add(message);
                if (struck.add(message.correlation())) {
                  blow.handle(message);
                }
              }
            });
    listeners =
        new JmsListeners(
            new Consumers(List.of(consumer)),
            queues,
            unmarked,
            queues.connections(),
            transactions,
            1000);
    listeners.start();
    await("all messages are done")
        .atMost(Duration.ofMinutes(2))
        .until(() -> events.waiting("AUDIT_TRAIL", published) == 0);
    assertThat(struck).hasSize(MESSAGES);
    return effects.times();
  }

  private Map<String, Integer> onceEach() {
    return struck.stream().collect(Collectors.toMap(Function.identity(), correlation -> 1));
  }

  @Test
  @DisplayName("has one effect of a message whose first attempt failed after its effect")
  void failures() throws Exception {
    Map<String, Integer> times = effectsAfter(OneTransactionTest::fail, dataSource);

    assertThat(times).isEqualTo(onceEach());
  }

  @Test
  @DisplayName("would lose every effect, were the dequeue not in it (negative control)")
  void anotherConnection() throws Exception {
    Map<String, Integer> times = effectsAfter(OneTransactionTest::fail, database.app());

    assertThat(times).isEmpty();
  }

  private static void fail(Message message) {
    throw new IllegalStateException("after the effect, before the commit");
  }

  @Test
  @DisplayName("has one effect of a message whose session was killed after the effect")
  void kills() throws Exception {
    Map<String, Integer> times = effectsAfter(this::killSession, dataSource);

    assertThat(times).isEqualTo(onceEach());
  }

  private void killSession(Message message) {
    JdbcClient.create(database.app())
        .sql("SELECT pg_terminate_backend(?, 10000)")
        .param(effects.session())
        .query(Boolean.class)
        .single();
  }
}
