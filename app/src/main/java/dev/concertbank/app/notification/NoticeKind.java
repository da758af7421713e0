package dev.concertbank.app.notification;

/** What buyers are told of. */
enum NoticeKind {
  RESERVATION_CONFIRMED("Your tickets for %s", "confirmed"),
  RESERVATION_CANCELLED("Your reservation for %s is cancelled", "cancelled"),
  REFUND_MADE("Your refund for %s", "refunded");

  private final String subject;
  private final String template;

  NoticeKind(String subject, String template) {
    this.subject = subject;
    this.template = template;
  }

  String subject(String concertTitle) {
    return subject.formatted(concertTitle);
  }

  /** A file of {@code resources/notices}. */
  String template() {
    return template + ".txt";
  }
}
