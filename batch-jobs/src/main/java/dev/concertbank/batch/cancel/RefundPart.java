package dev.concertbank.batch.cancel;

import dev.concertbank.batch.job.Progress;
import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.plsql.ScheduleRefund;
import java.util.List;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;

/** Refunds what is planned, in chunks; each reservation is tried once in a run. */
final class RefundPart implements CancellationPart {
  private final ScheduleRefund refund;
  private final Refunds refunds;
  private final Throttle throttle;
  private final int chunk;
  private final ProgressBoard board;
  private long after;
  private Progress progress;

  RefundPart(
      ScheduleRefund refund, Refunds refunds, Throttle throttle, int chunk, ProgressBoard board) {
    this.refund = refund;
    this.refunds = refunds;
    this.throttle = throttle;
    this.chunk = chunk;
    this.board = board;
  }

  @Override
  public void start(StepExecution step, List<Long> cancellationIds) {
    long all = cancellationIds.stream().mapToLong(refund::countItems).sum();
    progress = board.of(step, "reservations", all);
  }

  @Override
  public void begin(long cancellationId) {
    after = 0;
  }

  @Override
  public boolean work(StepContribution contribution, long cancellationId) {
    List<Long> next = refund.nextItems(cancellationId, after, chunk);
    if (next.isEmpty()) {
      return false;
    }
    // Nothing is locked yet.
    throttle.await(next.size());
    contribution.incrementWriteCount(refunds.refund(cancellationId, next));
    after = next.get(next.size() - 1);
    progress.advance(next.size());
    return true;
  }
}
