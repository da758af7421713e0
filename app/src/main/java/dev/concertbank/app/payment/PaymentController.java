package dev.concertbank.app.payment;

import dev.concertbank.app.idempotency.Command;
import dev.concertbank.app.idempotency.CommandName;
import dev.concertbank.app.idempotency.CommandRequest;
import dev.concertbank.app.idempotency.Commands;
import dev.concertbank.app.openapi.Raises;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.security.Caller;
import dev.concertbank.plsql.Payment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(value = "/api/ticketing/payments", produces = MediaType.APPLICATION_JSON_VALUE)
class PaymentController {
  private final Commands commands;
  private final Payment payment;
  private final PaymentMapper payments;

  PaymentController(Commands commands, Payment payment, PaymentMapper payments) {
    this.commands = commands;
    this.payment = payment;
    this.payments = payments;
  }

  @Operation(summary = "Pay for a hold")
  @Raises({
    "insufficient-points",
    "already-paid",
    "reservation-not-payable",
    "reservation-not-found",
    "schedule-cancelled",
    "hold-expired"
  })
  @ApiResponse(
      responseCode = "201",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PaymentResponse.class)))
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> pay(CommandRequest sender, @Valid @RequestBody PaymentRequest request) {
    PaymentAnswers.requirePoints(request);
    Command command = sender.named(CommandName.PAY, request);
    return commands.run(
        command,
        key -> payment.payWithPoints(key, request.reservationId()),
        outcome -> PaymentAnswers.of(command, request.reservationId(), outcome));
  }

  @Operation(summary = "What became of a payment")
  @Raises("payment-not-found")
  @GetMapping("/{requestId}/status")
  PaymentStatusResponse status(Caller caller, @PathVariable long requestId) {
    return Optional.ofNullable(payments.find(caller.userId(), requestId))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.PAYMENT_NOT_FOUND, "You have no payment " + requestId + "."));
  }
}
