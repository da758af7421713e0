package dev.concertbank.embedded.utplsql;

import java.util.List;
import java.util.Optional;

/**
 * What one call of a procedure showed.
 *
 * @param checks how many expectations it made
 * @param failures those that do not hold
 */
record Call(int checks, List<Failure> failures, Optional<RaisedError> error) {

  /**
   * An exception that left the procedure.
   *
   * @param number Oracle's number for it
   */
  record RaisedError(String state, int number, Failure failure) {}
}
