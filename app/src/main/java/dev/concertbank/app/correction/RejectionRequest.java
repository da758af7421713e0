package dev.concertbank.app.correction;

import dev.concertbank.app.validation.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RejectionRequest(
    @NotBlank @PlainText @Size(max = 400) @Schema(example = "It was charged once") String reason) {}
