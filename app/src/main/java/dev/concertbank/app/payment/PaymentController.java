package dev.concertbank.app.payment;

import dev.concertbank.app.idempotency.Command;
import dev.concertbank.app.idempotency.CommandName;
import dev.concertbank.app.idempotency.CommandRequest;
import dev.concertbank.app.idempotency.Commands;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.app.security.Caller;
import dev.concertbank.plsql.Payment;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ticketing/payments")
class PaymentController {
  private final Commands commands;
  private final Payment payment;
  private final PaymentMapper payments;

  PaymentController(Commands commands, Payment payment, PaymentMapper payments) {
    this.commands = commands;
    this.payment = payment;
    this.payments = payments;
  }

  @PostMapping
  ResponseEntity<byte[]> pay(CommandRequest sender, @Valid @RequestBody PaymentRequest request) {
    PaymentAnswers.requirePoints(request);
    Command command = sender.named(CommandName.PAY, request);
    return commands.run(
        command,
        key -> payment.payWithPoints(key, request.reservationId()),
        outcome -> PaymentAnswers.of(command, request.reservationId(), outcome));
  }

  @GetMapping("/{requestId}/status")
  PaymentStatusResponse status(Caller caller, @PathVariable long requestId) {
    return Optional.ofNullable(payments.find(caller.userId(), requestId))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.PAYMENT_NOT_FOUND, "You have no payment " + requestId + "."));
  }
}
