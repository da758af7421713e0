package dev.concertbank.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concertbank.app.notification.Notices.Booking;
import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Notification;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails, sent to a real SMTP server. */
@ApiTest
@DisplayName("Notices are mailed")
class NoticeSenderTest {
  @Autowired private Api api;
  @Autowired private BoxOffice boxOffice;
  @Autowired private Notification notification;
  @Autowired private NotificationMapper mapper;
  @Autowired private Transactions transactions;
  @Autowired private NoticeTexts texts;

  private Notices notices;
  private MailBench bench;

  @BeforeEach
  void startServer() {
    bench = new MailBench(notification, mapper, transactions, texts);
    notices = new Notices(api, boxOffice, notification, transactions);
    notices.forgetAll();
  }

  @AfterEach
  void stopServer() {
    bench.close();
  }

  @Test
  @DisplayName("when a reservation is confirmed: to its buyer, with date, seats and won")
  void confirmed() throws Exception {
    Booking booking = notices.book();
    notices.recordConfirmation(booking);
    bench.sendAll();

    assertThat(bench.received()).hasSize(1);
    MimeMessage mail = bench.received().get(0);
    assertThat(mail.getRecipients(RecipientType.TO))
        .extracting(Object::toString)
        .containsExactly(notices.emailOf(booking.buyer()));
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getFrom()[0]).hasToString("tickets@concert-bank.dev");
    assertThat(MailBench.subject(mail))
        .isEqualTo("Your tickets for Night " + booking.sale().code());
    assertThat(MailBench.text(mail))
        .contains(
            "Night " + booking.sale().code(),
            "(Seoul)",
            "  A row 1 seat 1\n  B row 1 seat 1\n",
            "Paid: 140,000 won",
            "Reservation: " + booking.reservationId())
        .doesNotContain("{", "}");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(notices.statusOf(booking)).isEqualTo("SENT");
  }

  @Test
  @DisplayName("and when it is cancelled and refunded")
  void cancelledAndRefunded() throws Exception {
    Booking booking = notices.book();
    long refundId = notices.cancel(booking);
    notices.record(NoticeKind.RESERVATION_CANCELLED, booking, null);
    notices.record(NoticeKind.REFUND_MADE, booking, refundId);
    bench.sendAll();

    String title = "Night " + booking.sale().code();
    assertThat(bench.received())
        .extracting(MailBench::subject)
        .containsExactlyInAnyOrder(
            "Your reservation for %s is cancelled".formatted(title), "Your refund for " + title);
    assertThat(bench.received())
        .anySatisfy(mail -> assertThat(MailBench.text(mail)).contains("Refunded: 140,000 won"));
  }

  @Test
  @DisplayName("with the same Message-ID when one is sent again, because its sender died")
  void stableMessageId() throws Exception {
    Booking booking = notices.book();
    notices.recordConfirmation(booking);
    bench.sendAll();
    boxOffice
        .owner()
        .sql(
            "UPDATE notifications SET status = 'PENDING', sent_at = NULL,"
                + " next_attempt_at = created_at WHERE reservation_id = ?")
        .param(booking.reservationId())
        .update();
    bench.sendAll();

    assertThat(bench.received()).hasSize(2);
    assertThat(bench.received().get(1).getMessageID())
        .isEqualTo(bench.received().get(0).getMessageID())
        .matches("<notice-\\d+\\.\\d+@concert-bank\\.dev>");
  }

  @Test
  @DisplayName("later, when the mail server was away; its outage is no failure of a notice")
  void outage() {
    Booking booking = notices.book();
    notices.recordConfirmation(booking);
    bench.stop();
    for (int i = 0; i < 7; i++) {
      assertThatThrownBy(bench::sendAll).hasMessage("The mail server does not take mails");
      notices.endLeases();
    }
    assertThat(notices.statusOf(booking)).isEqualTo("PENDING");

    bench.start();
    bench.sendAll();
    assertThat(bench.received()).hasSize(1);
    assertThat(notices.statusOf(booking)).isEqualTo("SENT");
  }

  @Test
  @DisplayName("later, when the mail server refused it; after the fifth time it is given up")
  void refused() {
    Booking twice = notices.book();
    notices.recordConfirmation(twice);
    bench.reject();
    bench.sendAll();
    assertThat(notices.statusOf(twice)).isEqualTo("PENDING");
    notices.endLeases();
    bench.accept();
    bench.sendAll();
    assertThat(notices.statusOf(twice)).isEqualTo("SENT");

    Booking never = notices.book();
    notices.recordConfirmation(never);
    bench.reject();
    for (int i = 0; i < 5; i++) {
      assertThat(notices.statusOf(never)).isEqualTo("PENDING");
      bench.sendAll();
      notices.endLeases();
    }
    assertThat(notices.statusOf(never)).isEqualTo("FAILED");
    assertThat(bench.received()).hasSize(1);
  }

  @Test
  @DisplayName("once each, however many senders there are")
  void manySenders() {
    IntStream.range(0, 23).forEach(i -> notices.recordConfirmation(notices.book()));
    IntStream.range(0, 4).parallel().forEach(i -> bench.sendAll());

    assertThat(bench.received()).hasSize(23);
    assertThat(bench.received()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
  }
}
