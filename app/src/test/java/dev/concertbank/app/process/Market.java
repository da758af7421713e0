package dev.concertbank.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.process.Buyer.Reply;
import dev.concertbank.embedded.postgres.DbRole;
import dev.concertbank.embedded.startup.EmbeddedEngine;
import dev.concertbank.embedded.startup.EmbeddedSettings;
import dev.concertbank.embedded.startup.StartupReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Buyers of the demo who trade on a few seats at once, and what must be true afterwards. */
final class Market implements AutoCloseable {
  private static final int BUYERS = 12;
  private static final int SEATS = 30;
  private static final long POINTS = 1_000_000;

  private final List<Trade> trades = new ArrayList<>();
  private final List<Future<Trade>> running = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(BUYERS);

  /** Each instance gets its share of the buyers. */
  Market(List<URI> instances, long seed) throws IOException, InterruptedException {
    System.out.println("Seed of the market: " + seed);
    // However long a restart takes, no hold is over by then.
    String value = "{\"value\":\"1800\"}";
    Buyer.logIn(instances.get(0), "admin")
        .send(new Buyer.Command("PUT", "admin/parameters/hold-seconds", value, "market"));
    Buyer first = Buyer.logIn(instances.get(0), 1);
    long scheduleId = anOpenSale(first);
    List<Long> seats = new ArrayList<>();
    for (JsonNode seat :
        first.get("concerts/options/" + scheduleId + "/seats").body().get("seats")) {
      if (seats.size() < SEATS) {
        seats.add(seat.get("seatId").asLong());
      }
    }
    for (int i = 0; i < BUYERS; i++) {
      Buyer buyer = Buyer.logIn(instances.get(i % instances.size()), i + 1);
      trades.add(new Trade(buyer, scheduleId, seats, seed + i));
    }
  }

  static long anOpenSale(Buyer buyer) throws IOException, InterruptedException {
    for (JsonNode concert : buyer.get("concerts?size=100").body().get("items")) {
      String path = "concerts/" + concert.get("concertId").asLong() + "/options";
      for (JsonNode option : buyer.get(path).body().get("items")) {
        if (option.get("status").asString().equals("ONGOING")
            && !option.get("queueRequired").asBoolean()) {
          return option.get("scheduleId").asLong();
        }
      }
    }
    throw new IllegalStateException("The demo has no open sale");
  }

  void open() {
    trades.forEach(trade -> running.add(threads.submit(trade)));
  }

  void awaitAnswers(int count) {
    await("%d answers".formatted(count))
        .atMost(Duration.ofMinutes(5))
        .until(() -> trades.stream().mapToInt(Trade::answers).sum() >= count);
  }

  /** Returns when every buyer has stopped, by request or because the instance is gone. */
  void end() throws InterruptedException, ExecutionException {
    trades.forEach(Trade::stop);
    for (Future<Trade> future : running) {
      future.get();
    }
  }

  /** Asks again, with the same key, what was never answered: now there is a definite answer. */
  void askAgain(URI instance) throws IOException, InterruptedException {
    for (Trade trade : trades) {
      if (trade.unanswered() != null) {
        Reply reply = trade.buyer().at(instance).send(trade.unanswered());
        assertThat(reply.status()).as("asked again: %s", trade.unanswered()).isLessThan(500);
      }
    }
  }

  /** Every promise was kept, whoever paid has the ticket, and no won is missing. */
  void checkPromises(URI instance) throws IOException, InterruptedException {
    int promises = 0;
    for (Trade trade : trades) {
      Buyer buyer = trade.buyer().at(instance);
      for (Map.Entry<Long, String> promise : trade.promised().entrySet()) {
        JsonNode reservation = buyer.get("reservations/" + promise.getKey()).body();
        assertThat(reservation.path("status").asString(""))
            .as("reservation %d, promised %s", promise.getKey(), promise.getValue())
            .isIn(statesAfter(promise.getValue()));
        promises++;
      }
      assertThat(buyer.balance() + spent(buyer)).as("points and tickets").isEqualTo(POINTS);
    }
    assertThat(promises).as("promises").isPositive();
  }

  /** A request after the promise may have been carried out without an answer. */
  private static List<String> statesAfter(String promised) {
    return switch (promised) {
      case "PENDING" -> List.of("PENDING", "CONFIRMED", "CANCELLED");
      case "CONFIRMED" -> List.of("CONFIRMED", "CANCELLED");
      default -> List.of(promised);
    };
  }

  private static long spent(Buyer buyer) throws IOException, InterruptedException {
    long spent = 0;
    String path = "users/" + buyer.userId() + "/reservations?status=CONFIRMED&size=100";
    for (JsonNode reservation : buyer.get(path).body().get("items")) {
      spent += reservation.get("amount").asLong();
    }
    return spent;
  }

  static List<String> brokenInvariants(Path directory) {
    var settings = EmbeddedSettings.forTests(directory.resolve("data"));
    try (EmbeddedEngine engine = EmbeddedEngine.start(settings, StartupReport.silent())) {
      return JdbcClient.create(engine.database().dataSource(DbRole.REPORT))
          .sql("SELECT invariant || ': ' || subject FROM invariant_break_v")
          .query(String.class)
          .list();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
