package dev.concertbank.app.cancellation;

import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.paging.Page;
import dev.concertbank.app.paging.PageQuery;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.security.Caller;
import dev.concertbank.app.transaction.Transactions;
import dev.concertbank.plsql.ScheduleCancellation;
import dev.concertbank.plsql.TicketError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
    value = "/api/ticketing/admin/schedules/{scheduleId}/cancellation",
    produces = MediaType.APPLICATION_JSON_VALUE)
class ScheduleCancellationController {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduleCancellationController.class);

  private final ScheduleCancellation cancellation;
  private final ScheduleCancellationMapper cancellations;
  private final Transactions transactions;

  ScheduleCancellationController(
      ScheduleCancellation cancellation,
      ScheduleCancellationMapper cancellations,
      Transactions transactions) {
    this.cancellation = cancellation;
    this.cancellations = cancellations;
    this.transactions = transactions;
  }

  @Operation(summary = "Call a date off, for good; the job cancelSchedule gives the money back")
  @Raises("schedule-not-found")
  @ApiResponse(
      responseCode = "202",
      description = "Nothing can be held or paid any more; the refunds follow",
      content = @Content(schema = @Schema(implementation = ScheduleCancellationResponse.class)))
  @ApiResponse(
      responseCode = "200",
      description = "It was called off before; this is how far it is",
      content = @Content(schema = @Schema(implementation = ScheduleCancellationResponse.class)))
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ScheduleCancellationResponse> callOff(
      Caller caller,
      @PathVariable long scheduleId,
      @Valid @RequestBody ScheduleCancellationRequest request) {
    ScheduleCancellation.Order order =
        transactions.run(() -> cancellation.order(caller.userId(), scheduleId, request.reason()));
    if (order.isNew()) {
      LOG.warn("schedule {} was called off by user {}", scheduleId, caller.userId());
    }
    return ResponseEntity.status(order.isNew() ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .body(find(scheduleId));
  }

  @Operation(summary = "How far the refunds of a date are that was called off")
  @Raises("schedule-cancellation-not-found")
  @GetMapping
  ScheduleCancellationResponse find(@PathVariable long scheduleId) {
    return row(scheduleId).response();
  }

  @Operation(summary = "What could not be given back, and why")
  @Raises("schedule-cancellation-not-found")
  @GetMapping("/failures")
  Page<FailedRefundResponse> failures(
      @PathVariable long scheduleId, @Valid @ParameterObject PageQuery page) {
    ScheduleCancellationRow row = row(scheduleId);
    return Page.of(cancellations.failed(row.cancellationId(), page), page, row.failedCount());
  }

  private ScheduleCancellationRow row(long scheduleId) {
    return cancellations
        .find(scheduleId)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.of(TicketError.CANCELLATION_NOT_FOUND),
                    "Schedule " + scheduleId + " was not called off."));
  }
}
