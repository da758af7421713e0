package dev.concertbank.app.parameter;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

record ParameterRequest(
    @NotNull @Pattern(regexp = "-?\\d{1,15}", message = "must be a whole number, as text") @Schema(example = "120")
        String value) {}
