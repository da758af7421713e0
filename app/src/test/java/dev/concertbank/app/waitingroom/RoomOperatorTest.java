package dev.concertbank.app.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What an operator sees of a room, and does to it during the sale. */
@ApiTest
@Import(Queue.class)
class RoomOperatorTest {
  private static final String REASON = "{\"reason\":\"The payment provider is down\"}";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private Queue queue;
  private final List<Buyer> buyers = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private Sale sale;

  @BeforeEach
  void threeWait() {
    sale = boxOffice.saleWithRoom(5);
    queue.round(sale);
    for (int i = 0; i < 3; i++) {
      buyers.add(boxOffice.buyer(0));
      tokens.add(queue.join(buyers.get(i), sale));
    }
    queue.round(sale);
  }

  private String path(String rest) {
    return "/admin/waiting-rooms/" + sale.scheduleId() + rest;
  }

  private JsonNode room() {
    Response found = api.get(path("")).as(boxOffice.admin()).send();
    assertThat(found.status()).as(found.toString()).isEqualTo(200);
    return found.json();
  }

  private Response send(String method, String rest, String body) {
    return api.call(method, path(rest)).as(boxOffice.admin()).body(body).send();
  }

  private Response rates(long target, long maxPerSecond, long capacity) {
    return send(
        "PUT",
        "/rates",
        "{\"target\":%d,\"maxPerSecond\":%d,\"capacity\":%d}"
            .formatted(target, maxPerSecond, capacity));
  }

  private String statusOf(int i) {
    return queue.status(buyers.get(i), tokens.get(i)).json().get("status").asString();
  }

  @Test
  void theRoomIsShownAndListed() {
    JsonNode room = room();
    assertThat(room.get("state").asString()).isEqualTo("OPEN");
    assertThat(room.get("waitingCount").asLong()).isEqualTo(3);
    assertThat(room.get("joinedCount").asLong()).isEqualTo(3);
    assertThat(room.get("shoppers").asLong()).isZero();

    Response list = api.get("/admin/waiting-rooms?size=1").as(boxOffice.admin()).send();
    assertThat(list.json().get("items").get(0)).isEqualTo(room);
    assertThat(list.json().get("total").asLong()).isPositive();
  }

  @Test
  void aPausedRoomAdmitsNobodyUntilItIsResumed() {
    Response paused = send("POST", "/pause", REASON);
    assertThat(paused.status()).as(paused.toString()).isEqualTo(200);
    assertThat(paused.json().get("state").asString()).isEqualTo("PAUSED");
    assertThat(paused.json().get("pauseReason").asString()).contains("provider");
    queue.admit(sale, 1);
    JsonNode waiting = queue.status(buyers.get(0), tokens.get(0)).json();
    assertThat(waiting.get("status").asString()).isEqualTo("WAITING");
    assertThat(waiting.get("roomState").asString()).isEqualTo("PAUSED");
    assertThat(waiting.get("reason").asString()).isEqualTo("The payment provider is down");
    assertThat(waiting.get("nextPollSeconds").asInt()).isGreaterThanOrEqualTo(5);

    Response resumed = send("POST", "/resume", "{\"reason\":\"It is back\"}");
    assertThat(resumed.json().get("state").asString()).isEqualTo("OPEN");
    queue.round(sale);
    assertThat(statusOf(0)).isEqualTo("ADMITTED");
    assertThat(audited()).containsExactly("WAITING_ROOM_PAUSED", "WAITING_ROOM_RESUMED");
  }

  @Test
  void ratesTakeEffectAtTheNextRoundAndInOrder() {
    assertThat(rates(2, 100, 1000).status()).isEqualTo(200);
    queue.round(sale);
    assertThat(List.of(statusOf(0), statusOf(1), statusOf(2)))
        .containsExactly("ADMITTED", "ADMITTED", "WAITING");
    assertThat(room().get("shoppers").asLong()).isEqualTo(2);

    assertThat(rates(0, 100, 1000).status()).isEqualTo(200);
    queue.leave(buyers.get(0), tokens.get(0));
    queue.round(sale);
    assertThat(statusOf(2)).isEqualTo("WAITING");
    rates(2, 100, 1000);
    queue.round(sale);
    assertThat(statusOf(2)).isEqualTo("ADMITTED");
    assertThat(audited()).hasSize(3).containsOnly("WAITING_ROOM_RATES_CHANGED");
  }

  @Test
  void theJournalIsPagedTheLatestFirst() {
    queue.admit(sale, 3);
    JsonNode page = api.get(path("/journal?size=2")).as(boxOffice.admin()).send().json();

    assertThat(page.get("total").asLong()).isEqualTo(3);
    assertThat(page.get("items").values().stream().map(e -> e.get("journalNo").asLong()))
        .containsExactly(3L, 2L);
    assertThat(page.get("items").get(0).get("userId").asLong()).isEqualTo(buyers.get(2).userId());
  }

  @Test
  void onlyAdministratorsMay() {
    Buyer buyer = buyers.get(0);
    List<Api.Call> calls =
        List.of(
            api.get("/admin/waiting-rooms"),
            api.get(path("")),
            api.get(path("/journal")),
            api.call("POST", path("/pause")).body(REASON),
            api.call("POST", path("/resume")).body(REASON),
            api.call("PUT", path("/rates"))
                .body("{\"target\":1000,\"maxPerSecond\":100,\"capacity\":1}"));
    for (Api.Call call : calls) {
      assertThat(call.as(buyer).send().status()).isEqualTo(403);
    }
    assertThat(room().get("state").asString()).isEqualTo("OPEN");
    assertThat(room().get("target").asLong()).isZero();
    assertThat(audited()).isEmpty();
  }

  @Test
  void aDateWithoutARoomHasNone() {
    sale = boxOffice.sale(1);
    for (Response response :
        List.of(
            api.get(path("")).as(boxOffice.admin()).send(),
            api.get(path("/journal")).as(boxOffice.admin()).send(),
            send("POST", "/pause", REASON),
            send("POST", "/resume", REASON),
            rates(1, 1, 1))) {
      assertThat(response.status()).as(response.toString()).isEqualTo(404);
      assertThat(response.json().get("code").asString()).isEqualTo("waiting-room-not-found");
    }
  }

  @Test
  void theFullestRoomsAreGauges() {
    queue.admit(sale, 1);
    String metrics = api.page("/actuator/prometheus").send().body();

    String label = "schedule=\"" + sale.scheduleId() + "\"";
    assertThat(metrics.lines().filter(line -> line.contains(label)))
        .anyMatch(line -> line.matches("ticketing_waiting_room_waiting\\{.*} 2\\.0"))
        .anyMatch(line -> line.matches("ticketing_waiting_room_shoppers\\{.*} 1\\.0"))
        .anyMatch(line -> line.matches("ticketing_waiting_room_admitted\\{.*} 1\\.0"));
  }

  private List<String> audited() {
    return boxOffice
        .owner()
        .sql("SELECT action FROM audit_log WHERE subject = ? ORDER BY created_at")
        .param("waiting room:" + sale.scheduleId())
        .query(String.class)
        .list();
  }
}
