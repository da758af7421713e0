package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.plsql.AdmissionRound;
import dev.concertbank.plsql.WaitingRoom;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a join, a status poll and a round cost with a thousand and with a million waiting, in turn
 * and in one run. By its name no build runs it; {@code app/README.md} tells how to.
 */
@ApiTest
@Import(Queue.class)
class RoomBenchmark {
  private static final int[] SIZES = {1_000, 1_000_000};
  private static final int WARM_UPS = 200;
  private static final int JOINS = 500;
  private static final int POLLS = 500;
  private static final int ROUNDS = 30;
  private static final int ADMITTED_PER_ROUND = 50;

  @Autowired private BoxOffice boxOffice;
  @Autowired private Queue queue;
  @Autowired private WaitingRoom waitingRoom;
  @Autowired private AdmissionRound admissionRound;
  @Autowired private TestDatabase database;
  @Autowired private PlatformTransactionManager transactions;

  /** A room and what is measured in it, in microseconds. */
  private record Room(Sale sale, Iterator<Long> newcomers, Map<String, Histogram> times) {
    Histogram of(String what) {
      return times.computeIfAbsent(what, key -> new Histogram(3));
    }
  }

  @Test
  void aThousandAndAMillion() {
    List<Room> rooms = new ArrayList<>();
    for (int size : SIZES) {
      rooms.add(roomOf(size));
    }
    JdbcClient.create(database.owner()).sql("VACUUM (ANALYZE)").update();

    for (int i = 0; i < WARM_UPS; i++) {
      rooms.forEach(room -> join(room, "warm-up"));
    }
    for (int i = 0; i < JOINS; i++) {
      rooms.forEach(room -> join(room, "join"));
    }
    poll(rooms);
    for (int i = 0; i < ROUNDS; i++) {
      rooms.forEach(this::round);
    }

    print(rooms);
  }

  private Room roomOf(int size) {
    Sale sale = boxOffice.saleWithRoom(5);
    JdbcClient owner = JdbcClient.create(database.owner());
    boxOffice.setRates(sale, 0);
    List<Long> newcomers = Waiting.of(size, sale.scheduleId(), WARM_UPS + JOINS, owner);
    queue.round(sale);
    return new Room(sale, newcomers.iterator(), new LinkedHashMap<>());
  }

  private void join(Room room, String what) {
    long buyer = room.newcomers().next();
    long begin = System.nanoTime();
    commit(() -> waitingRoom.join(buyer, room.sale().scheduleId()));
    room.of(what).recordValue((System.nanoTime() - begin) / 1_000);
  }

  /** Over HTTP, as a browser asks. */
  private void poll(List<Room> rooms) {
    List<Supplier<Response>> polls = new ArrayList<>();
    for (Room room : rooms) {
      Buyer buyer = boxOffice.buyer(0);
      String token = queue.join(buyer, room.sale());
      queue.round(room.sale());
      polls.add(() -> queue.status(buyer, token));
    }
    for (int i = 0; i < WARM_UPS + POLLS; i++) {
      for (int room = 0; room < polls.size(); room++) {
        long begin = System.nanoTime();
        int status = polls.get(room).get().status();
        long micros = (System.nanoTime() - begin) / 1_000;
        rooms.get(room).of(i < WARM_UPS ? "warm-up" : "poll").recordValue(micros);
        assertThat(status).isEqualTo(200);
      }
    }
  }

  /** Fifty are let in, after those before them have gone. */
  private void round(Room room) {
    Waiting.lastOnesAreGone(room.sale().scheduleId(), JdbcClient.create(database.owner()));
    boxOffice.setRates(room.sale(), ADMITTED_PER_ROUND);
    long begin = System.nanoTime();
    long admitted = commit(() -> admissionRound.run(room.sale().scheduleId()));
    room.of("round of 50").recordValue((System.nanoTime() - begin) / 1_000);
    assertThat(admitted).isEqualTo(ADMITTED_PER_ROUND);
  }

  private <T> T commit(Supplier<T> command) {
    return new TransactionTemplate(transactions).execute(status -> command.get());
  }

  private static void print(List<Room> rooms) {
    System.out.printf(
        "%n%-14s %14s %14s %8s   median, ms%n", "", "1,000 waiting", "1,000,000", "ratio");
    for (String what : List.of("join", "poll", "round of 50")) {
      double[] medians =
          IntStream.range(0, SIZES.length)
              .mapToDouble(i -> rooms.get(i).of(what).getValueAtPercentile(50) / 1_000.0)
              .toArray();
      System.out.printf(
          "%-14s %14.2f %14.2f %8.2f%n", what, medians[0], medians[1], medians[1] / medians[0]);
    }
  }
}
