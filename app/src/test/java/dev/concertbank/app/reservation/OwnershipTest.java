package dev.concertbank.app.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.security.AccessTokens;
import dev.concertbank.app.security.Role;
import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.DatabaseState;
import dev.concertbank.app.testing.Sale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to another user does not exist, and does not change. */
@ApiTest
class OwnershipTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private AccessTokens tokens;
  private Buyer owner;
  private Buyer stranger;

  @BeforeEach
  void twoBuyers() {
    owner = boxOffice.buyer(1_000_000);
    stranger = boxOffice.buyer(1_000_000);
  }

  private long hold() {
    Sale sale = boxOffice.sale(1);
    Response held = api.post("/reservations", sale.hold(0)).as(owner).key("hold").send();
    return held.json().get("reservationId").asLong();
  }

  private static void assertProblem(Response response, int status, String code) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.json().get("code").asString()).isEqualTo(code);
  }

  @Test
  void aStrangersReservationCannotBeReadPaidOrCancelled() {
    long reservationId = hold();
    DatabaseState before = DatabaseState.of(boxOffice.owner());
    String path = "/reservations/" + reservationId;
    String payment = "{\"reservationId\":%d,\"method\":\"POINT\"}".formatted(reservationId);

    assertProblem(api.get(path).as(stranger).send(), 404, "reservation-not-found");
    assertProblem(api.delete(path).as(stranger).key("c").send(), 404, "reservation-not-found");
    assertProblem(
        api.post("/payments", payment).as(stranger).key("p").send(), 404, "reservation-not-found");
    assertThat(DatabaseState.of(boxOffice.owner())).isEqualTo(before);
    assertThat(api.get(path).as(owner).send().status()).isEqualTo(200);
  }

  @Test
  void aStrangersPaymentCannotBeRead() {
    String payment = "{\"reservationId\":%d,\"method\":\"POINT\"}".formatted(hold());
    Response paid = api.post("/payments", payment).as(owner).key("p").send();
    String path = "/payments/%s/status".formatted(paid.json().get("requestId"));

    assertThat(api.get(path).as(owner).send().status()).isEqualTo(200);
    assertProblem(api.get(path).as(stranger).send(), 404, "payment-not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/users/%d/point", "/users/%d/point/entries", "/users/%d/reservations"})
  void aStrangersAccountCannotBeRead(String path) {
    String mine = path.formatted(owner.userId());

    assertThat(api.get(mine).as(owner).send().status()).isEqualTo(200);
    assertProblem(api.get(mine).as(stranger).send(), 404, "user-not-found");
  }

  @Test
  void administrationIsForAdministrators() {
    String hour = "{\"value\":\"3600\"}";

    assertProblem(api.get("/admin/parameters").as(owner).send(), 403, "forbidden");
    assertProblem(
        api.call("PUT", "/admin/parameters/hold-seconds").body(hour).as(owner).send(),
        403,
        "forbidden");
  }

  /** Whoever was an administrator when the token was issued may be none any more. */
  @Test
  void theDatabaseHasTheLastWordOnAdministrators() {
    String token = tokens.issue(owner.userId(), Role.ADMIN);
    DatabaseState before = DatabaseState.of(boxOffice.owner());

    assertProblem(
        api.call("PUT", "/admin/parameters/hold-seconds")
            .body("{\"value\":\"3600\"}")
            .token(token)
            .send(),
        403,
        "forbidden");
    assertThat(DatabaseState.of(boxOffice.owner())).isEqualTo(before);
  }
}
