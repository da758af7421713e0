package dev.concertbank.app.messaging.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageWork;
import dev.concertbank.app.messaging.Works;
import dev.concertbank.app.messaging.jms.Broker.Draft;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** One message, several deliveries: by accident, or to several subscribers. */
@ApiTest
@DisplayName("Listeners over JMS, of the same message")
class JmsDuplicatesTest {
  @Autowired private MessageWork work;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private BoxOffice boxOffice;

  private JmsBench bench;

  @BeforeEach
  void openBench() {
    bench = new JmsBench(transactions, boxOffice.owner());
  }

  @AfterEach
  void closeBench() {
    bench.close();
  }

  @Test
  @DisplayName("have one effect of a message that comes 50 times, to four threads at once")
  void duplicates() {
    Draft twin = JmsBench.draft();
    Draft last = JmsBench.draft();
    for (int i = 0; i < 50; i++) {
      bench.broker().send(JmsBench.QUEUE, twin);
    }
    bench.broker().send(JmsBench.QUEUE, last);
    bench.listen(work, JmsBench.consumer(4, bench.handled()::add));

    await().until(() -> bench.broker().isEmpty(JmsBench.QUEUE));
    assertThat(bench.handled())
        .extracting(Message::messageId)
        .containsExactlyInAnyOrder(twin.messageId(), last.messageId());
  }

  @Test
  @DisplayName("would have 51 effects without the marks (negative control)")
  void duplicatesWithoutMarks() {
    Draft twin = JmsBench.draft();
    for (int i = 0; i < 51; i++) {
      bench.broker().send(JmsBench.QUEUE, twin);
    }
    bench.listen(Works.forgetful(), JmsBench.consumer(4, bench.handled()::add));

    await().until(() -> bench.broker().isEmpty(JmsBench.QUEUE));
    assertThat(bench.handled()).hasSize(51);
  }

  @Test
  @DisplayName("of one event work side by side: each subscriber has its effect once")
  void subscribers() {
    List<Message> others = new CopyOnWriteArrayList<>();
    bench.listen(
        work,
        new Consumer("JMS_ONE", "events", Optional.of("ONE"), 1, bench.handled()::add),
        new Consumer("JMS_TWO", "events", Optional.of("TWO"), 1, others::add));
    await().until(() -> bench.broker().subscriptions("events") == 2);
    Draft sent = JmsBench.draft();
    bench.broker().publish("events", sent);

    await().until(() -> bench.handled().size() == 1 && others.size() == 1);
    await().until(() -> bench.marks("JMS_ONE", sent.messageId()) == 1);
    await().until(() -> bench.marks("JMS_TWO", sent.messageId()) == 1);
  }
}
