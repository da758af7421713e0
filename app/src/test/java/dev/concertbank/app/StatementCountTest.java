package dev.concertbank.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import dev.concertbank.app.testing.StatementLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a request costs at the driver: a read one statement, a command two and a commit. */
@ApiTest
class StatementCountTest {
  private static final String RECORD_ANSWER = "idempotency.record_answer";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private StatementLog log;
  private Buyer buyer;
  private Sale sale;

  @BeforeEach
  void aBuyerAndADate() {
    buyer = boxOffice.buyer(1_000_000);
    sale = boxOffice.sale(3);
  }

  private Response counted(Api.Call call) {
    log.clear();
    return call.send();
  }

  private Response hold(String key, int seat) {
    return counted(api.post("/reservations", sale.hold(seat)).as(buyer).key(key));
  }

  private Response pay(String key, Response held) {
    String body =
        "{\"reservationId\":%s,\"method\":\"POINT\"}".formatted(held.json().get("reservationId"));
    return counted(api.post("/payments", body).as(buyer).key(key));
  }

  @Test
  void aCommandCostsTwoCallsAndACommit() {
    Response held = hold("h", 0);
    assertThat(log.entries()).containsExactly("seat_hold.hold", RECORD_ANSWER, "commit");

    pay("p", held);
    assertThat(log.entries()).containsExactly("payment.pay_with_points", RECORD_ANSWER, "commit");

    counted(api.delete("/reservations/" + held.json().get("reservationId")).as(buyer).key("c"));
    assertThat(log.entries()).containsExactly("cancellation.cancel", RECORD_ANSWER, "commit");

    counted(api.post("/point/charge", "{\"amount\":1}").as(buyer).key("x"));
    assertThat(log.entries()).containsExactly("point_account.charge", RECORD_ANSWER, "commit");
  }

  @Test
  void aRepeatedCommandCostsOneCallAndACommit() {
    hold("h", 0);
    hold("h", 0);

    assertThat(log.entries()).containsExactly("seat_hold.hold", "commit");
  }

  @Test
  void aRefusalIsKeptAfterTheRollback() {
    hold("h", 0);
    hold("other", 0);

    assertThat(log.entries())
        .containsExactly("seat_hold.hold", "rollback", RECORD_ANSWER, "commit");
  }

  @Test
  void aReadCostsOneStatement() {
    Response held = hold("h", 0);
    Response paid = pay("p", held);
    Object reservation = held.json().get("reservationId");
    long user = buyer.userId();

    for (String path :
        new String[] {
          "/concerts",
          "/concerts?query=night&page=1&size=5",
          "/concerts/" + sale.concertId(),
          "/concerts/%d/options".formatted(sale.concertId()),
          "/concerts/options/%d/seats".formatted(sale.scheduleId()),
          "/concerts/options/%d/seats?section=A".formatted(sale.scheduleId()),
          "/reservations/" + reservation,
          "/payments/%s/status".formatted(paid.json().get("requestId")),
          "/users/%d/point".formatted(user),
          "/users/%d/point/entries".formatted(user),
          "/users/%d/point/entries?page=7".formatted(user),
          "/users/%d/reservations".formatted(user),
          "/users/%d/reservations?status=CONFIRMED".formatted(user),
          "/users/%d/notifications".formatted(user),
        }) {
      assertThat(counted(api.get(path).as(buyer)).status()).as(path).isEqualTo(200);
      assertThat(log.entries()).as(path).containsExactly("select");
    }
    for (String path : new String[] {"/admin/parameters", "/admin/parked-messages"}) {
      assertThat(counted(api.get(path).as(boxOffice.admin())).status()).as(path).isEqualTo(200);
      assertThat(log.entries()).as(path).containsExactly("select");
    }
  }

  @Test
  void anInvalidRequestCostsNothing() {
    counted(api.post("/point/charge", "{\"amount\":0}").as(buyer).key("x"));
    counted(api.get("/users/%d/point".formatted(buyer.userId() + 1)).as(buyer));

    assertThat(log.entries()).isEmpty();
  }
}
