package dev.concertbank.app.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code concert-bank.notification.*}. Mails are sent where {@code spring.mail.host} is
 * set; else notices wait, and the page shows them.
 *
 * @param from the sender's address
 * @param enabled false where another instance sends
 * @param every how long to pause when there is nothing left to send
 */
@ConfigurationProperties("concert-bank.notification")
record NotificationSettings(
    @DefaultValue("tickets@concert-bank.dev") String from,
    @DefaultValue("true") boolean enabled,
    @DefaultValue("2s") Duration every) {

  /** The right side of a Message-ID. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
