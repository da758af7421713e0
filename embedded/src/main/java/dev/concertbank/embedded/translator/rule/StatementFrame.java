package dev.concertbank.embedded.translator.rule;

/** What has to be done around the statement that is being translated. */
final class StatementFrame {
  private final String bulkIndex;
  private final StringBuilder before = new StringBuilder();
  private final StringBuilder after = new StringBuilder();

  StatementFrame() {
    this(null);
  }

  /** Of the statement that FORALL repeats. */
  StatementFrame(String bulkIndex) {
    this.bulkIndex = bulkIndex;
  }

  String bulkIndex() {
    return bulkIndex;
  }

  String before() {
    return before.toString();
  }

  void before(String statement) {
    before.append(statement).append(' ');
  }

  void beforeOnce(String statement) {
    if (before.indexOf(statement) < 0) {
      before(statement);
    }
  }

  void after(String statement) {
    after.append(' ').append(statement);
  }

  String around(String statement) {
    return before + statement + after;
  }
}
