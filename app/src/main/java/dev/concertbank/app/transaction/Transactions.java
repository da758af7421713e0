package dev.concertbank.app.transaction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction of its own, and all of it once more where the database gave up on it:
 * after a deadlock or a serialization failure nothing is left of the first attempt. A lock that was
 * not granted in time is no such case: the caller has waited enough.
 */
@Component
public class Transactions {
  private final TransactionTemplate template;
  private final Counter lockTimeouts;
  private final Counter deadlocks;

  Transactions(PlatformTransactionManager transactionManager, MeterRegistry meters) {
    this.template = new TransactionTemplate(transactionManager);
    this.lockTimeouts = lockFailures(meters, "timeout");
    this.deadlocks = lockFailures(meters, "deadlock");
  }

  public <T> T run(Supplier<T> work) {
    try {
      return once(work);
    } catch (CannotAcquireLockException timeout) {
      throw timeout;
    } catch (PessimisticLockingFailureException | TransientDataAccessResourceException first) {
      return once(work);
    }
  }

  private <T> T once(Supplier<T> work) {
    try {
      return template.execute(status -> work.get());
    } catch (CannotAcquireLockException timeout) {
      lockTimeouts.increment();
      throw timeout;
    } catch (PessimisticLockingFailureException deadlock) {
      deadlocks.increment();
      throw deadlock;
    }
  }

  private static Counter lockFailures(MeterRegistry meters, String kind) {
    return Counter.builder("ticketing.lock.failures")
        .description("Transactions that the database gave up for a lock.")
        .tag("kind", kind)
        .register(meters);
  }
}
