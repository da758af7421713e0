package dev.concertbank.app.messaging.jms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.messaging.Message;
import dev.concertbank.app.messaging.MessageWork;
import dev.concertbank.app.messaging.jms.Broker.Draft;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import jakarta.jms.MessageConsumer;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
  private static final Set<Thread.State> WAITING =
      EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

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
  @DisplayName("see the message that was sent: its kind, correlation, body and number")
  void mapping() {
    bench.listen(work, JmsBench.consumer(1, bench.handled()::add));
    Draft sent = JmsBench.draft();
    bench.broker().send(JmsBench.QUEUE, sent);

    await().until(() -> bench.handled().size() == 1);
    assertThat(bench.handled())
        .containsExactly(
            new Message(sent.messageId(), sent.kind(), sent.correlation(), sent.body(), 0));
    await().until(() -> bench.marks(sent) == 1);
  }

  @Test
  @DisplayName("get a message again when it failed, and leave no mark of the failure")
  void redelivery() {
    AtomicInteger failures = new AtomicInteger();
    bench.listen(
        work,
        JmsBench.consumer(
            1,
            message -> {
              if (failures.getAndIncrement() < 2) {
                throw new IllegalStateException("not this time");
              }
              bench.handled().add(message);
            }));
    Draft sent = JmsBench.draft();
    bench.broker().send(JmsBench.QUEUE, sent);

    await().until(() -> bench.handled().size() == 1);
    assertThat(bench.handled().get(0).attempt()).isEqualTo(2);
    await().until(() -> bench.marks(sent) == 1);
    assertThat(failures).hasValue(3);
  }

  @Test
  @DisplayName("give a message up when it failed six times, and meanwhile work on the others")
  void poison() {
    Draft poison = JmsBench.draft();
    bench.listen(
        work,
        JmsBench.consumer(
            1,
            message -> {
              if (message.messageId() == poison.messageId()) {
                throw new IllegalStateException("poison");
              }
              bench.handled().add(message);
            }));
    bench.broker().send(JmsBench.QUEUE, poison);
    for (int i = 0; i < 20; i++) {
      bench.broker().send(JmsBench.QUEUE, JmsBench.draft());
    }

    await().until(() -> bench.handled().size() == 20);
    jakarta.jms.Message parked =
        bench
            .broker()
            .inSession(
                session -> {
                  MessageConsumer consumer =
                      session.createConsumer(session.createQueue(Broker.PARKED));
                  return consumer.receive(TimeUnit.SECONDS.toMillis(20));
                });
    assertThat(JmsMessages.read(parked).messageId()).isEqualTo(poison.messageId());
    assertThat(bench.marks(poison)).isZero();
  }

  @Test
  @DisplayName("reject what has no number or is no text")
  void malformed() {
    bench.listen(work, JmsBench.consumer(1, bench.handled()::add));
    bench.broker().send(JmsBench.QUEUE, new Draft("KIND", "X:1", "{}", null));
    bench
        .broker()
        .inSession(
            session -> {
              session
                  .createProducer(session.createQueue(JmsBench.QUEUE))
                  .send(session.createBytesMessage());
              return null;
            });

    await().until(() -> bench.broker().count(Broker.PARKED) == 2);
    assertThat(bench.handled()).isEmpty();
  }

  @Test
  @DisplayName("finish what they are at when they are stopped, and leave the rest")
  void shutdown() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    JmsListeners listeners =
        bench.listen(
            work,
            JmsBench.consumer(
                1,
                message -> {
                  begun.countDown();
                  awaitUninterruptibly(goOn);
                  bench.handled().add(message);
                }));
    Draft first = JmsBench.draft();
    bench.broker().send(JmsBench.QUEUE, first);
    bench.broker().send(JmsBench.QUEUE, JmsBench.draft());
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

    Thread stopping = new Thread(listeners::stop);
    stopping.start();
    await("it waits for the listener").until(() -> WAITING.contains(stopping.getState()));
    goOn.countDown();
    stopping.join();

    assertThat(listeners.isRunning()).isFalse();
    assertThat(bench.handled()).extracting(Message::messageId).containsExactly(first.messageId());
    assertThat(bench.marks(first)).isEqualTo(1);
    assertThat(bench.broker().count(JmsBench.QUEUE)).isEqualTo(1);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
