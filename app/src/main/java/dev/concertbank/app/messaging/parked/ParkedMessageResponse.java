package dev.concertbank.app.messaging.parked;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * @param msgId the queue's name for it
 * @param queue where it was
 * @param consumers who could not process it; null where the queue has one consumer only
 * @param messageId its sender's number
 */
record ParkedMessageResponse(
    @Schema(example = "6F1C2F0E0D5B4A579A0B2A5D0D6C8F11") String msgId,
    QueueName queue,
    @Schema(example = "NOTIFICATION") String consumers,
    @Schema(example = "4711") Long messageId,
    @Schema(example = "RESERVATION_CONFIRMED") String kind,
    @Schema(example = "RESERVATION:17") String correlation,
    @Schema(example = "{\"reservationId\":17}") String body,
    Instant enqueuedAt,
    @Schema(example = "6") int attempts) {}
