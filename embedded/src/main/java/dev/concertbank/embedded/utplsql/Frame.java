package dev.concertbank.embedded.utplsql;

/**
 * One entry of a PL/SQL call stack.
 *
 * @param code the line as it was written
 */
public record Frame(ProcedureName routine, SourceLine at, String code) {

  @Override
  public String toString() {
    return "at " + routine + "(" + at.fileName() + ":" + at.line() + ") " + code;
  }
}
