package dev.concertbank.app.parameter;

import io.swagger.v3.oas.annotations.media.Schema;

record ParameterResponse(
    @Schema(example = "hold-seconds") String name,
    @Schema(example = "300") String value,
    @Schema(example = "seconds") String unit,
    @Schema(example = "How long a hold keeps its seats.") String description) {}
