package dev.concertbank.app.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import dev.concertbank.embedded.testing.TestDatabase;
import dev.concertbank.plsql.Procedures;
import dev.concertbank.plsql.ScheduleRefund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
@DisplayName("A date that an administrator calls off")
class ScheduleCancellationTest {
  private static final String REASON = "{\"reason\":\"The singer has a cold\"}";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private TestDatabase database;
  private Sale sale;

  @BeforeEach
  void onSale() {
    sale = boxOffice.sale(2);
  }

  private String path() {
    return "/admin/schedules/" + sale.scheduleId() + "/cancellation";
  }

  private Response callOff() {
    return api.post(path(), REASON).as(boxOffice.admin()).send();
  }

  private Response find(String rest) {
    return api.get(path() + rest).as(boxOffice.admin()).send();
  }

  private Response hold(Buyer buyer, int seat) {
    return api.post("/reservations", sale.hold(seat)).as(buyer).key(newKey()).send();
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private Response pay(Buyer buyer, long reservation) {
    return api.post(
            "/payments", "{\"reservationId\":%d,\"method\":\"POINT\"}".formatted(reservation))
        .as(buyer)
        .key(newKey())
        .send();
  }

  private static void assertProblem(Response response, int status, String code) {
    assertThat(response.status()).as(response.toString()).isEqualTo(status);
    assertThat(response.header("Content-Type")).startsWith("application/problem+json");
    assertThat(response.json().get("code").asString()).isEqualTo(code);
  }

  @Test
  @DisplayName("is CANCELLED at once: nothing of it can be held or paid")
  void isClosed() {
    Buyer buyer = boxOffice.buyer(BoxOffice.VIP_PRICE);
    long held = hold(buyer, 0).json().get("reservationId").asLong();

    Response ordered = callOff();

    assertThat(ordered.status()).as(ordered.toString()).isEqualTo(202);
    assertThat(ordered.json().get("status").asString()).isEqualTo("PLANNING");
    assertThat(ordered.json().get("reason").asString()).isEqualTo("The singer has a cold");
    assertThat(ordered.json().get("orderedBy").asLong()).isEqualTo(boxOffice.admin().userId());
    assertThat(ordered.json().has("planned")).isFalse();
    assertProblem(hold(buyer, 1), 409, "schedule-cancelled");
    assertProblem(pay(buyer, held), 409, "schedule-cancelled");
    JsonNode date =
        api.get("/concerts/" + sale.concertId() + "/options").send().json().get("items").get(0);
    assertThat(date.get("status").asString()).isEqualTo("CANCELLED");
    assertThat(date.get("availableSeats").asLong()).isZero();
    assertThat(find("").json()).isEqualTo(ordered.json());
  }

  @Test
  @DisplayName("shows no seat as free, neither before its refunds nor after them")
  void hasNoSeats() {
    Buyer buyer = boxOffice.buyer(BoxOffice.VIP_PRICE);
    long paid = hold(buyer, 0).json().get("reservationId").asLong();
    pay(buyer, paid);
    Response onSale = seatMap(null);
    assertThat(statuses(onSale)).contains("SOLD", "AVAILABLE");

    long cancellation = callOff().json().get("cancellationId").asLong();

    Response calledOff = seatMap(onSale.header("ETag"));
    assertThat(calledOff.status()).as("whoever looks again sees it").isEqualTo(200);
    assertThat(statuses(calledOff)).containsOnly("CANCELLED");
    var refund = new ScheduleRefund(Procedures.on(database.batch(), "CB_OWNER"));
    refund.plan(cancellation, 100);
    refund.refundItems(cancellation, List.of(paid));
    assertThat(seatMap(calledOff.header("ETag")).status()).isEqualTo(304);
  }

  private Response seatMap(String tag) {
    var request = api.get("/concerts/options/" + sale.scheduleId() + "/seats");
    return (tag == null ? request : request.header("If-None-Match", tag)).send();
  }

  private static List<String> statuses(Response map) {
    List<String> statuses = new ArrayList<>();
    map.json().get("seats").forEach(seat -> statuses.add(seat.get("status").asString()));
    return statuses;
  }

  @Test
  @DisplayName("lets nobody into its waiting room")
  void hasNoRoom() {
    sale = boxOffice.saleWithRoom(1);
    callOff();

    Response joined =
        api.post("/queue/tokens", "{\"scheduleId\":%d}".formatted(sale.scheduleId()))
            .as(boxOffice.buyer(0))
            .send();

    assertProblem(joined, 409, "schedule-cancelled");
  }

  @Test
  @DisplayName("is called off once: the second time it is the first order that is answered")
  void once() {
    JsonNode first = callOff().json();

    Response again = api.post(path(), "{\"reason\":\"Another\"}").as(boxOffice.admin()).send();

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first);
    assertThat(audited()).containsExactly("SCHEDULE_CANCELLED");
  }

