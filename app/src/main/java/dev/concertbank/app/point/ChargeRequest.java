package dev.concertbank.app.point;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * @param amount won
 */
record ChargeRequest(@NotNull @Min(1) @Max(10_000_000) @Schema(example = "500000") Long amount) {}
