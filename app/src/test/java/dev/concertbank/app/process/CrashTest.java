package dev.concertbank.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The product in processes of its own, killed where it hurts. A command is one transaction, so what
 * a buyer was told is there after the restart, and what he was not told can be asked again.
 */
@DisplayName("After kill -9 in the middle of a storm, and a restart")
class CrashTest {
  private static final int ANSWERS = 150;

  @Test
  @DisplayName("of the application: nothing that was answered is lost")
  void application(@TempDir Path directory) throws Exception {
    crash(directory, Instance::kill9);
  }

  @Test
  @DisplayName("of the database: nothing that was answered is lost")
  void database(@TempDir Path directory) throws Exception {
    crash(
        directory,
        instance -> {
          instance.killDatabase9();
          instance.kill9();
        });
  }

  @Test
  @DisplayName("of nothing: two instances on one database sell as one")
  void twoInstances(@TempDir Path directory) throws Exception {
    try (Instance first = Instance.start(directory);
        Instance second = Instance.start(directory);
        Market market = new Market(List.of(first.base(), second.base()), System.nanoTime())) {
      market.open();
      market.awaitAnswers(2 * ANSWERS);
      market.end();
      market.checkPromises(second.base());
      assertThat(Market.brokenInvariants(directory)).isEmpty();
      parameterHoldsAtBoth(first.base(), second.base());
    }
  }

  /** What an administrator changes at one instance, the next command at the other one obeys. */
  private static void parameterHoldsAtBoth(URI first, URI second) throws Exception {
    Buyer admin = Buyer.logIn(first, "admin");
    Buyer buyer = Buyer.logIn(second, 20);
    long scheduleId = Market.anOpenSale(buyer);
    JsonNode seats = buyer.get("concerts/options/" + scheduleId + "/seats").body().get("seats");
    long seat = seats.get(seats.size() - 1).get("seatId").asLong();

    String value = "{\"value\":\"3600\"}";
    admin.send(new Buyer.Command("PUT", "admin/parameters/hold-seconds", value, "parameter"));
    String body = "{\"scheduleId\":%d,\"seatIds\":[%d]}".formatted(scheduleId, seat);
    Buyer.Reply held = buyer.send(new Buyer.Command("POST", "reservations", body, "hold"));

    Instant heldUntil = OffsetDateTime.parse(held.body().get("heldUntil").asString()).toInstant();
    assertThat(heldUntil).isAfter(Instant.now().plus(30, ChronoUnit.MINUTES));
  }

  @FunctionalInterface
  private interface Blow {
    void strike(Instance instance) throws Exception;
  }

  private static void crash(Path directory, Blow blow) throws Exception {
    try (Instance doomed = Instance.start(directory);
        Market market = new Market(List.of(doomed.base()), System.nanoTime())) {
      market.open();
      market.awaitAnswers(ANSWERS);
      blow.strike(doomed);
      market.end();
      try (Instance restarted = Instance.start(directory)) {
        market.checkPromises(restarted.base());
        market.askAgain(restarted.base());
        market.checkPromises(restarted.base());
        assertThat(Market.brokenInvariants(directory)).isEmpty();
      }
    }
  }
}
