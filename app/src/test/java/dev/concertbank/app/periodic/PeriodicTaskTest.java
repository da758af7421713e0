package dev.concertbank.app.periodic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is done again and again")
class PeriodicTaskTest {
  private final AtomicInteger runs = new AtomicInteger();
  private PeriodicTask task;

  private void start(Duration pause, java.util.function.BooleanSupplier work) {
    task = new PeriodicTask("test", pause, work);
    task.start();
  }

  @AfterEach
  void stop() {
    task.stop();
    assertThat(task.isRunning()).isFalse();
  }

  @Test
  @DisplayName("is done again after a failure, of whatever kind")
  void outlivesFailures() {
    start(
        Duration.ofMillis(1),
        () -> {
          switch (runs.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("away");
            case 2 -> throw new StackOverflowError();
            default -> {
              return false;
            }
          }
        });

    await().until(() -> runs.get() > 5);
  }

  @Test
  @DisplayName("is done at once while there is more to do, and then after a pause")
  void moreAtOnce() {
    start(Duration.ofHours(1), () -> runs.incrementAndGet() < 100);

    await().until(() -> runs.get() == 100);
  }

  @Test
  @DisplayName("ends when it is told to, though there would always be more; and can begin again")
  void ends() {
    start(
        Duration.ofHours(1),
        () -> {
          runs.incrementAndGet();
          return true;
        });
    await().until(() -> runs.get() > 10);
    task.stop();
    int afterwards = runs.get();

    task.start();
    await().until(() -> runs.get() > afterwards);
  }
}
