package dev.concertbank.app.notification;

import dev.concertbank.plsql.Notification.Claimed;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.regex.Pattern;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Makes a mail of a notice. What users and catalogues consist of gets into two headers only: the
 * address, which has to be one and nothing else, and the subject, which is one line. Names stay out
 * of them.
 */
class NoticeMail {
  private static final Pattern NOT_IN_AN_ADDRESS =
      Pattern.compile("[\\p{Cntrl}\\s,;:<>\"()\\[\\]\\\\]");

  private final JavaMailSender sender;
  private final NoticeTexts texts;
  private final NotificationSettings settings;

  NoticeMail(JavaMailSender sender, NoticeTexts texts, NotificationSettings settings) {
    this.sender = sender;
    this.texts = texts;
    this.settings = settings;
  }

  /**
   * Throws when the address is none; another attempt will not help, but the buyer may change it.
   */
  MimeMessage of(Claimed claimed, Notice notice) throws MessagingException {
    MimeMessage mail = sender.createMimeMessage();
    mail.setFrom(new InternetAddress(settings.from(), true));
    mail.setRecipient(RecipientType.TO, address(claimed.email()));
    mail.setSubject(texts.subject(notice), StandardCharsets.UTF_8.name());
    mail.setText(texts.text(notice), StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(notice.createdAt()));
    mail.setHeader("Message-ID", messageId(notice));
    // So that nobody's "I am on holiday" answers it (RFC 3834).
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  /** The same each time a notice is sent, so that a client can tell a mail that came twice. */
  private String messageId(Notice notice) {
    return "<notice-%d.%d@%s>"
        .formatted(notice.notificationId(), notice.createdAt().toEpochMilli(), settings.domain());
  }

  private static InternetAddress address(String email) throws AddressException {
    if (NOT_IN_AN_ADDRESS.matcher(email).find()) {
      throw new AddressException("The address has signs that belong into no address", email);
    }
    return new InternetAddress(email, true);
  }
}
