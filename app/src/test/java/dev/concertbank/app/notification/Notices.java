package dev.concertbank.app.notification;

import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.Api.Response;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.testing.Buyer;
import dev.concertbank.app.testing.Sale;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Notification;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices that are due, and what became of them. */
final class Notices {
  private static final AtomicLong MESSAGE_IDS = new AtomicLong(2_000_000_000);

  private final Api api;
  private final BoxOffice boxOffice;
  private final Notification notification;
  private final Transactions transactions;

  Notices(Api api, BoxOffice boxOffice, Notification notification, Transactions transactions) {
    this.api = api;
    this.boxOffice = boxOffice;
    this.notification = notification;
    this.transactions = transactions;
  }

  /** A paid reservation of one VIP seat and one R seat. */
  record Booking(Buyer buyer, long reservationId, Sale sale) {}

  Booking book() {
    Buyer buyer = boxOffice.buyer(1_000_000);
    Sale sale = boxOffice.sale(1);
    Response held = api.post("/reservations", sale.hold(0, 1)).as(buyer).key("h").send();
    long reservationId = held.json().get("reservationId").asLong();
    String payment = "{\"reservationId\":%d,\"method\":\"POINT\"}".formatted(reservationId);
    api.post("/payments", payment).as(buyer).key("p").send();
    return new Booking(buyer, reservationId, sale);
  }

  /** Returns the refund. */
  long cancel(Booking booking) {
    Response cancelled =
        api.delete("/reservations/" + booking.reservationId()).as(booking.buyer()).key("c").send();
    return cancelled.json().get("refund").get("refundId").asLong();
  }

  void record(NoticeKind kind, Booking booking, Long refundId) {
    transactions.run(
        () -> {
          notification.recordNotice(
              new Notification.Event(
                  MESSAGE_IDS.incrementAndGet(), kind.name(), booking.reservationId(), refundId));
          return null;
        });
  }

  void recordConfirmation(Booking booking) {
    record(NoticeKind.RESERVATION_CONFIRMED, booking, null);
  }

  String emailOf(Buyer buyer) {
    return owner()
        .sql("SELECT email FROM users WHERE user_id = ?")
        .param(buyer.userId())
        .query(String.class)
        .single();
  }

  void changeEmail(Buyer buyer, String email) {
    owner()
        .sql("UPDATE users SET email = ? WHERE user_id = ?")
        .params(email, buyer.userId())
        .update();
  }

  void changeTitle(Sale sale, String title) {
    owner()
        .sql("UPDATE concerts SET title = ? WHERE concert_id = ?")
        .params(title, sale.concertId())
        .update();
  }

  String statusOf(Booking booking) {
    return owner()
        .sql("SELECT status FROM notifications WHERE reservation_id = ?")
        .param(booking.reservationId())
        .query(String.class)
        .single();
  }

  /** Whoever leased notices has died, or their pause is over. */
  void endLeases() {
    owner()
        .sql(
            "UPDATE notifications SET next_attempt_at = next_attempt_at - INTERVAL '1' HOUR"
                + " WHERE status = 'PENDING'")
        .update();
  }

  /** No test sends what another one left. */
  void forgetAll() {
    owner().sql("DELETE FROM notifications").update();
  }

  private JdbcClient owner() {
    return boxOffice.owner();
  }
}
