package dev.concertbank.app.benchmark;

import dev.concertbank.app.rush.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** One way of calling, on a date of its own: holds for a while, then the payments for them. */
final class Round {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MICROS_PER_MILLI = 1_000.0;
  private static final int DIGITS = 3;

  private final Way way;
  private final long scheduleId;
  private final List<Long> seats;
  private final List<Person> people;
  private final int clients;
  private final AtomicInteger nextSeat = new AtomicInteger();
  private final Queue<Held> held = new ConcurrentLinkedQueue<>();

  private record Held(Person person, long reservationId) {}

  Round(Way way, long scheduleId, List<Long> seats, List<Person> people, int clients) {
    this.way = way;
    this.scheduleId = scheduleId;
    this.seats = seats;
    this.people = people;
    this.clients = clients;
  }

  /** Every seat is held by somebody else than its neighbours, so that nobody waits for a buyer. */
  Measured holds(Duration limit) throws InterruptedException {
    return measure(
        limit,
        () -> {
          int index = nextSeat.getAndIncrement();
          if (index >= seats.size()) {
            return false;
          }
          Person person = people.get(index % people.size());
          held.add(new Held(person, way.hold(person, scheduleId, seats.get(index))));
          return true;
        });
  }

  Measured payments() throws InterruptedException {
    return measure(
        Duration.ofDays(1),
        () -> {
          Held next = held.poll();
          if (next == null) {
            return false;
          }
          way.pay(next.person(), next.reservationId());
          return true;
        });
  }

  private Measured measure(Duration limit, BooleanSupplier command) throws InterruptedException {
    Histogram times = new ConcurrentHistogram(DIGITS);
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      long begin = System.nanoTime();
      List<Callable<Void>> work = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        work.add(() -> repeat(command, times, begin + limit.toNanos()));
      }
      for (Future<Void> client : pool.invokeAll(work)) {
        client.get();
      }
      double seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
      return new Measured(
          times.getTotalCount() / seconds,
          times.getValueAtPercentile(50) / MICROS_PER_MILLI,
          times.getValueAtPercentile(99) / MICROS_PER_MILLI);
    } catch (ExecutionException e) {
      throw new IllegalStateException(way.title() + " failed: " + e.getCause(), e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static Void repeat(BooleanSupplier command, Histogram times, long end) {
    long begin = System.nanoTime();
    while (begin < end && command.getAsBoolean()) {
      long now = System.nanoTime();
      times.recordValue((now - begin) / 1_000);
      begin = now;
    }
    return null;
  }
}
