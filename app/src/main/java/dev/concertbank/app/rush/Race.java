package dev.concertbank.app.rush;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Lets all buyers loose at once, and waits for the last to go home. */
final class Race {

  private final int clients;
  private final Progress progress;
  private final Map<Outcome, LongAdder> outcomes = new ConcurrentHashMap<>();
  private final AtomicLong turns = new AtomicLong();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

  Race(int clients, Progress progress) {
    this.clients = clients;
    this.progress = progress;
  }

  /** Returns how long it took. */
  Duration run(List<Buyer> buyers) throws InterruptedException {
    CountDownLatch atHome = new CountDownLatch(buyers.size());
    ExecutorService pool =
        new ThreadPoolExecutor(
            clients, clients, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>());
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    long begin = System.nanoTime();
    try {
      clock.scheduleAtFixedRate(
          () -> progress.show(Duration.ofNanos(System.nanoTime() - begin), outcomes),
          1,
          1,
          TimeUnit.SECONDS);
      buyers.forEach(buyer -> queue(buyer, pool, clock, atHome));
      atHome.await();
      return Duration.ofNanos(System.nanoTime() - begin);
    } finally {
      clock.shutdownNow();
      pool.shutdownNow();
      progress.end();
    }
  }

  Map<Outcome, LongAdder> outcomes() {
    return outcomes;
  }

  /** Answers that nobody expects, and failures of the buyers themselves. */
  List<String> surprises() {
    return List.copyOf(surprises);
  }

  private void queue(
      Buyer buyer, ExecutorService pool, ScheduledExecutorService clock, CountDownLatch atHome) {
    pool.execute(
        new Turn(
            buyer.isHolding(), turns.incrementAndGet(), () -> step(buyer, pool, clock, atHome)));
  }

  /**
   * Who holds seats goes before who still looks for some: each buyer has a browser of their own,
   * and only this program makes them share a few connections.
   */
  private record Turn(boolean holding, long number, Runnable action)
      implements Runnable, Comparable<Turn> {

    @Override
    public void run() {
      action.run();
    }

    @Override
    public int compareTo(Turn other) {
      return holding == other.holding
          ? Long.compare(number, other.number)
          : Boolean.compare(other.holding, holding);
    }
  }

  private void step(
      Buyer buyer, ExecutorService pool, ScheduledExecutorService clock, CountDownLatch atHome) {
    Optional<Duration> wait;
    try {
      wait = buyer.act();
    } catch (RuntimeException e) {
      // Without this the race would wait for ever for a buyer who fell over.
      surprises.add(e.toString());
      count(Outcome.FAILED);
      atHome.countDown();
      return;
    }
    if (wait.isPresent()) {
      clock.schedule(
          () -> queue(buyer, pool, clock, atHome), wait.get().toMillis(), TimeUnit.MILLISECONDS);
      return;
    }
    if (!buyer.surprise().isEmpty()) {
      surprises.add(buyer.surprise());
    }
    count(buyer.outcome());
    atHome.countDown();
  }

  private void count(Outcome outcome) {
    outcomes.computeIfAbsent(outcome, key -> new LongAdder()).increment();
  }
}
