package dev.concertbank.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ParametersTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;

  @AfterEach
  void asItWas() {
    set("seats-per-user", "4");
  }

  private Response set(String name, String value) {
    return api.call("PUT", "/admin/parameters/" + name)
        .body("{\"value\":\"%s\"}".formatted(value))
        .as(boxOffice.admin())
        .send();
  }

  @Test
  void aChangeHoldsFromTheNextCommandOn() {
    Sale sale = boxOffice.sale(2);
    Buyer buyer = boxOffice.buyer(0);

    Response changed = set("seats-per-user", "1");
    Response two = api.post("/reservations", sale.hold(0, 1)).as(buyer).key("two").send();
    Response one = api.post("/reservations", sale.hold(0)).as(buyer).key("one").send();

    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().get("value").asString()).isEqualTo("1");
    assertThat(changed.json().get("unit").asString()).isEqualTo("seats");
    assertThat(two.json().get("code").asString()).isEqualTo("seat-limit-exceeded");
    assertThat(one.status()).isEqualTo(201);
  }

  @Test
  void allAreListed() {
    assertThat(
            api.get("/admin/parameters").as(boxOffice.admin()).send().json().get("items").values())
        .extracting(parameter -> parameter.get("name").asString())
        .containsExactly(
            "admission-seconds",
            "audit-days",
            "hold-seconds",
            "idempotency-key-days",
            "job-run-days",
            "processed-message-days",
            "room-capacity",
            "room-per-second",
            "room-target",
            "routine-run-days",
            "seats-per-user",
            "waiting-ticket-days");
  }

  @ParameterizedTest
  @CsvSource({
    "seats-per-user, 0, 400, validation",
    "seats-per-user, 11, 400, validation",
    "seats-per-user, 1.5, 400, validation",
    "seats-per-user, many, 400, validation",
    "no-such, 1, 404, parameter-not-found",
  })
  void whatMakesNoSenseIsRefused(String name, String value, int status, String code) {
    Response refused = set(name, value);

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.json().get("code").asString()).isEqualTo(code);
  }
}
