package dev.concertbank.app.payment;

import dev.concertbank.app.idempotency.Answer;
import dev.concertbank.app.idempotency.Command;
import dev.concertbank.app.problem.FieldProblem;
import dev.concertbank.app.problem.ProblemException;
import dev.concertbank.app.problem.ProblemType;
import dev.concertbank.plsql.Payment;
import java.util.List;
import java.util.Map;

/** What payments answer. */
final class PaymentAnswers {
  private PaymentAnswers() {}

  static void requirePoints(PaymentRequest request) {
    if (request.method() != PaymentMethod.POINT) {
      throw new ProblemException(
          ProblemType.VALIDATION,
          "CARD is not available; pay with POINT.",
          Map.of("errors", List.of(new FieldProblem("method", "CARD is not available"))));
    }
    if (request.cardToken() != null) {
      throw new ProblemException(
          ProblemType.VALIDATION,
          "A cardToken does not go with POINT.",
          Map.of("errors", List.of(new FieldProblem("cardToken", "does not go with POINT"))));
    }
  }

  static Answer of(Command command, long reservationId, Payment.Outcome outcome) {
    if (outcome instanceof Payment.Completed payment) {
      return Answer.created(
          PaymentResponse.of(reservationId, payment), "payment " + payment.paymentId());
    }
    return Answer.holdExpired(command, reservationId);
  }
}
