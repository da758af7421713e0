package dev.concertbank.app.jobs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A run, with times as Spring Batch has them: local ones of the application. */
record RunRow(
    long runId,
    String jobName,
    String businessDate,
    String status,
    LocalDateTime startedAt,
    LocalDateTime endedAt,
    BigDecimal seconds,
    long itemsRead,
    long itemsWritten,
    long itemsSkipped,
    String exitMessage) {

  RunResponse response() {
    double took = seconds.doubleValue();
    return new RunResponse(
        runId,
        jobName,
        businessDate,
        status,
        instant(startedAt),
        instant(endedAt),
        Math.round(took * 1000) / 1000.0,
        itemsRead,
        itemsWritten,
        itemsSkipped,
        took == 0 ? 0 : Math.round(Math.max(itemsRead, itemsWritten) / took * 10) / 10.0,
        exitMessage == null || exitMessage.isEmpty() ? null : exitMessage);
  }

  private static Instant instant(LocalDateTime local) {
    return local == null ? null : local.atZone(ZoneId.systemDefault()).toInstant();
  }
}
