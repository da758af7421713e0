package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.NUMBERS;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;
import static dev.concertbank.plsql.Parameter.Kind.TEXTS;
import static dev.concertbank.plsql.Parameter.Kind.TIME;

import java.time.Instant;
import java.util.List;

/** Package {@code cancellation}: a buyer gives a reservation back. */
public class Cancellation {
  private static final Procedure CANCEL =
      Procedure.named("cancellation", "cancel")
          .commandKey()
          .in("p_reservation_id", NUMBER)
          .out("p_outcome", TEXT)
          .out("p_schedule_id", NUMBER)
          .out("p_amount", NUMBER)
          .out("p_held_until", TIME)
          .out("p_seat_ids", NUMBERS)
          .out("p_sections", TEXTS)
          .out("p_row_labels", TEXTS)
          .out("p_seat_numbers", NUMBERS)
          .out("p_grades", TEXTS)
          .out("p_prices", NUMBERS)
          .out("p_payment_id", NUMBER)
          .out("p_method", TEXT)
          .out("p_paid_at", TIME)
          .out("p_refund_id", NUMBER)
          .out("p_refunded_at", TIME)
          .storedAnswer();

  private final Procedures procedures;

  public Cancellation(Procedures procedures) {
    this.procedures = procedures;
  }

  /** What became of a cancellation. */
  public sealed interface Outcome {}

  /** A hold was released: its seats are free. */
  public record Released(Given given) implements Outcome {}

  /** A paid reservation was undone: its seats are free, its money is back. */
  public record Refunded(
      Given given, long paymentId, String method, Instant paidAt, long refundId, Instant refundedAt)
      implements Outcome {}

  /** The hold was over already. As for a payment, this outcome is to be committed. */
  public record Expired() implements Outcome {}

  /**
   * What was given back.
   *
   * @param amount won for all seats
   * @param heldUntil when the hold ended, or would have
   * @param seats by ascending id
   */
  public record Given(long scheduleId, long amount, Instant heldUntil, List<ClaimedSeat> seats) {}

  /** Releases a hold, or refunds a paid reservation in full. */
  public CommandResult<Outcome> cancel(CommandKey key, long reservationId) {
    OutValues values =
        procedures.call(
            CANCEL, key.userId(), key.idempotencyKey(), key.fingerprint(), reservationId);
    return CommandResult.of(values, Cancellation::outcomeOf);
  }

  private static Outcome outcomeOf(OutValues values) {
    String outcome = values.text("p_outcome");
    return switch (outcome) {
      case "RELEASED" -> new Released(givenOf(values));
      case "REFUNDED" ->
          new Refunded(
              givenOf(values),
              values.number("p_payment_id"),
              values.text("p_method"),
              values.time("p_paid_at"),
              values.number("p_refund_id"),
              values.time("p_refunded_at"));
      case "EXPIRED" -> new Expired();
      default -> throw new IllegalStateException("Unknown outcome of cancellation: " + outcome);
    };
  }

  private static Given givenOf(OutValues values) {
    return new Given(
        values.number("p_schedule_id"),
        values.number("p_amount"),
        values.time("p_held_until"),
        ClaimedSeat.listOf(values, "p_seat_ids"));
  }
}
