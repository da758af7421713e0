package dev.concertbank.app.notification;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Notification;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A real SMTP server, and the sender of notices that is set up for it. */
final class MailBench implements AutoCloseable {
  private final JavaMailSenderImpl smtp = new JavaMailSenderImpl();
  private final Notification notification;
  private final NotificationMapper mapper;
  private final Transactions transactions;
  private final NoticeTexts texts;
  private GreenMail server;
  private MessageDeliveryHandler delivery;

  MailBench(
      Notification notification,
      NotificationMapper mapper,
      Transactions transactions,
      NoticeTexts texts) {
    this.notification = notification;
    this.mapper = mapper;
    this.transactions = transactions;
    this.texts = texts;
    smtp.setHost("127.0.0.1");
    start();
  }

  void start() {
    server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    server.start();
    smtp.setPort(server.getSmtp().getPort());
    delivery = server.getUserManager().getMessageDeliveryHandler();
  }

  void stop() {
    server.stop();
  }

  /** From now on the server answers each mail with an error; {@code accept} ends that. */
  void reject() {
    deliverTo(
        (mail, address) -> {
          throw new MessagingException("mailbox full");
        });
  }

  void accept() {
    deliverTo(delivery);
  }

  private void deliverTo(MessageDeliveryHandler handler) {
    server.getUserManager().setMessageDeliveryHandler(handler);
  }

  /** What one instance of the application does until nothing is due. */
  void sendAll() {
    NotificationSettings settings =
        new NotificationSettings("tickets@concert-bank.dev", true, Duration.ofSeconds(1));
    NoticeMail mails = new NoticeMail(smtp, texts, settings);
    NoticeSender sender = new NoticeSender(notification, mapper, transactions, mails, smtp);
    boolean more = true;
    while (more) {
      more = sender.sendSome();
    }
  }

  List<MimeMessage> received() {
    return Arrays.asList(server.getReceivedMessages());
  }

  static String subject(MimeMessage mail) throws Exception {
    return mail.getSubject();
  }

  static String text(MimeMessage mail) throws Exception {
    return mail.getContent().toString().replace("\r\n", "\n");
  }

  @Override
  public void close() {
    stop();
  }
}
