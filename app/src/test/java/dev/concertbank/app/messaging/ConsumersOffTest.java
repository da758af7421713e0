package dev.concertbank.app.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
@DisplayName("With all consumers off")
class ConsumersOffTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private Consumers consumers;

  private Response hold(Buyer buyer, Sale sale, String key) {
    return api.post("/reservations", sale.hold(0)).as(buyer).key(key).send();
  }

  private Response pay(Buyer buyer, Response held) {
    String body =
        "{\"reservationId\":%s,\"method\":\"POINT\"}".formatted(held.json().get("reservationId"));
    return api.post("/payments", body).as(buyer).key("pay").send();
  }

  private long waiting(long reservationId) {
    return boxOffice
        .owner()
        .sql("SELECT COUNT(*) FROM aq$hold_expiry_qt q WHERE q.corr_id = ?")
        .param("RESERVATION:" + reservationId)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("a lapsed hold cannot be paid, its seats are taken over, and messages wait")
  void onlyLater() {
    assertThat(consumers.all()).isEmpty();
    Sale sale = boxOffice.sale(1);
    Buyer late = boxOffice.buyer(1_000_000);
    Buyer next = boxOffice.buyer(1_000_000);
    Response lapsed = hold(late, sale, "h");
    long reservationId = lapsed.json().get("reservationId").asLong();
    boxOffice.lapse(reservationId);

    Response taken = hold(next, sale, "h");
    Response tooLate = pay(late, lapsed);
    Response paid = pay(next, taken);

    assertThat(taken.status()).isEqualTo(201);
    assertThat(tooLate.status()).isIn(409, 410);
    assertThat(paid.status()).isEqualTo(201);
    assertThat(boxOffice.balance(late)).isEqualTo(1_000_000);
    assertThat(boxOffice.balance(next)).isEqualTo(1_000_000 - BoxOffice.VIP_PRICE);
    assertThat(waiting(reservationId)).isEqualTo(1);
    assertThat(boxOffice.brokenInvariants()).isEmpty();
  }
}
