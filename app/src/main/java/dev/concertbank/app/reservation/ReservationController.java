package dev.concertbank.app.reservation;

import dev.concertbank.app.idempotency.Command;
import dev.concertbank.app.idempotency.CommandName;
import dev.concertbank.app.idempotency.CommandRequest;
import dev.concertbank.app.idempotency.Commands;
import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.queuetoken.PresentedPlace;
import dev.concertbank.app.security.Caller;
import dev.concertbank.plsql.Cancellation;
import dev.concertbank.plsql.SeatHold;
import dev.concertbank.plsql.TicketError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = "/api/ticketing/reservations", produces = MediaType.APPLICATION_JSON_VALUE)
class ReservationController {
  private final Commands commands;
  private final SeatHold seatHold;
  private final Cancellation cancellation;
  private final ReservationMapper reservations;

  ReservationController(
      Commands commands,
      SeatHold seatHold,
      Cancellation cancellation,
      ReservationMapper reservations) {
    this.commands = commands;
    this.seatHold = seatHold;
    this.cancellation = cancellation;
    this.reservations = reservations;
  }

  @Operation(summary = "Hold seats")
  @Raises({
    "seat-taken",
    "seat-limit-exceeded",
    "sale-not-open",
    "schedule-cancelled",
    "seat-not-found",
    "schedule-not-found",
    "queue-token-required"
  })
  @ApiResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ReservationResponse.class)))
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> hold(
      CommandRequest sender, PresentedPlace presented, @Valid @RequestBody HoldRequest request) {
    Long place = presented.forDate(request.scheduleId());
    return commands.run(
        sender.named(CommandName.HOLD, request),
        key -> seatHold.hold(key, request.scheduleId(), request.seatIds(), place),
        hold -> ReservationAnswers.of(request, hold));
  }

  @Operation(summary = "One of my reservations")
  @Raises("reservation-not-found")
  @GetMapping("/{reservationId}")
  ReservationResponse find(Caller caller, @PathVariable long reservationId) {
    return ReservationRow.group(reservations.find(caller.userId(), reservationId)).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.of(TicketError.RESERVATION_NOT_FOUND),
                    "You have no reservation " + reservationId + "."));
  }

  @Operation(summary = "Release a hold, or cancel and refund")
  @Raises({"reservation-not-found", "reservation-not-cancellable", "hold-expired"})
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ReservationResponse.class)))
  @DeleteMapping("/{reservationId}")
  ResponseEntity<byte[]> cancel(CommandRequest sender, @PathVariable long reservationId) {
    Command command = sender.named(CommandName.CANCEL, null);
    return commands.run(
        command,
        key -> cancellation.cancel(key, reservationId),
        outcome -> ReservationAnswers.of(command, reservationId, outcome));
  }
}
