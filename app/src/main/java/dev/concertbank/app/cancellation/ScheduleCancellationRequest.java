package dev.concertbank.app.cancellation;

import dev.concertbank.app.validation.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param reason for the audit log
 */
record ScheduleCancellationRequest(
    @NotBlank @PlainText @Size(max = 400) @Schema(example = "The singer has a cold")
        String reason) {}
