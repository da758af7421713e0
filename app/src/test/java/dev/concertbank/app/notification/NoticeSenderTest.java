package dev.concertbank.app.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.concertbank.app.notification.Notices.Booking;
import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Notification;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

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

  private final ServerSetup setup = ServerSetupTest.SMTP.dynamicPort();
  private GreenMail server;
  private Notices notices;
  private JavaMailSenderImpl smtp;

  @BeforeEach
  void startServer() {
    server = new GreenMail(setup);
    server.start();
    smtp = new JavaMailSenderImpl();
    smtp.setHost("127.0.0.1");
    smtp.setPort(server.getSmtp().getPort());
    notices = new Notices(api, boxOffice, notification, transactions);
    notices.forgetAll();
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  private NoticeSender sender() {
    NotificationSettings settings =
        new NotificationSettings("tickets@concert-bank.dev", true, Duration.ofSeconds(1));
    NoticeMail mails = new NoticeMail(smtp, texts, settings);
    return new NoticeSender(notification, mapper, transactions, mails, smtp);
  }

  private void sendAll() {
    NoticeSender sender = sender();
    boolean more = true;
    while (more) {
      more = sender.sendSome();
    }
  }

  private List<MimeMessage> received() {
    return Arrays.asList(server.getReceivedMessages());
  }

  private static String subject(MimeMessage mail) throws Exception {
    return mail.getSubject();
  }

  private static String text(MimeMessage mail) throws Exception {
    return mail.getContent().toString().replace("\r\n", "\n");
  }

  @Test
  @DisplayName("when a reservation is confirmed: to its buyer, with date, seats and won")
  void confirmed() throws Exception {
    Booking booking = notices.book();
    notices.recordConfirmation(booking);
    sendAll();

    assertThat(received()).hasSize(1);
    MimeMessage mail = received().get(0);
    assertThat(mail.getRecipients(RecipientType.TO))
        .extracting(Object::toString)
        .containsExactly(notices.emailOf(booking.buyer()));
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getFrom()[0]).hasToString("tickets@concert-bank.dev");
    assertThat(subject(mail)).isEqualTo("Your tickets for Night " + booking.sale().code());
    assertThat(text(mail))
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
    sendAll();

    String title = "Night " + booking.sale().code();
    assertThat(received())
        .extracting(NoticeSenderTest::subject)
        .containsExactlyInAnyOrder(
            "Your reservation for %s is cancelled".formatted(title), "Your refund for " + title);
    assertThat(received())
        .anySatisfy(mail -> assertThat(text(mail)).contains("Refunded: 140,000 won"));
  }

  @Test
  @DisplayName("with the same Message-ID when one is sent again, because its sender died")
  void stableMessageId() throws Exception {
    Booking booking = notices.book();
    notices.recordConfirmation(booking);
    sendAll();
    boxOffice
        .owner()
        .sql(
            "UPDATE notifications SET status = 'PENDING', sent_at = NULL,"
                + " next_attempt_at = created_at WHERE reservation_id = ?")
        .param(booking.reservationId())
        .update();
    sendAll();

    assertThat(received()).hasSize(2);
    assertThat(received().get(1).getMessageID())
        .isEqualTo(received().get(0).getMessageID())
        .matches("<notice-\\d+\\.\\d+@concert-bank\\.dev>");
  }

  @Test
  @DisplayName("later, when the mail server was away; its outage is no failure of a notice")
  void outage() {
    Booking booking = notices.book();
    notices.recordConfirmation(booking);
    server.stop();
    for (int i = 0; i < 7; i++) {
      assertThatThrownBy(this::sendAll).hasMessage("The mail server does not take mails");
      notices.endLeases();
    }
    assertThat(notices.statusOf(booking)).isEqualTo("PENDING");

    startAgain();
    sendAll();
    assertThat(received()).hasSize(1);
    assertThat(notices.statusOf(booking)).isEqualTo("SENT");
  }

  private void startAgain() {
    server = new GreenMail(setup);
    server.start();
    smtp.setPort(server.getSmtp().getPort());
  }

  @Test
  @DisplayName("once each, however many senders there are")
  void manySenders() {
    IntStream.range(0, 23).forEach(i -> notices.recordConfirmation(notices.book()));
    IntStream.range(0, 4).parallel().forEach(i -> sendAll());

    assertThat(received()).hasSize(23);
    assertThat(received()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("to one address only, whatever is in the table")
  void addressInjection() {
    for (String evil :
        new String[] {
          "a@example.com\r\nbcc: thief@example.com",
          "a@example.com, thief@example.com",
          "a@example.com>\r\nrcpt to:<thief@example.com",
          "\"a\r\nx-evil: 1\"@example.com",
          "group:thief@example.com;",
          "no address",
        }) {
      notices.forgetAll();
      Booking booking = notices.book();
      notices.changeEmail(booking.buyer(), evil);
      notices.recordConfirmation(booking);
      Booking next = notices.book();
      notices.recordConfirmation(next);
      sendAll();

      assertThat(notices.statusOf(booking)).as(evil).isEqualTo("PENDING");
      assertThat(notices.statusOf(next)).as("the one after " + evil).isEqualTo("SENT");
      // The fifth failure is the last.
      for (int i = 0; i < 4; i++) {
        notices.endLeases();
        sendAll();
      }
      assertThat(notices.statusOf(booking)).as(evil).isEqualTo("FAILED");
    }
    assertThat(received()).hasSize(6);
    assertThat(received())
        .allSatisfy(mail -> assertThat(mail.getAllRecipients()).hasSize(1))
        .noneSatisfy(mail -> assertThat(mail.getAllRecipients()[0].toString()).contains("thief"));
  }

  @Test
  @DisplayName("with one subject, whatever a concert is called")
  void subjectInjection() throws Exception {
    Booking booking = notices.book();
    notices.changeTitle(
        booking.sale(), "서울의 밤 {amount}\r\nBcc: thief@example.com\r\n\r\nClick here");
    notices.recordConfirmation(booking);
    sendAll();

    MimeMessage mail = received().get(0);
    assertThat(subject(mail))
        .isEqualTo("Your tickets for 서울의 밤 {amount} Bcc: thief@example.com Click here");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(text(mail)).contains("서울의 밤 {amount} Bcc: thief@example.com Click here");
  }
}
