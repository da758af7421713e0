package dev.concertbank.plsql;

import static dev.concertbank.plsql.Parameter.Kind.NUMBER;
import static dev.concertbank.plsql.Parameter.Kind.TEXT;

/**
 * Package {@code correction}: mends the books by one more transaction, which two people stand for.
 */
public class Correction {
  private static final Procedure PROPOSE =
      Procedure.named("correction", "propose")
          .in("p_user_id", NUMBER)
          .in("p_break_id", NUMBER)
          .in("p_account_user", NUMBER)
          .in("p_amount", NUMBER)
          .in("p_balance_too", NUMBER)
          .in("p_reason", TEXT)
          .out("p_correction_id", NUMBER);
  private static final Procedure POST =
      Procedure.named("correction", "post")
          .in("p_user_id", NUMBER)
          .in("p_correction_id", NUMBER)
          .out("p_transaction_id", NUMBER)
          .out("p_balance", NUMBER);
  private static final Procedure REJECT =
      Procedure.named("correction", "reject")
          .in("p_user_id", NUMBER)
          .in("p_correction_id", NUMBER)
          .in("p_reason", TEXT);

  private final Procedures procedures;

  public Correction(Procedures procedures) {
    this.procedures = procedures;
  }

  /**
   * What somebody wants to be posted.
   *
   * @param accountUser whose point account is wrong
   * @param amount won into it; below 0 out of it
   * @param balanceToo whether money is to move; if not, the balance is right and the entry is
   *     missing
   */
  public record Proposal(
      long breakId, long accountUser, long amount, boolean balanceToo, String reason) {}

  public record Posting(long transactionId, long balance) {}

  /** Returns the number of the correction; nothing is posted yet. */
  public long propose(long adminId, Proposal proposal) {
    return procedures
        .call(
            PROPOSE,
            adminId,
            proposal.breakId(),
            proposal.accountUser(),
            proposal.amount(),
            proposal.balanceToo() ? 1L : 0L,
            proposal.reason())
        .number("p_correction_id");
  }

  /** By another administrator than the one who proposed it. */
  public Posting post(long adminId, long correctionId) {
    OutValues values = procedures.call(POST, adminId, correctionId);
    return new Posting(values.number("p_transaction_id"), values.number("p_balance"));
  }

  public void reject(long adminId, long correctionId, String reason) {
    procedures.call(REJECT, adminId, correctionId, reason);
  }
}
