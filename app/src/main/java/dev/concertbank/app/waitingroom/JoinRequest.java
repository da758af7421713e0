package dev.concertbank.app.waitingroom;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

record JoinRequest(@NotNull @Positive @Schema(example = "3") Long scheduleId) {}
