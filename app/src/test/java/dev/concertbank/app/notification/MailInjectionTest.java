package dev.concertbank.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.app.notification.Notices.Booking;
import dev.concertbank.app.testing.Api;
import dev.concertbank.app.testing.ApiTest;
import dev.concertbank.app.testing.BoxOffice;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Notification;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever users and catalogues consist of, it gets no header of a mail. */
@ApiTest
@DisplayName("Mails go")
class MailInjectionTest {
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
      bench.sendAll();

      assertThat(notices.statusOf(booking)).as(evil).isEqualTo("PENDING");
      assertThat(notices.statusOf(next)).as("the one after " + evil).isEqualTo("SENT");
      // The fifth failure is the last.
      for (int i = 0; i < 4; i++) {
        notices.endLeases();
        bench.sendAll();
      }
      assertThat(notices.statusOf(booking)).as(evil).isEqualTo("FAILED");
    }
    assertThat(bench.received()).hasSize(6);
    assertThat(bench.received())
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
    bench.sendAll();

    MimeMessage mail = bench.received().get(0);
    assertThat(MailBench.subject(mail))
        .isEqualTo("Your tickets for 서울의 밤 {amount} Bcc: thief@example.com Click here");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(MailBench.text(mail)).contains("서울의 밤 {amount} Bcc: thief@example.com Click here");
  }
}
