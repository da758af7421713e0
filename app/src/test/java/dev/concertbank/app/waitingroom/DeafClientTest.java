package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A client that asks for events and never reads them, beside one that does. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
@Import(Queue.class)
@TestPropertySource(properties = "concert-bank.waiting-room.keep-alive=0s")
class DeafClientTest {
  /** Some 450 bytes each, so far more than all buffers between us and a client. */
  private static final int PUSHES = 30_000;

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private Queue queue;
  @Autowired private QueueStreams streams;

  @Test
  void harmsNobody(CapturedOutput output) throws Exception {
    Sale sale = boxOffice.saleWithRoom(5);
    queue.round(sale);
    Buyer deaf = boxOffice.buyer(0);
    Buyer good = boxOffice.buyer(0);
    String deafToken = queue.join(deaf, sale);
    String goodToken = queue.join(good, sale);
    queue.round(sale);
    ExecutorService pusher = Executors.newSingleThreadExecutor();
    try (Listener silent = Listener.deaf(api.port(), deaf.token(), deafToken);
        Listener listener = Listener.at(api.port(), good.token(), goodToken)) {
      await().until(streams::size, size -> size == 2);
      Future<?> pushed = pusher.submit(this::push);

      assertThat(pushed.get(2, TimeUnit.MINUTES)).as("nobody waits for the deaf one").isNull();
      await("the other one hears")
          .until(
              () -> {
                streams.push();
                return listener.statuses().size() > 100;
              });
      queue.admit(sale, 2);
      await().until(listener::hasEnded);
      assertThat(listener.last("status")).isEqualTo("ADMITTED");
      assertThat(silent.statuses()).isEmpty();
    } finally {
      pusher.shutdownNow();
    }
    await().until(streams::size, size -> size == 0);
    assertThat(output).as("who hangs up is no event").doesNotContain("unexpected error");
  }

  private void push() {
    for (int i = 0; i < PUSHES; i++) {
      streams.push();
    }
  }
}
