package dev.concertbank.app.waitingroom;

import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.AdmissionRound;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs a round of every room several times a second. Every instance does; the database lets one of
 * them have the room, so that another goes on at once when it dies. A room that fails or takes long
 * does not hold up the others.
 */
@Component
class Admitter implements SmartLifecycle {
  private static final int PHASE = DEFAULT_PHASE - 3000;
  private static final int THREADS = 2;
  private static final Logger LOG = LoggerFactory.getLogger(Admitter.class);

  private final WaitingRoomSettings settings;
  private final WaitingRoomMapper mapper;
  private final AdmissionRound round;
  private final Transactions transactions;
  private final Set<Long> busy = ConcurrentHashMap.newKeySet();
  private final Set<Long> failing = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService clock;
  private ExecutorService workers;

  Admitter(
      WaitingRoomSettings settings,
      WaitingRoomMapper mapper,
      AdmissionRound round,
      Transactions transactions) {
    this.settings = settings;
    this.mapper = mapper;
    this.round = round;
    this.transactions = transactions;
  }

  @Override
  public void start() {
    clock = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "admitter-clock"));
    workers = Executors.newFixedThreadPool(THREADS, task -> new Thread(task, "admitter"));
    if (settings.admits()) {
      long millis = settings.admitEvery().toMillis();
      clock.scheduleAtFixedRate(this::tick, millis, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void tick() {
    try {
      mapper.activeRooms().stream().filter(busy::add).forEach(this::hand);
    } catch (RejectedExecutionException stopping) {
      LOG.debug("no more rounds: this instance stops");
    } catch (RuntimeException e) {
      LOG.warn("no rounds this time, which is tried again: {}", e.toString());
    }
  }

  private void hand(long scheduleId) {
    workers.execute(
        () -> {
          try {
            admit(scheduleId);
          } finally {
            busy.remove(scheduleId);
          }
        });
  }

  /** One round of one room; what goes wrong is the next round's to try again. */
  void admit(long scheduleId) {
    try {
      transactions.run(() -> round.run(scheduleId));
      failing.remove(scheduleId);
    } catch (RuntimeException e) {
      if (failing.add(scheduleId)) {
        LOG.error("no round for schedule {}, which is tried again", scheduleId, e);
      }
    }
  }

  @Override
  public void stop() {
    clock.shutdownNow();
    workers.shutdown();
    workers = null;
  }

  @Override
  public boolean isRunning() {
    return workers != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
