package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;

/** Package {@code point_account}: a user charges points. */
public class PointAccount {
  private static final Procedure CHARGE =
      Procedure.named("point_account", "charge")
          .commandKey()
          .in("p_amount", NUMBER)
          .out("p_transaction_id", NUMBER)
          .out("p_balance", NUMBER)
          .storedAnswer();

  private final Procedures procedures;

  public PointAccount(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * Points that were charged.
   *
   * @param balance won in the account now
   */
  public record Charge(long transactionId, long balance) {}

  /**
   * Charges points.
   *
   * @param amount won, 1 to 10,000,000
   */
  public CommandResult<Charge> charge(CommandKey key, long amount) {
    OutValues values =
        procedures.call(CHARGE, key.userId(), key.idempotencyKey(), key.fingerprint(), amount);
    return CommandResult.of(
        values,
        charged -> new Charge(charged.number("p_transaction_id"), charged.number("p_balance")));
  }
}
