package dev.concertbank.app.catalogue;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.validation.PlainText;
import dev.concertbank.plsql.TicketError;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping(
    value = "/api/ticketing/concerts/options/{scheduleId}/seats",
    produces = MediaType.APPLICATION_JSON_VALUE)
class SeatMapController {
  private final CatalogueMapper catalogue;
  private final Clock clock;

  SeatMapController(CatalogueMapper catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Operation(summary = "The seat map of a date")
  @Raises("schedule-not-found")
  @GetMapping
  ResponseEntity<SeatMapResponse> seats(
      @PathVariable long scheduleId,
      @RequestParam(required = false) @PlainText @Size(max = 20) String section,
      WebRequest request) {
    Instant asOf = clock.instant();
    List<SeatRow> seats = seatsOf(scheduleId, section);
    String tag = SeatMapTag.of(seats);
    if (request.checkNotModified(tag)) {
      return null;
    }
    List<SeatMapResponse.Seat> answered = seats.stream().map(SeatRow::response).toList();
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache())
        .body(new SeatMapResponse(scheduleId, asOf, answered));
  }

  private List<SeatRow> seatsOf(long scheduleId, String section) {
    List<SeatRow> rows = catalogue.seats(scheduleId, section);
    if (rows.isEmpty()) {
      throw new ProblemException(
          ProblemType.of(TicketError.SCHEDULE_NOT_FOUND),
          "There is no schedule " + scheduleId + ".");
    }
    return rows.stream().filter(row -> row.seatId() != null).toList();
  }
}
