package dev.concertbank.app.jobs;

import dev.concertbank.batch.PlannedJob;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A job.
 *
 * @param cron second, minute, hour, day of month, month, day of week; null: by hand alone
 * @param zone by whose clock
 * @param enabled whether this instance begins it by itself
 * @param nextAt when that is
 * @param daysBack of which day it is then: 0 is the day on which it begins
 * @param runBy the host that runs it now
 */
record JobResponse(
    @Schema(example = "reconcile") String name,
    @Schema(example = "0 30 3 * * *") String cron,
    @Schema(example = "Asia/Seoul") String zone,
    boolean enabled,
    Instant nextAt,
    @Schema(example = "0") int daysBack,
    @Schema(example = "host-1") String runBy,
    RunResponse lastRun) {

  static JobResponse of(PlannedJob job, String runBy, RunRow lastRun) {
    return new JobResponse(
        job.name(),
        job.cron(),
        job.zone().getId(),
        job.enabled(),
        job.next().orElse(null),
        job.daysBack(),
        runBy,
        lastRun == null ? null : lastRun.response());
  }
}
