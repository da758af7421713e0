package dev.concertbank.embedded.conformance;

import dev.concertbank.embedded.conformance.ConformanceCase.Code;

/**
 * One call, or the end of a transaction.
 *
 * @param session who does it
 * @param act what is done
 * @param code what is called; empty at the end of a transaction
 * @param expected what Oracle's documentation prescribes
 * @param refusal a part of the message with which the translator refuses it, or null
 * @param difference the name of the known difference in embedded/README.md, or null
 * @param embedded what comes of it on the embedded engine, if that is a known difference
 */
record Step(
    String session,
    Act act,
    Code code,
    Outcome expected,
    String refusal,
    String difference,
    Outcome embedded) {

  enum Act {
    CALL,
    /** A call that waits for another session; what comes of it is looked at in the end. */
    WAITING_CALL,
    COMMIT,
    ROLLBACK
  }

  static Step end(String session, Act act) {
    return new Step(session, act, Code.NONE, null, null, null, null);
  }

  boolean isCall() {
    return act == Act.CALL || act == Act.WAITING_CALL;
  }

  /** An expression, without a semicolon, is tried in PL/SQL and in SQL. */
  boolean isExpression() {
    return isCall() && !code.text().strip().endsWith(";");
  }

  boolean isCondition() {
    return isExpression() && expected != null && expected.isTruth();
  }
}
