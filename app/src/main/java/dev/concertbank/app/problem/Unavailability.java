package dev.concertbank.app.problem;

import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells errors that pass from those that do not: a lock that was not granted in time, a deadlock,
 * no free connection, a database that is down. With the same Idempotency-Key the client may ask
 * again whatever became of the transaction.
 */
public final class Unavailability {
  private Unavailability() {}

  public static boolean isBehind(Throwable error) {
    return Stream.iterate(error, e -> e != null, Throwable::getCause)
        .limit(20)
        .anyMatch(Unavailability::passes);
  }

  private static boolean passes(Throwable error) {
    return error instanceof TransientDataAccessException
        || error instanceof RecoverableDataAccessException
        || error instanceof DataAccessResourceFailureException
        || error instanceof CannotCreateTransactionException
        || error instanceof TransactionSystemException;
  }
}
