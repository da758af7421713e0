package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.AdmissionRound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds go on, whatever becomes of one of them. */
class AdmitterTest {
  private static final long GOOD = 1;
  private static final long BROKEN = 2;
  private static final long STUCK = 3;
  private static final int MANY = 20;

  private final Map<Long, AtomicInteger> rounds = new ConcurrentHashMap<>();
  private final AtomicInteger looks = new AtomicInteger();
  private final CountDownLatch free = new CountDownLatch(1);
  private final WaitingRoomMapper mapper = mock(WaitingRoomMapper.class);
  private final AdmissionRound round = mock(AdmissionRound.class);
  private final Transactions transactions = mock(Transactions.class);
  private Admitter admitter;

  @BeforeEach
  void threeRooms() {
    when(mapper.activeRooms()).thenAnswer(call -> rooms());
    when(round.run(anyLong())).thenAnswer(call -> round(call.getArgument(0)));
    when(transactions.run(any())).thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
  }

  @AfterEach
  void stop() {
    free.countDown();
    admitter.stop();
    assertThat(admitter.isRunning()).isFalse();
  }

  private List<Long> rooms() {
    if (looks.incrementAndGet() % 2 == 0) {
      throw new IllegalStateException("the database is away");
    }
    return List.of(STUCK, BROKEN, GOOD);
  }

  private long round(long scheduleId) throws InterruptedException {
    rounds.computeIfAbsent(scheduleId, id -> new AtomicInteger()).incrementAndGet();
    if (scheduleId == STUCK) {
      free.await();
    }
    if (scheduleId == BROKEN) {
      throw new IllegalStateException("this room is broken");
    }
    return 0;
  }

  private void start(boolean admits) {
    WaitingRoomSettings settings =
        new WaitingRoomSettings(
            false,
            Duration.ofSeconds(1),
            admits,
            Duration.ofMillis(5),
            1,
            1,
            Duration.ofMinutes(1),
            Duration.ofSeconds(15));
    admitter = new Admitter(settings, mapper, round, transactions);
    admitter.start();
  }

  private int roundsOf(long scheduleId) {
    return rounds.getOrDefault(scheduleId, new AtomicInteger()).get();
  }

  @Test
  void neitherARoomThatFailsNorOneThatIsStuckStopsTheOthers() {
    start(true);

    await().until(() -> roundsOf(GOOD) >= MANY && roundsOf(BROKEN) >= MANY);
    assertThat(roundsOf(STUCK)).as("one round of a room at a time").isEqualTo(1);
    free.countDown();
    await().until(() -> roundsOf(STUCK) >= 2);
  }

  @Test
  void itCanBeLeftToOtherInstances() {
    start(false);
    admitter.admit(GOOD);

    assertThat(looks).hasValue(0);
    assertThat(roundsOf(GOOD)).isEqualTo(1);
  }
}
