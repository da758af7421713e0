package dev.concertbank.app.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A notice, and the text that its mail has.
 *
 * @param status PENDING, SENT or FAILED: of the mail
 */
record NoticeResponse(
    @Schema(example = "3") long notificationId,
    NoticeKind kind,
    @Schema(example = "17") long reservationId,
    @Schema(example = "2") Long refundId,
    @Schema(example = "Your tickets for Night of Lanterns") String subject,
    String text,
    @Schema(example = "SENT") String status,
    Instant sentAt,
    Instant createdAt) {}
