package dev.concertbank.app.notification;

import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.Notification;
import dev.concertbank.plsql.Notification.Claimed;
import jakarta.mail.MessagingException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends what is due. No transaction is open while a mail server is asked: notices are leased, sent,
 * and marked. Whoever dies in between has sent at most one mail that comes a second time.
 */
class NoticeSender {
  private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

  /** Few enough for all to be sent, with a slow server, before the lease of the last is over. */
  private static final int BATCH = 5;

  private final Notification notification;
  private final NotificationMapper notices;
  private final Transactions transactions;
  private final NoticeMail mails;
  private final JavaMailSender sender;

  NoticeSender(
      Notification notification,
      NotificationMapper notices,
      Transactions transactions,
      NoticeMail mails,
      JavaMailSender sender) {
    this.notification = notification;
    this.notices = notices;
    this.transactions = transactions;
    this.mails = mails;
    this.sender = sender;
  }

  /** Returns whether there may be more. Throws when the mail server cannot be reached. */
  boolean sendSome() {
    List<Claimed> claimed = transactions.run(() -> notification.claimNext(BATCH));
    claimed.forEach(this::send);
    return claimed.size() == BATCH;
  }

  private void send(Claimed claimed) {
    try {
      Notice notice = NoticeRow.group(notices.find(claimed.notificationId())).get(0);
      sender.send(mails.of(claimed, notice));
    } catch (MailException | MessagingException failure) {
      if (isOutage(failure)) {
        // Not this notice's failure: it and the rest come again when their lease is over.
        throw new IllegalStateException("The mail server does not take mails", failure);
      }
      giveBack(claimed, failure);
      return;
    }
    transactions.run(
        () -> {
          notification.markSent(claimed.notificationId());
          return null;
        });
  }

  /** Spring has a cause where the whole server failed, and none where single mails did. */
  private static boolean isOutage(Exception failure) {
    return failure instanceof MailSendException send
        ? send.getCause() != null
        : failure instanceof MailException;
  }

  private void giveBack(Claimed claimed, Exception failure) {
    String reason = reasonOf(failure);
    LOG.warn("Notice {} could not be sent: {}", claimed.notificationId(), reason);
    transactions.run(
        () -> {
          notification.markFailed(claimed.notificationId(), reason);
          return null;
        });
  }

  private static String reasonOf(Exception failure) {
    return failure instanceof MailSendException send && send.getMessageExceptions().length > 0
        ? String.valueOf(send.getMessageExceptions()[0].getMessage())
        : String.valueOf(failure.getMessage());
  }
}
