package dev.concertbank.app.rush;

import java.time.Instant;
import java.util.List;

/**
 * Seats that the API promised to a buyer with a 201, and what the buyer did with them. Written by
 * the buyer's own thread, read when the race is over.
 */
final class Claim {

  private final long userId;
  private final long reservationId;
  private final List<Long> seatIds;
  private final long amount;
  private final Instant answeredAt;
  private final Instant heldUntil;
  private volatile boolean paid;
  private volatile Instant givenBackFrom;
  private volatile boolean refunded;

  Claim(
      long userId,
      long reservationId,
      List<Long> seatIds,
      long amount,
      Instant answeredAt,
      Instant heldUntil) {
    this.userId = userId;
    this.reservationId = reservationId;
    this.seatIds = List.copyOf(seatIds);
    this.amount = amount;
    this.answeredAt = answeredAt;
    this.heldUntil = heldUntil;
  }

  void paid() {
    paid = true;
  }

  /** The request to cancel leaves now: from here on the seats may be somebody else's. */
  void givingBack(Instant from) {
    givenBackFrom = from;
  }

  void refunded() {
    refunded = true;
  }

  long userId() {
    return userId;
  }

  long reservationId() {
    return reservationId;
  }

  List<Long> seatIds() {
    return seatIds;
  }

  long amount() {
    return amount;
  }

  Instant answeredAt() {
    return answeredAt;
  }

  boolean wasPaid() {
    return paid;
  }

  boolean isRefunded() {
    return refunded;
  }

  boolean isSold() {
    return paid && !refunded;
  }

  /** The earliest moment at which the seats may have gone to another buyer. */
  Instant earliestEnd() {
    if (givenBackFrom != null) {
      return givenBackFrom;
    }
    return paid ? Instant.MAX : heldUntil;
  }
}
