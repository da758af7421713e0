package dev.concertbank.app.problem;

import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Tells a client that closed its connection from a database that did: both come as a broken pipe,
 * but only the first as one of these. It is no event for an operator.
 */
final class HangUp {
  private HangUp() {}

  static boolean isBehind(Throwable error) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause)
        .limit(20)
        .anyMatch(
            e -> e instanceof ClientAbortException || e instanceof AsyncRequestNotUsableException);
  }
}
