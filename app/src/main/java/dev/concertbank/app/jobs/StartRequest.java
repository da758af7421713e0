package dev.concertbank.app.jobs;

import dev.concertbank.app.validation.CalendarDay;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * @param date of which day, in the zone of the jobs
 */
record StartRequest(@NotNull @CalendarDay @Schema(example = "2026-11-20") String date) {
  LocalDate day() {
    return LocalDate.parse(date);
  }
}
