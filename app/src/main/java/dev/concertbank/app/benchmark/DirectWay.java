package dev.concertbank.app.benchmark;

import dev.concertbank.app.rush.Person;
import dev.concertbank.plsql.CommandKey;
import dev.concertbank.plsql.CommandResult;
import dev.concertbank.plsql.Idempotency;
import dev.concertbank.plsql.Payment;
import dev.concertbank.plsql.SeatHold;
import dev.concertbank.plsql.StoredAnswer;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The same procedures over JDBC, each in a transaction.
 *
 * @param keepsAnswer also what REST does for the Idempotency-Key: keep the answer in the same
 *     transaction, which is a second call
 */
record DirectWay(
    SeatHold seatHold,
    Payment payment,
    Idempotency idempotency,
    TransactionTemplate transaction,
    boolean keepsAnswer)
    implements Way {

  private static final String FINGERPRINT = "0".repeat(64);

  /** As long as a real one. */
  private static final StoredAnswer ANSWER = new StoredAnswer(201, "{" + " ".repeat(250) + "}");

  @Override
  public String title() {
    return keepsAnswer ? "procedure, answer kept" : "procedure alone";
  }

  @Override
  public long hold(Person person, long scheduleId, long seatId) {
    CommandKey key = key(person);
    return transaction.execute(
        status -> {
          SeatHold.Hold hold = done(seatHold.hold(key, scheduleId, List.of(seatId), null));
          keepAnswer(key);
          return hold.reservationId();
        });
  }

  @Override
  public void pay(Person person, long reservationId) {
    CommandKey key = key(person);
    transaction.executeWithoutResult(
        status -> {
          Payment.Outcome outcome = done(payment.payWithPoints(key, reservationId));
          if (!(outcome instanceof Payment.Completed)) {
            throw new IllegalStateException("Expected a payment, got " + outcome);
          }
          keepAnswer(key);
        });
  }

  private void keepAnswer(CommandKey key) {
    if (keepsAnswer) {
      idempotency.recordAnswer(key, ANSWER);
    }
  }

  private static CommandKey key(Person person) {
    return new CommandKey(person.userId(), UUID.randomUUID().toString(), FINGERPRINT);
  }

  private static <T> T done(CommandResult<T> result) {
    if (result instanceof CommandResult.Completed<T> completed) {
      return completed.value();
    }
    throw new IllegalStateException("A new key was answered with " + result);
  }
}
