package dev.concertbank.app.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.ConsumerTest;
import dev.concertbank.app.testing.Sale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConsumerTest
@DisplayName("When the time of a hold is over")
class HoldExpiryTest {
  private static final String WAITING =
      "SELECT COUNT(*) FROM aq$hold_expiry_qt q WHERE q.corr_id = ?";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  private Buyer buyer;
  private Sale sale;

  @BeforeEach
  void aBuyerAndADate() {
    buyer = boxOffice.buyer(1_000_000);
    sale = boxOffice.sale(2);
  }

  @AfterEach
  void asItWas() {
    holdSeconds(300);
  }

  private void holdSeconds(int seconds) {
    Response changed =
        api.call("PUT", "/admin/parameters/hold-seconds")
            .body("{\"value\":\"%d\"}".formatted(seconds))
            .as(boxOffice.admin())
            .send();
    assertThat(changed.status()).isEqualTo(200);
  }

  private long hold() {
    Response held = api.post("/reservations", sale.hold(0, 1)).as(buyer).key("hold").send();
    assertThat(held.status()).isEqualTo(201);
    return held.json().get("reservationId").asLong();
  }

  private String statusOf(long reservationId) {
    return owner()
        .sql("SELECT status FROM reservations WHERE reservation_id = ?")
        .param(reservationId)
        .query(String.class)
        .single();
  }

  private long heldSeats() {
    return owner()
        .sql("SELECT COUNT(*) FROM seats WHERE schedule_id = ? AND status = 'PENDING'")
        .param(sale.scheduleId())
        .query(Long.class)
        .single();
  }

  /** The message does not wait for its time any more. */
  private void deliverNow(long reservationId) {
    owner()
        .sql(
            "UPDATE aq.message SET deliver_at = clock_timestamp() WHERE correlation = ?"
                + " AND deliver_at IS NOT NULL")
        .param("RESERVATION:" + reservationId)
        .update();
  }

  private void awaitMessageOf(long reservationId) {
    await("the message of the hold is consumed")
        .until(
            () ->
                owner()
                        .sql(WAITING)
                        .param("RESERVATION:" + reservationId)
                        .query(Long.class)
                        .single()
                    == 0);
  }

  private JdbcClient owner() {
    return boxOffice.owner();
  }

  @Test
  @DisplayName("its seats become free, and no buyer has to ask")
  void seatsBecomeFree() {
    holdSeconds(1);
    long reservationId = hold();

    await("the rows of the seats are free").until(() -> heldSeats() == 0);
    assertThat(statusOf(reservationId)).isEqualTo("EXPIRED");
    long early =
        owner()
            .sql(
                "SELECT COUNT(*) FROM reservations r JOIN reservation_seats rs"
                    + " ON rs.reservation_id = r.reservation_id"
                    + " WHERE r.reservation_id = ? AND rs.released_at < r.held_until")
            .param(reservationId)
            .query(Long.class)
            .single();
    assertThat(early).as("released before its time").isZero();
    assertThat(boxOffice.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("and it was paid: nothing changes")
  void paid() {
    long reservationId = hold();
    String payment = "{\"reservationId\":%d,\"method\":\"POINT\"}".formatted(reservationId);
    assertThat(api.post("/payments", payment).as(buyer).key("pay").send().status()).isEqualTo(201);
    long balance = boxOffice.balance(buyer);
    boxOffice.lapse(reservationId);
    deliverNow(reservationId);

    awaitMessageOf(reservationId);
    assertThat(statusOf(reservationId)).isEqualTo("CONFIRMED");
    assertThat(boxOffice.balance(buyer)).isEqualTo(balance);
    assertThat(heldSeats()).isZero();
    assertThat(boxOffice.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("and it was given back: nothing changes")
  void givenBack() {
    long reservationId = hold();
    api.delete("/reservations/" + reservationId).as(buyer).key("c").send();
    boxOffice.lapse(reservationId);
    deliverNow(reservationId);

    awaitMessageOf(reservationId);
    assertThat(statusOf(reservationId)).isEqualTo("CANCELLED");
    assertThat(boxOffice.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("though not yet, because its message came too early: the message comes again")
  void tooEarly() {
    long reservationId = hold();
    deliverNow(reservationId);

    await("the attempt is counted").until(() -> attempts(reservationId) > 0);
    assertThat(statusOf(reservationId)).isEqualTo("PENDING");

    boxOffice.lapse(reservationId);
    deliverNow(reservationId);
    awaitMessageOf(reservationId);
    assertThat(statusOf(reservationId)).isEqualTo("EXPIRED");
  }

  private int attempts(long reservationId) {
    return owner()
        .sql("SELECT q.retry_count FROM aq$hold_expiry_qt q WHERE q.corr_id = ?")
        .param("RESERVATION:" + reservationId)
        .query(Integer.class)
        .single();
  }
}