  @Test
  @DisplayName("shows what was planned, given back, and what failed with its reason")
  void showsProgress() {
    Buyer paying = boxOffice.buyer(BoxOffice.VIP_PRICE);
    Buyer failing = boxOffice.buyer(BoxOffice.VIP_PRICE);
    long given = hold(paying, 0).json().get("reservationId").asLong();
    long failed = hold(failing, 1).json().get("reservationId").asLong();
    hold(boxOffice.buyer(0), 2);
    assertThat(pay(paying, given).status()).isEqualTo(201);
    assertThat(pay(failing, failed).status()).isEqualTo(201);
    long cancellation = callOff().json().get("cancellationId").asLong();
    var refund = new ScheduleRefund(Procedures.on(database.batch(), "CB_OWNER"));

    refund.plan(cancellation, 100);
    refund.refundItems(cancellation, List.of(given));
    refund.noteFailure(cancellation, failed, "The account is full");
    assertThat(find("").json().has("retryAt")).isFalse();
    Instant retry = refund.postpone(cancellation);

    JsonNode found = find("").json();
    assertThat(found.get("status").asString()).isEqualTo("REFUNDING");
    assertThat(Instant.parse(found.get("retryAt").asString())).isEqualTo(retry);
    assertThat(found.get("planned").toString())
        .isEqualTo("{\"count\":2,\"amount\":%d}".formatted(2 * BoxOffice.VIP_PRICE));
    assertThat(found.get("refunded").get("count").asLong()).isEqualTo(1);
    assertThat(found.get("failed").get("amount").asLong()).isEqualTo(BoxOffice.VIP_PRICE);
    assertThat(found.get("holds").asLong()).isEqualTo(1);
    assertThat(found.get("open").asLong()).isEqualTo(1);
    JsonNode failures = find("/failures").json();
    assertThat(failures.get("total").asLong()).isEqualTo(1);
    assertThat(failures.get("items").get(0).get("reservationId").asLong()).isEqualTo(failed);
    assertThat(failures.get("items").get(0).get("failure").asString())
        .isEqualTo("The account is full");
    assertThat(find("/failures?page=1").json().get("items")).isEmpty();
  }

  @Test
  @DisplayName("is called off by administrators only")
  void onlyAdministrators() {
    Buyer buyer = boxOffice.buyer(0);

    assertProblem(api.post(path(), REASON).as(buyer).send(), 403, "forbidden");
    assertProblem(api.get(path()).as(buyer).send(), 403, "forbidden");
    assertProblem(api.get(path() + "/failures").as(buyer).send(), 403, "forbidden");
    assertProblem(api.post(path(), REASON).send(), 401, "unauthorized");
    assertProblem(find(""), 404, "schedule-cancellation-not-found");
    assertProblem(find("/failures"), 404, "schedule-cancellation-not-found");
    assertThat(audited()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"reason\":null}", "{\"reason\":\" \"}", "{\"why\":\"a\"}"})
  @DisplayName("has a reason")
  void hasAReason(String body) {
    assertProblem(api.post(path(), body).as(boxOffice.admin()).send(), 400, "validation");
    assertProblem(find(""), 404, "schedule-cancellation-not-found");
  }

  @Test
  @DisplayName("is a date")
  void isADate() {
    String nowhere = "/admin/schedules/999999999/cancellation";

    assertProblem(
        api.post(nowhere, REASON).as(boxOffice.admin()).send(), 404, "schedule-not-found");
    assertProblem(
        api.post("/admin/schedules/first/cancellation", REASON).as(boxOffice.admin()).send(),
        400,
        "validation");
  }

  private List<String> audited() {
    return boxOffice
        .owner()
        .sql("SELECT action FROM audit_log WHERE subject = ? AND action LIKE 'SCHEDULE_CANC%'")
        .param("schedule:" + sale.scheduleId())
        .query(String.class)
        .list();
  }
}
