package dev.concertbank.app.reservation;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.validator.constraints.UniqueElements;

/**
 * @param seatIds as many as the parameter seats-per-user may ever allow; the procedure knows how
 *     many it allows now
 */
record HoldRequest(
    @NotNull @Positive @Schema(example = "3") Long scheduleId,
    @NotNull @Size(min = 1, max = 10) @UniqueElements(message = "must name each seat once")
        @Schema(example = "[1201, 1202]")
        List<@NotNull @Positive Long> seatIds) {}
