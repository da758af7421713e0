package dev.concertbank.app.messaging.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.Consumers;
import dev.concertbank.app.messaging.EffectTable;
import dev.concertbank.app.messaging.Events;
import dev.concertbank.app.messaging.MessageWork;
import dev.concertbank.app.messaging.Works;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.ConsumerTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A queue may deliver a message twice, to two consumers at once, and before an older one. */
@ConsumerTest
@DisplayName("Messages that come several times, in any order, to eight threads at once")
class OneEffectTest {
  private static final int MESSAGES = 25;
  private static final int COPIES = 8;

  @Autowired private JdbcListeners everyday;
  @Autowired private MessageWork work;
  @Autowired private DataSource dataSource;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private BoxOffice boxOffice;

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

  private Map<String, Integer> effectsWith(MessageWork unit) {
    List<String> published = events.publish(MESSAGES);
    events.repeat(published, COPIES);
    events.shuffle(published);
    assertThat(events.waiting("AUDIT_TRAIL", published)).isEqualTo(MESSAGES * COPIES);
    Consumer consumer =
        new Consumer(
            "AUDIT_TRAIL",
            "ticket_event_q",
            Optional.of("AUDIT_TRAIL"),
            COPIES,
            message -> {
              if (published.contains(message.correlation())) {
                effects.add(message);
              }
            });
    listeners =
        new JdbcListeners(
            new Consumers(List.of(consumer)),
            new MessageQueues(dataSource),
            unit,
            new TransactionTemplate(transactions));
    listeners.start();
    await("all copies are consumed").until(() -> events.waiting("AUDIT_TRAIL", published) == 0);
    return effects.times();
  }

  private static Map<String, Integer> each(Map<String, Integer> effects, int times) {
    return effects.keySet().stream().collect(Collectors.toMap(Function.identity(), c -> times));
  }

  @Test
  @DisplayName("have one effect each")
  void oneEffect() {
    Map<String, Integer> times = effectsWith(work);

    assertThat(times).hasSize(MESSAGES).isEqualTo(each(times, 1));
    assertThat(boxOffice.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("would have one each time without the marks (negative control)")
  void withoutMarks() {
    Map<String, Integer> times = effectsWith(Works.forgetful());

    assertThat(times).hasSize(MESSAGES).isEqualTo(each(times, COPIES));
  }
}
