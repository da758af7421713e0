package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** The waiting room, from the first place to the seats. */
@ApiTest
@Import(Queue.class)
class QueueTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private Queue queue;
  private Sale sale;

  @BeforeEach
  void aDateWithARoom() {
    sale = boxOffice.saleWithRoom(5);
    queue.round(sale);
  }

  @Test
  void placesAreGivenInOrderAndKept() {
    List<Buyer> buyers = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Buyer buyer = boxOffice.buyer(0);
      buyers.add(buyer);
      Response joined = queue.tryToJoin(buyer, sale);

      assertThat(joined.status()).as(joined.toString()).isEqualTo(201);
      JsonNode place = joined.json();
      assertThat(place.get("status").asString()).isEqualTo("WAITING");
      assertThat(place.get("scheduleId").asLong()).isEqualTo(sale.scheduleId());
      assertThat(place.get("position").asLong()).isEqualTo(i);
      assertThat(place.get("ahead").asLong()).isEqualTo(i - 1);
      assertThat(place.get("nextPollSeconds").asInt()).isBetween(1, 30);
      assertThat(place.get("roomState").asString()).isEqualTo("OPEN");
      assertThat(place.has("etaSeconds")).isTrue();
      assertThat(place.has("redirectUrl")).isFalse();
    }
    Response again = queue.tryToJoin(buyers.get(1), sale);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("position").asLong()).isEqualTo(2);
  }

  @Test
  void theFirstIsAdmittedAndBuys() {
    Buyer buyer = boxOffice.buyer(1_000_000);
    String token = queue.join(buyer, sale);
    queue.admit(sale, 1);

    JsonNode status = queue.status(buyer, token).json();
    assertThat(status.get("status").asString()).isEqualTo("ADMITTED");
    assertThat(status.get("position").asLong()).isZero();
    assertThat(Instant.parse(status.get("admittedUntil").asString()))
        .isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(11)));
    assertThat(status.get("redirectUrl").asString())
        .isEqualTo("/#/concerts/%d/dates/%d".formatted(sale.concertId(), sale.scheduleId()));

    Response held = queue.hold(buyer, sale, 0, status.get("token").asString());
    assertThat(held.status()).as(held.toString()).isEqualTo(201);
    String pay =
        "{\"reservationId\":%s,\"method\":\"POINT\"}".formatted(held.json().get("reservationId"));
    assertThat(api.post("/payments", pay).as(buyer).key("p").send().status()).isEqualTo(201);
    assertThat(queue.tryToJoin(buyer, sale).status()).as("a new place").isEqualTo(201);
    assertThat(afterASecond(buyer, token)).isEqualTo("DONE");
  }

  /** What was found in the database is remembered for a second. */
  private String afterASecond(Buyer buyer, String token) {
    return org.awaitility.Awaitility.await()
        .until(
            () -> queue.status(buyer, token).json().get("status").asString(),
            status -> !status.equals("ADMITTED"));
  }

  @Test
  void whoLeavesIsGoneAndMayComeAgain() {
    Buyer buyer = boxOffice.buyer(0);
    Buyer behind = boxOffice.buyer(0);
    String token = queue.join(buyer, sale);
    String tokenBehind = queue.join(behind, sale);

    assertThat(queue.leave(buyer, token).status()).isEqualTo(204);
    assertThat(queue.leave(buyer, token).status()).as("repeated").isEqualTo(204);
    assertThat(queue.status(buyer, token).json().get("status").asString()).isEqualTo("LEFT");
    queue.look();
    assertThat(queue.status(buyer, token).json().get("status").asString()).isEqualTo("LEFT");

    queue.admit(sale, 1);
    assertThat(queue.status(behind, tokenBehind).json().get("status").asString())
        .as("who left stops nobody")
        .isEqualTo("ADMITTED");
    String second = queue.join(buyer, sale);
    assertThat(second).isNotEqualTo(token);
    assertThat(queue.status(buyer, second).json().get("position").asLong()).isEqualTo(1);
  }

  /** Beside another room, whose visitors take numbers too. */
  @Test
  void thePositionFallsAsOthersAreAdmitted() {
    List<Buyer> buyers = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    Sale other = boxOffice.saleWithRoom(1);
    for (int i = 0; i < 4; i++) {
      buyers.add(boxOffice.buyer(0));
      tokens.add(queue.join(buyers.get(i), sale));
      queue.round(sale);
      queue.join(boxOffice.buyer(0), other);
    }
    assertThat(queue.status(buyers.get(3), tokens.get(3)).json().get("position").asLong())
        .isEqualTo(4);
    queue.admit(sale, 2);
    JsonNode status = queue.status(buyers.get(3), tokens.get(3)).json();
    assertThat(status.get("status").asString()).isEqualTo("WAITING");
    assertThat(status.get("position").asLong()).isEqualTo(2);
  }

  @Test
  void aDateWithoutARoomNeedsNoPlace() {
    Sale free = boxOffice.sale(1);
    Buyer buyer = boxOffice.buyer(0);

    assertProblem(queue.tryToJoin(buyer, free), 409, "queue-not-required");
    assertThat(queue.hold(buyer, free, 0).key("k").send().status()).isEqualTo(201);
  }

  @Test
  void aPlaceIsForASaleThatIsOpen() {
    Instant now = Instant.now();
    Sale early =
        boxOffice.saleWithRoom(1, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)));
    Sale over =
        boxOffice.saleWithRoom(1, now.minus(Duration.ofHours(2)), now.minus(Duration.ofHours(1)));
    Buyer buyer = boxOffice.buyer(0);

    assertProblem(queue.tryToJoin(buyer, early), 409, "sale-not-open");
    assertProblem(queue.tryToJoin(buyer, over), 409, "sale-not-open");
    assertProblem(
        api.post("/queue/tokens", "{\"scheduleId\":987654321}").as(buyer).send(),
        404,
        "schedule-not-found");
  }

  @Test
  void aFullRoomSaysWhenToTryAgain() {
    boxOffice
        .owner()
        .sql("UPDATE waiting_rooms SET capacity = 1 WHERE schedule_id = ?")
        .param(sale.scheduleId())
        .update();
    queue.round(sale);
    Buyer first = boxOffice.buyer(0);
    queue.join(first, sale);
    queue.round(sale);

    Response full = queue.tryToJoin(boxOffice.buyer(0), sale);
    assertProblem(full, 503, "queue-full");
    assertThat(full.header("Retry-After")).isEqualTo("10");
    assertThat(queue.tryToJoin(first, sale).status()).as("who is in stays").isEqualTo(200);
  }

  @Test
  void aSoldOutDateTellsEverybodyAndAdmitsNobody() {
    Buyer buyer = boxOffice.buyer(0);
    String token = queue.join(buyer, sale);
    boxOffice
        .owner()
        .sql("UPDATE seats SET status = 'SOLD' WHERE schedule_id = ?")
        .param(sale.scheduleId())
        .update();
    queue.admit(sale, 1);

    JsonNode status = queue.status(buyer, token).json();
    assertThat(status.get("status").asString()).isEqualTo("WAITING");
    assertThat(status.get("roomState").asString()).isEqualTo("SOLD_OUT");
    assertThat(status.get("etaSeconds").isNull()).isTrue();
  }

  @Test
  void whenTheSaleIsOverThoseWhoWaitAreToldSo() {
    Buyer buyer = boxOffice.buyer(0);
    String token = queue.join(buyer, sale);
    queue.look();
    boxOffice
        .owner()
        .sql(
            "UPDATE concert_schedules SET sale_closes_at = sale_opens_at + INTERVAL '1' SECOND"
                + " WHERE schedule_id = ?")
        .param(sale.scheduleId())
        .update();
    queue.look();

    JsonNode status = queue.status(buyer, token).json();
    assertThat(status.get("roomState").asString()).isEqualTo("CLOSED");
    assertThat(status.get("status").asString()).isEqualTo("WAITING");
  }

  private static void assertProblem(Response response, int status, String code) {
    assertThat(response.status()).as(response.toString()).isEqualTo(status);
    assertThat(response.json().get("code").asString()).isEqualTo(code);
  }
}
