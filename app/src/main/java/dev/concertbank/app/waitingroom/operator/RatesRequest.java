package dev.concertbank.app.waitingroom.operator;

import dev.concertbank.plsql.RoomOperation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * @param target how many may shop at once
 * @param maxPerSecond how many are admitted within a second
 * @param capacity how many may wait
 */
record RatesRequest(
    @NotNull @Min(0) @Max(1_000_000) @Schema(example = "500") Long target,
    @NotNull @Min(0) @Max(10_000) @Schema(example = "50") Long maxPerSecond,
    @NotNull @Min(0) @Max(10_000_000) @Schema(example = "1000000") Long capacity) {

  RoomOperation.Rates rates() {
    return new RoomOperation.Rates(target, maxPerSecond, capacity);
  }
}
