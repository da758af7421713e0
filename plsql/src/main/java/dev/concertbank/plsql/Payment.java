package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;
import static dev.concertbank.plsql.Parameter.Kind.TIME;

import java.time.Instant;

/** Package {@code payment}: a buyer pays for a hold. */
public class Payment {
  private static final Procedure PAY_WITH_POINTS =
      Procedure.named("payment", "pay_with_points")
          .commandKey()
          .in("p_reservation_id", NUMBER)
          .out("p_outcome", TEXT)
          .out("p_payment_id", NUMBER)
          .out("p_amount", NUMBER)
          .out("p_paid_at", TIME)
          .storedAnswer();

  private final Procedures procedures;

  public Payment(Procedures procedures) {
    this.procedures = procedures;
  }

  /** What became of a payment. */
  public sealed interface Outcome {}

  /**
   * The seats are sold.
   *
   * @param amount won
   */
  public record Completed(long paymentId, long amount, Instant paidAt) implements Outcome {}

  /** The hold was over. That its seats are free again is to be committed, not rolled back. */
  public record Expired() implements Outcome {}

  /** Money, seats and reservation change together, or not at all. */
  public CommandResult<Outcome> payWithPoints(CommandKey key, long reservationId) {
    OutValues values =
        procedures.call(
            PAY_WITH_POINTS, key.userId(), key.idempotencyKey(), key.fingerprint(), reservationId);
    return CommandResult.of(values, Payment::outcomeOf);
  }

  private static Outcome outcomeOf(OutValues values) {
    String outcome = values.text("p_outcome");
    return switch (outcome) {
      case "COMPLETED" ->
          new Completed(
              values.number("p_payment_id"), values.number("p_amount"), values.time("p_paid_at"));
      case "EXPIRED" -> new Expired();
      default -> throw new IllegalStateException("Unknown outcome of payment: " + outcome);
    };
  }
}
