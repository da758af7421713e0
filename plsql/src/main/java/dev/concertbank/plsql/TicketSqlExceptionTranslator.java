package dev.concertbank.plsql;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Turns the errors of both engines into the same exceptions: a rule's refusal into {@link
 * TicketException}; a lock that was not granted in time into {@link CannotAcquireLockException}; a
 * deadlock or a serialization failure into {@link PessimisticLockingFailureException}, for which a
 * second attempt in a new transaction is sound.
 *
 * <p>On Oracle the vendor code tells them apart, on the embedded engine the SQLSTATE.
 */
public class TicketSqlExceptionTranslator implements SQLExceptionTranslator {
  private final SQLExceptionTranslator fallback = new SQLExceptionSubclassTranslator();

  @Override
  public DataAccessException translate(String task, String sql, SQLException exception) {
    Optional<TicketError> error = TicketError.ofCode(ticketCodeOf(exception));
    if (error.isPresent()) {
      return new TicketException(error.get(), cleanMessage(exception), exception);
    }
    return Stream.<Supplier<DataAccessException>>of(
            () -> translateKnown(task, exception), () -> fallback.translate(task, sql, exception))
        .map(Supplier::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> new UncategorizedSQLException(task, sql, exception));
  }

  /** 0 where it is no error of ours. */
  private static int ticketCodeOf(SQLException exception) {
    String state = exception.getSQLState();
    if (isOracle(exception)) {
      return -exception.getErrorCode();
    }
    return state != null && state.matches("20\\d{3}") ? -Integer.parseInt(state) : 0;
  }

  private static DataAccessException translateKnown(String task, SQLException exception) {
    return isOracle(exception)
        ? translateOracle(task, exception)
        : translatePostgres(task, exception);
  }

  private static DataAccessException translateOracle(String task, SQLException exception) {
    return switch (exception.getErrorCode()) {
      case 51, 54, 30006 -> new CannotAcquireLockException(task, exception);
      case 60, 8177 -> new PessimisticLockingFailureException(task, exception);
      // An upgrade replaces packages under a running session: one call finds its state gone (4061,
      // 4065, 4068), its package locked (4021) or not compiled yet (4063, 6508), a later one does
      // not.
      case 4021, 4061, 4063, 4065, 4068, 6508 ->
          new TransientDataAccessResourceException(task, exception);
      // A queue was stopped: what cannot be announced is not done, until it is started again.
      case 25207, 25226 -> new TransientDataAccessResourceException(task, exception);
      default -> null;
    };
  }

  private static DataAccessException translatePostgres(String task, SQLException exception) {
    String state = exception.getSQLState();
    if (state == null) {
      return null;
    }
    return switch (state) {
      case "55P03" -> new CannotAcquireLockException(task, exception);
      case "40P01", "40001" -> new PessimisticLockingFailureException(task, exception);
      // The server is stopping or starting, or has no connection left.
      case "57P01", "57P02", "57P03", "53300" ->
          new TransientDataAccessResourceException(task, exception);
      // As on Oracle: a queue was stopped.
      case "25207", "25226" -> new TransientDataAccessResourceException(task, exception);
      default -> null;
    };
  }

  /** The driver of the embedded engine knows no vendor codes. */
  private static boolean isOracle(SQLException exception) {
    return exception.getErrorCode() != 0;
  }

  /**
   * The sentence alone. Around it, Oracle puts {@code ORA-20101:} and a line {@code ORA-06512: at}
   * for each caller, PostgreSQL puts {@code ERROR:} and the lines of its context.
   */
  private static String cleanMessage(SQLException exception) {
    String firstLine = exception.getMessage().lines().findFirst().orElse("");
    return firstLine.replaceFirst("^(ERROR: )?(ORA-\\d{5}: )?", "").strip();
  }
}
