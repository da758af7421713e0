package dev.concertbank.app.notification;

import java.time.Instant;
import java.util.List;

/**
 * What a notice is about, as it is now.
 *
 * @param amount won: what was paid, or given back
 * @param seats such as {@code A row 1 seat 7}
 */
record Notice(
    long notificationId,
    NoticeKind kind,
    long reservationId,
    Long refundId,
    String concertTitle,
    Instant startsAt,
    long amount,
    List<String> seats,
    String status,
    Instant sentAt,
    Instant createdAt) {}
