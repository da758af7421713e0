package dev.concertbank.app.messaging.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import dev.concertbank.app.messaging.Consumer;
import dev.concertbank.app.messaging.MessageWork;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("A listener's thread")
class ListenerThreadTest {
  private final AtomicInteger attempts = new AtomicInteger();

  private ListenerThread threadWith(Runnable attempt) {
    TransactionOperations transaction =
        new TransactionOperations() {
          @Override
          public <T> T execute(TransactionCallback<T> action) {
            attempts.incrementAndGet();
            attempt.run();
            return null;
          }
        };
    Consumer consumer = new Consumer("TEST", "q", Optional.empty(), 1, message -> {});
    MessageQueues queues = mock(MessageQueues.class);
    return new ListenerThread(
        new Listener(consumer, queues, mock(MessageWork.class), transaction), 1);
  }

  private static void end(ListenerThread thread) throws InterruptedException {
    thread.signalStop();
    assertThat(thread.awaitEnd(TimeUnit.SECONDS.toMillis(20))).isTrue();
  }

  @Test
  @DisplayName("outlives a database that is away, and errors of the machine")
  void outlives() throws Exception {
    ListenerThread thread =
        threadWith(
            () -> {
              switch (attempts.get()) {
                case 1 -> throw new DataAccessResourceFailureException("away");
                case 2 -> throw new StackOverflowError();
                case 3 -> throw new IllegalStateException("anything");
                default -> {
                  // It is back.
                }
              }
            });
    thread.start();

    await().until(() -> attempts.get() > 10);
    end(thread);
  }

  @Test
  @DisplayName("ends at once where it pauses")
  void endsInAPause() throws Exception {
    ListenerThread thread =
        threadWith(
            () -> {
              throw new DataAccessResourceFailureException("away");
            });
    thread.start();
    await().until(() -> attempts.get() >= 4);

    end(thread);
    int afterwards = attempts.get();
    assertThat(afterwards).isLessThan(10);
  }
}
