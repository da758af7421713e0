package dev.concertbank.app.notification;

import dev.concertbank.app.periodic.PeriodicTask;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Notification;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails are sent where there is a server to send them with; in the demo there is none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
@ConditionalOnProperty(
    name = "concert-bank.notification.enabled",
    havingValue = "true",
    matchIfMissing = true)
class MailConfiguration {

  @Bean
  NoticeSender noticeSender(
      Notification notification,
      NotificationMapper notices,
      Transactions transactions,
      NoticeTexts texts,
      NotificationSettings settings,
      JavaMailSender sender) {
    requireAddress(settings.from());
    NoticeMail mails = new NoticeMail(sender, texts, settings);
    return new NoticeSender(notification, notices, transactions, mails, sender);
  }

  /** At start-up, and not with the first mail. */
  private static void requireAddress(String from) {
    if (!isAddress(from)) {
      throw new IllegalArgumentException(
          "concert-bank.notification.from is no plain address (a@b.example): " + from);
    }
  }

  private static boolean isAddress(String text) {
    try {
      return new InternetAddress(text, true).getAddress().equals(text);
    } catch (AddressException e) {
      return false;
    }
  }

  @Bean
  PeriodicTask noticeSending(NoticeSender sender, NotificationSettings settings) {
    return new PeriodicTask("notices", settings.every(), sender::sendSome);
  }
}
