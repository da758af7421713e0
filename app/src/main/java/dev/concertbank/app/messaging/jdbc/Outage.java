package dev.concertbank.app.messaging.jdbc;

import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells a database that is away, or a session that was killed, from a message that fails: the first
 * is not the message's fault and is not counted, as on Oracle.
 */
final class Outage {
  private Outage() {}

  static boolean isBehind(Throwable error) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause)
        .limit(20)
        .anyMatch(
            e ->
                e instanceof DataAccessResourceFailureException
                    || e instanceof RecoverableDataAccessException
                    || e instanceof TransientDataAccessResourceException
                    || e instanceof CannotCreateTransactionException
                    || e instanceof TransactionSystemException);
  }
}
