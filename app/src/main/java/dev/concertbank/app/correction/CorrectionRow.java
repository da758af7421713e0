package dev.concertbank.app.correction;

import java.time.Instant;

record CorrectionRow(
    long correctionId,
    long breakId,
    long userId,
    long amount,
    int balanceToo,
    String reason,
    CorrectionStatus status,
    long proposedBy,
    Instant proposedAt,
    Long decidedBy,
    Instant decidedAt,
    Long transactionId) {

  CorrectionResponse response() {
    return new CorrectionResponse(
        correctionId,
        breakId,
        userId,
        amount,
        CorrectionKind.of(balanceToo),
        reason,
        status,
        proposedBy,
        proposedAt,
        decidedBy,
        decidedAt,
        transactionId);
  }
}
