package dev.concertbank.app.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * @param openDate when the first sale opens, as announced
 * @param firstDate null where there is no date yet
 * @param options its dates; in the answer for one concert only
 */
record ConcertResponse(
    @Schema(example = "1") long concertId,
    @Schema(example = "Midnight Parade") String title,
    @Schema(example = "The Lanterns") String artist,
    @Schema(example = "Han River Arena") String venue,
    Instant openDate,
    Instant firstDate,
    Instant lastDate,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<OptionResponse> options) {}
