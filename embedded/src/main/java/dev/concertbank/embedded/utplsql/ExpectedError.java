package dev.concertbank.embedded.utplsql;

import java.util.Set;

/**
 * An error of {@code --%throws}.
 *
 * @param written as in the annotation
 * @param number Oracle's, such as -20101
 * @param states the SQLSTATEs that stand for it here
 */
public record ExpectedError(String written, int number, Set<String> states) {

  @Override
  public String toString() {
    return written.equals(String.valueOf(number)) ? written : number + " " + written;
  }
}
