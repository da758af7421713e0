package dev.concertbank.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.notification.Notices.Booking;
import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Notification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
@DisplayName("A buyer's notices")
class NotificationListTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private Notification notification;
  @Autowired private Transactions transactions;
  private Notices notices;

  @BeforeEach
  void notices() {
    notices = new Notices(api, boxOffice, notification, transactions);
  }

  private Response list(Buyer whose, String query, Buyer caller) {
    return api.get("/users/%d/notifications%s".formatted(whose.userId(), query)).as(caller).send();
  }

  @Test
  @DisplayName("are listed newest first, with the text of the mail")
  void newestFirst() {
    Booking booking = notices.book();
    notices.recordConfirmation(booking);
    long refundId = notices.cancel(booking);
    notices.record(NoticeKind.REFUND_MADE, booking, refundId);

    JsonNode all = list(booking.buyer(), "", booking.buyer()).json();
    JsonNode second = list(booking.buyer(), "?page=1&size=1", booking.buyer()).json();
    JsonNode beyond = list(booking.buyer(), "?page=9", booking.buyer()).json();

    assertThat(all.get("total").asInt()).isEqualTo(2);
    assertThat(all.get("items").values())
        .extracting(item -> item.get("kind").asString())
        .containsExactly("REFUND_MADE", "RESERVATION_CONFIRMED");
    JsonNode newest = all.get("items").get(0);
    assertThat(newest.get("reservationId").asLong()).isEqualTo(booking.reservationId());
    assertThat(newest.get("refundId").asLong()).isEqualTo(refundId);
    assertThat(newest.get("subject").asString()).startsWith("Your refund for Night ");
    assertThat(newest.get("text").asString()).contains("140,000 won", "A row 1 seat 1");
    assertThat(newest.get("status").asString()).isEqualTo("PENDING");
    assertThat(second.get("items").get(0)).isEqualTo(all.get("items").get(1));
    assertThat(beyond.get("items")).isEmpty();
    assertThat(beyond.get("total").asInt()).isEqualTo(2);
  }

  @Test
  @DisplayName("are nobody else's, not even an administrator's")
  void nobodyElses() {
    Booking booking = notices.book();
    notices.recordConfirmation(booking);

    for (Buyer other : new Buyer[] {boxOffice.buyer(0), boxOffice.admin()}) {
      Response refused = list(booking.buyer(), "", other);
      assertThat(refused.status()).isEqualTo(404);
      assertThat(refused.json().get("code").asString()).isEqualTo("user-not-found");
    }
    assertThat(api.get("/users/1/notifications").send().status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?page=-1", "?page=x", "?size=0", "?size=101", "?size=1.5"})
  @DisplayName("are listed by pages that make sense")
  void badPages(String query) {
    Buyer buyer = boxOffice.buyer(0);

    Response refused = list(buyer, query, buyer);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().get("code").asString()).isEqualTo("validation");
  }
}
