package dev.concertbank.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** One person's whole story, through the front door. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class SaleFromSignUpToRefundTest {
  private static final String PASSWORD = "never in a log, please";
  private static final String CI = "identity-string-4711";
  private static final String KEY = "key-never-in-a-log";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;

  @Test
  void aPersonSignsUpLogsInBrowsesHoldsPaysAndGetsTheMoneyBack(CapturedOutput output) {
    Sale sale = boxOffice.sale(3);
    Buyer person = signUpAndLogIn();

    charge(person);
    browse(sale);
    JsonNode held = hold(person, sale);
    JsonNode paid = pay(person, held);
    readReservation(person, held, paid);
    refund(person, held);
    readStatement(person, held);

    assertThat(output.getAll())
        .contains("hold completed", "pay completed", "cancel completed", "charge completed")
        .doesNotContain(PASSWORD, CI, KEY, person.token());
  }

  private Buyer signUpAndLogIn() {
    Response signedUp =
        api.post(
                "/auth/signup",
                """
                {"email":"Minji@Example.com","password":"%s","name":"김민지","ci":"%s"}"""
                    .formatted(PASSWORD, CI))
            .send();
    assertThat(signedUp.status()).isEqualTo(201);
    assertThat(signedUp.json().get("email").asString()).isEqualTo("minji@example.com");
    assertThat(signedUp.json().get("name").asString()).isEqualTo("김민지");

    Response loggedIn =
        api.post(
                "/auth/login",
                "{\"email\":\"MINJI@example.com\",\"password\":\"%s\"}".formatted(PASSWORD))
            .send();
    JsonNode login = loggedIn.json();
    assertThat(loggedIn.status()).isEqualTo(200);
    assertThat(login.get("tokenType").asString()).isEqualTo("Bearer");
    assertThat(login.get("expiresIn").asLong()).isEqualTo(1800);
    assertThat(login.get("userId")).isEqualTo(signedUp.json().get("userId"));
    return new Buyer(login.get("userId").asLong(), login.get("accessToken").asString());
  }

  private void charge(Buyer person) {
    Response charged = api.post("/point/charge", "{\"amount\":500000}").as(person).key(KEY).send();
    assertThat(charged.status()).isEqualTo(201);
    assertThat(charged.json().get("point").asLong()).isEqualTo(500_000);
    assertThat(charged.json().get("userId").asLong()).isEqualTo(person.userId());
    assertThat(charged.json().get("transactionId").asLong()).isPositive();
  }

  private void browse(Sale sale) {
    JsonNode found = api.get("/concerts?query=" + sale.code()).send().json();
    assertThat(found.get("total").asLong()).isEqualTo(1);
    JsonNode concert = found.get("items").get(0);
    assertThat(concert.get("concertId").asLong()).isEqualTo(sale.concertId());
    assertThat(concert.get("venue").asString()).isEqualTo("Han River Arena");
    assertThat(concert.has("options")).isFalse();

    JsonNode options = api.get("/concerts/" + sale.concertId()).send().json().get("options");
    assertThat(options).hasSize(1);
    assertThat(options.get(0).get("scheduleId").asLong()).isEqualTo(sale.scheduleId());
    assertThat(options.get(0).get("status").asString()).isEqualTo("ONGOING");
    assertThat(options.get(0).get("totalSeats").asLong()).isEqualTo(6);
    assertThat(options.get(0).get("availableSeats").asLong()).isEqualTo(6);
    assertThat(options.get(0).get("queueRequired").asBoolean()).isFalse();
    assertThat(
            api.get("/concerts/%d/options".formatted(sale.concertId())).send().json().get("items"))
        .isEqualTo(options);
  }

  private JsonNode hold(Buyer person, Sale sale) {
    Response held = api.post("/reservations", sale.hold(0, 3)).as(person).key("hold").send();
    assertThat(held.status()).isEqualTo(201);
    JsonNode reservation = held.json();
    assertThat(reservation.get("status").asString()).isEqualTo("PENDING");
    assertThat(reservation.get("scheduleId").asLong()).isEqualTo(sale.scheduleId());
    assertThat(reservation.get("amount").asLong())
        .isEqualTo(BoxOffice.VIP_PRICE + BoxOffice.R_PRICE);
    JsonNode vip = reservation.get("seats").get(0);
    assertThat(vip.get("seatId").asLong()).isEqualTo(sale.seat(0));
    assertThat(vip.get("section").asString()).isEqualTo("A");
    assertThat(vip.get("row").asString()).isEqualTo("1");
    assertThat(vip.get("number").asInt()).isEqualTo(1);
    assertThat(vip.get("grade").asString()).isEqualTo("VIP");
    assertThat(vip.get("price").asLong()).isEqualTo(BoxOffice.VIP_PRICE);
    return reservation;
  }

  private JsonNode pay(Buyer person, JsonNode held) {
    Response paid =
        api.post(
                "/payments",
                "{\"reservationId\":%s,\"method\":\"POINT\"}".formatted(held.get("reservationId")))
            .as(person)
            .key("pay")
            .send();
    assertThat(paid.status()).isEqualTo(201);
    JsonNode payment = paid.json();
    assertThat(payment.get("status").asString()).isEqualTo("COMPLETED");
    assertThat(payment.get("amount")).isEqualTo(held.get("amount"));
    assertThat(payment.get("reservationId")).isEqualTo(held.get("reservationId"));

    JsonNode status =
        api.get("/payments/%s/status".formatted(payment.get("requestId"))).as(person).send().json();
    assertThat(status.get("status").asString()).isEqualTo("COMPLETED");
    assertThat(status.get("method").asString()).isEqualTo("POINT");
    assertThat(status.get("message").isNull()).isTrue();
    return payment;
  }

  private void readReservation(Buyer person, JsonNode held, JsonNode paid) {
    JsonNode reservation =
        api.get("/reservations/" + held.get("reservationId")).as(person).send().json();
    assertThat(reservation.get("status").asString()).isEqualTo("CONFIRMED");
    assertThat(reservation.get("seats")).isEqualTo(held.get("seats"));
    assertThat(reservation.get("heldUntil")).isEqualTo(held.get("heldUntil"));
    assertThat(reservation.get("payment").get("requestId")).isEqualTo(paid.get("requestId"));
    assertThat(reservation.get("payment").get("paidAt")).isEqualTo(paid.get("paidAt"));
    assertThat(reservation.has("refund")).isFalse();

    JsonNode list =
        api.get("/users/%d/reservations?status=CONFIRMED".formatted(person.userId()))
            .as(person)
            .send()
            .json();
    assertThat(list.get("total").asLong()).isEqualTo(1);
    assertThat(list.get("items").get(0)).isEqualTo(reservation);
  }

  private void refund(Buyer person, JsonNode held) {
    Response cancelled =
        api.delete("/reservations/" + held.get("reservationId")).as(person).key("cancel").send();
    assertThat(cancelled.status()).isEqualTo(200);
    JsonNode answer = cancelled.json();
    assertThat(answer.get("status").asString()).isEqualTo("CANCELLED");
    assertThat(answer.get("refund").get("amount")).isEqualTo(held.get("amount"));
    assertThat(answer.get("payment").get("status").asString()).isEqualTo("REFUNDED");
    assertThat(api.get("/reservations/" + held.get("reservationId")).as(person).send().json())
        .isEqualTo(answer);
  }

  private void readStatement(Buyer person, JsonNode held) {
    String account = "/users/%d/point".formatted(person.userId());
    assertThat(api.get(account).as(person).send().json().get("point").asLong()).isEqualTo(500_000);

    JsonNode page = api.get(account + "/entries?page=0&size=2").as(person).send().json();
    assertThat(page.get("total").asLong()).isEqualTo(3);
    JsonNode newest = page.get("items").get(0);
    assertThat(newest.get("kind").asString()).isEqualTo("REFUND");
    assertThat(newest.get("amount")).isEqualTo(held.get("amount"));
    assertThat(newest.get("balance").asLong()).isEqualTo(500_000);
    assertThat(page.get("items").get(1).get("kind").asString()).isEqualTo("PAYMENT");
    assertThat(page.get("items").get(1).get("amount").asLong()).isEqualTo(-140_000);

    JsonNode last = api.get(account + "/entries?page=1&size=2").as(person).send().json();
    assertThat(last.get("items")).hasSize(1);
    JsonNode beyond = api.get(account + "/entries?page=9&size=2").as(person).send().json();
    assertThat(beyond.get("items")).isEmpty();
    assertThat(beyond.get("total").asLong()).isEqualTo(3);
  }
}
