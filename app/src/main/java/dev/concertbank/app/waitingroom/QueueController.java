package dev.concertbank.app.waitingroom;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.queuetoken.PresentedPlace;
import dev.concertbank.app.security.Caller;
import dev.concertbank.app.waitingroom.Reception.Joined;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = "/api/ticketing/queue", produces = MediaType.APPLICATION_JSON_VALUE)
class QueueController {
  private final Reception reception;
  private final Standings standings;

  QueueController(Reception reception, Standings standings) {
    this.reception = reception;
    this.standings = standings;
  }

  @Operation(summary = "Take a place in a waiting room, or find the one I have")
  @Raises({
    "schedule-not-found",
    "user-not-found",
    "sale-not-open",
    "schedule-cancelled",
    "queue-not-required",
    "queue-full"
  })
  @ApiResponse(
      responseCode = "201",
      description = "A new place",
      content = @Content(schema = @Schema(implementation = QueueResponse.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The place I have",
      content = @Content(schema = @Schema(implementation = QueueResponse.class)))
  @PostMapping(value = "/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<QueueResponse> join(Caller caller, @Valid @RequestBody JoinRequest request) {
    Joined joined = reception.join(caller.userId(), request.scheduleId());
    return uncached(joined.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(joined.standing().response());
  }

  @Operation(summary = "How my place stands")
  @Raises("queue-token-invalid")
  @GetMapping("/status")
  ResponseEntity<QueueResponse> status(Caller caller, PresentedPlace presented) {
    return uncached(HttpStatus.OK).body(standings.of(presented.required()).response());
  }

  @Operation(summary = "Give my place up, or my admission back")
  @Raises("queue-token-invalid")
  @DeleteMapping("/tokens")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(Caller caller, PresentedPlace presented) {
    reception.leave(presented.required());
  }

  private static ResponseEntity.BodyBuilder uncached(HttpStatus status) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
  }
}
