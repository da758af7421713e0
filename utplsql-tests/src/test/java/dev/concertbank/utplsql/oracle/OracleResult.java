package dev.concertbank.utplsql.oracle;

/** How a test ended, in the words of utPLSQL's JUnit reporter. */
public record OracleResult(Outcome outcome, String text) {

  /** Its four ways. */
  public enum Outcome {
    PASSED,
    FAILED,
    ERRORED,
    DISABLED
  }
}
