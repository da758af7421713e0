package dev.concertbank.app.waitingroom.operator;

import dev.concertbank.app.validation.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param reason of a pause: those who wait are told it
 */
record ReasonRequest(
    @NotBlank @PlainText @Size(max = 400) @Schema(example = "The payment provider is down")
        String reason) {}
