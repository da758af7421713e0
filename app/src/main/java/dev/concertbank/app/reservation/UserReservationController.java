package dev.concertbank.app.reservation;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.paging.Page;
import dev.concertbank.app.paging.PageQuery;
import dev.concertbank.app.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    value = "/api/ticketing/users/{userId}/reservations",
    produces = MediaType.APPLICATION_JSON_VALUE)
class UserReservationController {
  private final ReservationMapper reservations;

  UserReservationController(ReservationMapper reservations) {
    this.reservations = reservations;
  }

  @Operation(summary = "My reservations, newest first")
  @Raises("user-not-found")
  @GetMapping
  Page<ReservationResponse> list(
      Caller caller,
      @PathVariable long userId,
      @RequestParam(required = false) ReservationStatus status,
      @Valid @ParameterObject PageQuery page) {
    caller.requireSelf(userId);
    List<ReservationRow> rows = reservations.list(userId, status, page);
    return Page.of(ReservationRow.group(rows), page, rows.get(0).total());
  }
}
