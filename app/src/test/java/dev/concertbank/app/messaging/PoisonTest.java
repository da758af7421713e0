package dev.concertbank.app.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.ConsumerTest;
import dev.concertbank.app.testing.Sale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A message about a reservation that is not there: no notice can be recorded, until somebody mends
 * the row.
 */
@ConsumerTest
@DisplayName("A message that cannot be processed")
class PoisonTest {
  private static final int GOOD = 1000;
  private static final String PARKED = "/admin/parked-messages";
  private static final String GAUGE =
      "concertbank_messages_parked\\{[^}]*queue=\"TICKET_EVENT_Q\"[^}]*\\} (\\S+)";
  private static final String FAILURES =
      "concertbank_messages_consumed_total\\{[^}]*consumer=\"NOTIFICATION\",outcome=\"failed\"[^}]*\\} (\\S+)";

  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;

  private Events events;
  private long reservationId;
  private long missingId;
  private Instant before;

  @BeforeEach
  void aCancelledReservation() {
    events = new Events(boxOffice.owner());
    events.retryDelay(0);
    before = Instant.now().minusSeconds(1);
    Sale sale = boxOffice.sale(1);
    Buyer buyer = boxOffice.buyer(0);
    Response held = api.post("/reservations", sale.hold(0)).as(buyer).key("h").send();
    reservationId = held.json().get("reservationId").asLong();
    api.delete("/reservations/" + reservationId).as(buyer).key("c").send();
    missingId = reservationId + 1_000_000_000;
  }

  @AfterEach
  void asItWas() {
    events.retryDelay(10);
  }

  private JdbcClient owner() {
    return boxOffice.owner();
  }

  private long noticesOf(long reservation) {
    return owner()
        .sql("SELECT COUNT(*) FROM notifications WHERE reservation_id = ?")
        .param(reservation)
        .query(Long.class)
        .single();
  }

  private JsonNode parked() {
    Response response = api.get(PARKED + "?queue=TICKET_EVENT_Q").as(boxOffice.admin()).send();
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return response.json();
  }

  private double metric(String pattern) {
    String metrics = api.page("/actuator/prometheus").send().body();
    var found = java.util.regex.Pattern.compile(pattern).matcher(metrics);
    assertThat(found.find()).as(pattern).isTrue();
    return Double.parseDouble(found.group(1));
  }

  /** What was wrong is mended: the reservation is there. */
  private void mend() {
    for (String table : List.of("reservations", "reservation_seats")) {
      owner()
          .sql(
              """
              INSERT INTO %1$s
              SELECT (jsonb_populate_record(r, jsonb_build_object('reservation_id', ?))).*
                FROM %1$s r
               WHERE r.reservation_id = ?
              """
                  .formatted(table))
          .params(missingId, reservationId)
          .update();
    }
  }

  private Response requeue(String msgId) {
    return api.call("POST", PARKED + "/" + msgId + "/requeue").as(boxOffice.admin()).send();
  }

  @Test
  @DisplayName(
      "is parked, seen, and holds up none of 1,000 others; mended and put back, it is done")
  void amongAThousand() {
    double failuresBefore = metric(FAILURES);
    for (int i = 0; i < GOOD; i++) {
      if (i == GOOD / 2) {
        events.publishOf("cancelled", missingId);
      }
      events.publishOf("cancelled", reservationId);
    }

    // One more: the cancellation itself.
    await("the good ones are done")
        .atMost(Duration.ofMinutes(2))
        .until(() -> noticesOf(reservationId) == GOOD + 1);
    await("the bad one is parked").until(() -> parked().get("total").asInt() == 1);
    JsonNode message = parked().get("items").get(0);
    assertThat(message.get("queue").asString()).isEqualTo("TICKET_EVENT_Q");
    assertThat(message.get("consumers").asString()).isEqualTo("NOTIFICATION");
    assertThat(message.get("kind").asString()).isEqualTo("RESERVATION_CANCELLED");
    assertThat(message.get("correlation").asString()).isEqualTo("RESERVATION:" + missingId);
    assertThat(message.get("attempts").asInt()).isEqualTo(6);
    await("the gauge shows it").until(() -> metric(GAUGE) == 1);
    assertThat(metric(FAILURES) - failuresBefore).isEqualTo(6);

    mend();
    String msgId = message.get("msgId").asString();
    assertThat(requeue(msgId).status()).isEqualTo(200);
    await("it is done").until(() -> noticesOf(missingId) == 1);
    await("the gauge shows it").until(() -> metric(GAUGE) == 0);
    assertThat(parked().get("total").asInt()).isZero();
    Response again = requeue(msgId);
    assertThat(again.status()).isEqualTo(404);
    assertThat(again.json().get("code").asString()).isEqualTo("parked-message-not-found");
    assertThat(boxOffice.brokenInvariants()).isEmpty();
  }

  @Test
  @DisplayName("can be put back with all others since a point in time")
  void sinceAPointInTime() {
    for (int i = 0; i < 3; i++) {
      events.publishOf("cancelled", missingId);
    }
    await("they are parked").until(() -> parked().get("total").asInt() == 3);

    mend();
    String body = "{\"queue\":\"TICKET_EVENT_Q\",\"since\":\"%s\"}";
    Response none =
        api.post(PARKED + "/requeue", body.formatted(Instant.now().plusSeconds(60)))
            .as(boxOffice.admin())
            .send();
    Response all =
        api.post(PARKED + "/requeue", body.formatted(before)).as(boxOffice.admin()).send();

    assertThat(none.json().get("requeued").asInt()).isZero();
    assertThat(all.json().get("requeued").asInt()).isEqualTo(3);
    await("they are done").until(() -> noticesOf(missingId) == 3);
    assertThat(parked().get("total").asInt()).isZero();
  }
}
