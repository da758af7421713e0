package dev.concertbank.app.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.PlatformTransactionManager;

class TransactionsTest {
  private final PlatformTransactionManager manager = mock(PlatformTransactionManager.class);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Transactions transactions = new Transactions(manager, meters);

  /** Fails with each of these in turn, and then succeeds. */
  private String run(RuntimeException... failures) {
    Queue<RuntimeException> left = new ArrayDeque<>(List.of(failures));
    return transactions.run(
        () -> {
          if (left.isEmpty()) {
            return "done";
          }
          throw left.remove();
        });
  }

  private double counted(String kind) {
    return meters.get("ticketing.lock.failures").tag("kind", kind).counter().count();
  }

  @Test
  void aDeadlockIsTriedOnceMoreInANewTransaction() {
    assertThat(run(new PessimisticLockingFailureException("deadlock"))).isEqualTo("done");
    verify(manager, times(2)).getTransaction(org.mockito.ArgumentMatchers.any());
    assertThat(counted("deadlock")).isEqualTo(1);
  }

  @Test
  void aPackageThatWasCompiledAgainIsCalledOnceMore() {
    assertThat(run(new TransientDataAccessResourceException("ORA-04068"))).isEqualTo("done");
  }

  @Test
  void twoDeadlocksAreEnough() {
    PessimisticLockingFailureException second = new PessimisticLockingFailureException("second");

    assertThatThrownBy(() -> run(new PessimisticLockingFailureException("first"), second))
        .isSameAs(second);
  }

  @Test
  void whoHasWaitedForALockDoesNotWaitAgain() {
    CannotAcquireLockException timeout = new CannotAcquireLockException("timeout");

    assertThatThrownBy(() -> run(timeout)).isSameAs(timeout);
    verify(manager, times(1)).getTransaction(org.mockito.ArgumentMatchers.any());
    assertThat(counted("timeout")).isEqualTo(1);
  }

  @Test
  void anythingElseIsNotTriedAgain() {
    IllegalStateException defect = new IllegalStateException("defect");

    assertThatThrownBy(() -> run(defect)).isSameAs(defect);
    verify(manager, times(1)).getTransaction(org.mockito.ArgumentMatchers.any());
  }
}
