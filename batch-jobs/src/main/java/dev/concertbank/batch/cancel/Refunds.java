package dev.concertbank.batch.cancel;

import dev.concertbank.plsql.ScheduleRefund;
import dev.concertbank.plsql.TicketError;
import dev.concertbank.plsql.TicketException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refunds several reservations at once. When that is refused it is taken back, to a savepoint, and
 * they are tried one by one: those that are to blame fail, and keep why.
 */
final class Refunds {
  private static final Logger LOG = LoggerFactory.getLogger(Refunds.class);

  /** What says that one reservation cannot be given back, and nothing about the others. */
  private static final Set<TicketError> OF_ONE =
      EnumSet.of(
          TicketError.USER_NOT_FOUND,
          TicketError.AMOUNT_OUT_OF_RANGE,
          TicketError.CANCELLATION_NOT_PROVED);

  private final ScheduleRefund refund;
  private final TransactionTemplate attempt;

  Refunds(ScheduleRefund refund, PlatformTransactionManager transactions) {
    this.refund = refund;
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Within the caller's transaction; returns how many are given back. */
  long refund(long cancellationId, List<Long> reservations) {
    try {
      return attempt.execute(status -> refund.refundItems(cancellationId, reservations));
    } catch (DataAccessException e) {
      requireOfOne(e);
      if (reservations.size() == 1) {
        return fail(cancellationId, reservations.get(0), e);
      }
      return reservations.stream().mapToLong(one -> refund(cancellationId, List.of(one))).sum();
    }
  }

  private static void requireOfOne(DataAccessException e) {
    boolean ofOne =
        e instanceof TicketException rejection
            ? OF_ONE.contains(rejection.error())
            : e instanceof DataIntegrityViolationException
                || e instanceof PessimisticLockingFailureException;
    if (!ofOne) {
      throw e;
    }
  }

  private long fail(long cancellationId, long reservation, DataAccessException e) {
    String why = sentence(e);
    LOG.warn("Reservation {} is not refunded: {}", reservation, why);
    refund.noteFailure(cancellationId, reservation, why);
    return 0;
  }

  /** Without the stack of the procedures, which both servers add in further lines. */
  private static String sentence(DataAccessException e) {
    String message =
        e instanceof TicketException
            ? e.getMessage()
            : NestedExceptionUtils.getMostSpecificCause(e).getMessage();
    return message.lines().findFirst().orElse(message);
  }
}
