package dev.concertbank.app.messaging.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.Consumers;
import dev.concertbank.app.messaging.ForgetfulWork;
import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageHandler;
import dev.concertbank.app.messaging.MessageWork;
import dev.concertbank.app.messaging.jms.Broker.Draft;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import jakarta.jms.MessageConsumer;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What Oracle's profile does with messages, on a real broker of another make. Marks and effects are
 * in the product's database. The broker has a transaction of its own, so that here, unlike with
 * Advanced Queuing, a message may come again although its effect is committed.
 */
@ApiTest
@DisplayName("Listeners over JMS")
class JmsListenersTest {
  private static final AtomicLong MESSAGE_IDS = new AtomicLong(1_000_000_000);
  private static final long RECEIVE_MILLIS = 200;
  private static final String QUEUE = "things_q";
  private static final Set<Thread.State> WAITING =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  @Autowired private MessageWork work;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private BoxOffice boxOffice;

  private final List<Message> handled = new CopyOnWriteArrayList<>();
  private Broker broker;
  private JmsListeners listeners;

  @BeforeEach
  void startBroker() throws Exception {
    broker = Broker.start();
  }

  @AfterEach
  void stop() {
    if (listeners != null) {
      listeners.stop();
    }
    broker.close();
  }

  private void listen(Consumer... consumers) {
    listen(work, consumers);
  }

  private void listen(MessageWork unit, Consumer... consumers) {
    listeners =
        new JmsListeners(
            new Consumers(List.of(consumers)),
            broker,
            unit,
            broker.connections(),
            transactions,
            RECEIVE_MILLIS);
    listeners.start();
  }

  private Consumer consumer(int concurrency, MessageHandler handler) {
    return new Consumer("JMS_TEST", QUEUE, Optional.empty(), concurrency, handler);
  }

  private static Draft draft() {
    return new Draft(
        "RESERVATION_HELD",
        "RESERVATION:17",
        "{\"reservationId\":17}",
        MESSAGE_IDS.incrementAndGet());
  }

  private long marks(String consumer, long messageId) {
    return boxOffice
        .owner()
        .sql("SELECT COUNT(*) FROM processed_messages WHERE consumer = ? AND message_id = ?")
        .params(consumer, messageId)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("see the message that was sent: its kind, correlation, body and number")
  void mapping() {
    listen(consumer(1, handled::add));
    Draft sent = draft();
    broker.send(QUEUE, sent);

    await().until(() -> handled.size() == 1);
    assertThat(handled)
        .containsExactly(
            new Message(sent.messageId(), sent.kind(), sent.correlation(), sent.body(), 0));
    await().until(() -> marks("JMS_TEST", sent.messageId()) == 1);
  }

  @Test
  @DisplayName("get a message again when it failed, and leave no mark of the failure")
  void redelivery() {
    AtomicInteger failures = new AtomicInteger();
    listen(
        consumer(
            1,
            message -> {
              if (failures.getAndIncrement() < 2) {
                throw new IllegalStateException("not this time");
              }
              handled.add(message);
            }));
    Draft sent = draft();
    broker.send(QUEUE, sent);

    await().until(() -> handled.size() == 1);
    assertThat(handled.get(0).attempt()).isEqualTo(2);
    await().until(() -> marks("JMS_TEST", sent.messageId()) == 1);
    assertThat(failures).hasValue(3);
  }

  @Test
  @DisplayName("give a message up when it failed six times, and meanwhile work on the others")
  void poison() {
    Draft poison = draft();
    listen(
        consumer(
            1,
            message -> {
              if (message.messageId() == poison.messageId()) {
                throw new IllegalStateException("poison");
              }
              handled.add(message);
            }));
    broker.send(QUEUE, poison);
    for (int i = 0; i < 20; i++) {
      broker.send(QUEUE, draft());
    }

    await().until(() -> handled.size() == 20);
    jakarta.jms.Message parked =
        broker.inSession(
            session -> {
              MessageConsumer consumer = session.createConsumer(session.createQueue(Broker.PARKED));
              return consumer.receive(TimeUnit.SECONDS.toMillis(20));
            });
    assertThat(JmsMessages.read(parked).messageId()).isEqualTo(poison.messageId());
    assertThat(marks("JMS_TEST", poison.messageId())).isZero();
  }

  @Test
  @DisplayName("have one effect of a message that comes 50 times, to four threads at once")
  void duplicates() {
    Draft twin = draft();
    Draft last = draft();
    for (int i = 0; i < 50; i++) {
      broker.send(QUEUE, twin);
    }
    broker.send(QUEUE, last);
    listen(consumer(4, handled::add));

    await().until(() -> broker.isEmpty(QUEUE));
    assertThat(handled)
        .extracting(Message::messageId)
        .containsExactlyInAnyOrder(twin.messageId(), last.messageId());
  }

  @Test
  @DisplayName("would have 51 effects without the marks (negative control)")
  void duplicatesWithoutMarks() {
    Draft twin = draft();
    for (int i = 0; i < 51; i++) {
      broker.send(QUEUE, twin);
    }
    listen(ForgetfulWork.create(), consumer(4, handled::add));

    await().until(() -> broker.isEmpty(QUEUE));
    assertThat(handled).hasSize(51);
  }

  @Test
  @DisplayName("reject what has no number or is no text")
  void malformed() {
    listen(consumer(1, handled::add));
    broker.send(QUEUE, new Draft("KIND", "X:1", "{}", null));
    broker.inSession(
        session -> {
          session.createProducer(session.createQueue(QUEUE)).send(session.createBytesMessage());
          return null;
        });

    await().until(() -> broker.count(Broker.PARKED) == 2);
    assertThat(handled).isEmpty();
  }

  @Test
  @DisplayName("of one event work side by side: each subscriber has its effect once")
  void subscribers() {
    List<Message> others = new CopyOnWriteArrayList<>();
    listen(
        new Consumer("JMS_ONE", "events", Optional.of("ONE"), 1, handled::add),
        new Consumer("JMS_TWO", "events", Optional.of("TWO"), 1, others::add));
    await().until(() -> broker.subscriptions("events") == 2);
    Draft sent = draft();
    broker.publish("events", sent);

    await().until(() -> handled.size() == 1 && others.size() == 1);
    await().until(() -> marks("JMS_ONE", sent.messageId()) == 1);
    await().until(() -> marks("JMS_TWO", sent.messageId()) == 1);
  }

  @Test
  @DisplayName("finish what they are at when they are stopped, and leave the rest")
  void shutdown() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    listen(
        consumer(
            1,
            message -> {
              begun.countDown();
              awaitUninterruptibly(goOn);
              handled.add(message);
            }));
    Draft first = draft();
    broker.send(QUEUE, first);
    broker.send(QUEUE, draft());
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

    Thread stopping = new Thread(listeners::stop);
    stopping.start();
    await("it waits for the listener").until(() -> WAITING.contains(stopping.getState()));
    goOn.countDown();
    stopping.join();

    assertThat(listeners.isRunning()).isFalse();
    assertThat(handled).extracting(Message::messageId).containsExactly(first.messageId());
    assertThat(marks("JMS_TEST", first.messageId())).isEqualTo(1);
    assertThat(broker.count(QUEUE)).isEqualTo(1);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
