package dev.concertbank.batch.cancel;

import dev.concertbank.batch.job.Progress;
import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.plsql.ScheduleRefund;
import java.util.List;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;

/** Writes the plan, a part of the hall at a time, until it is frozen. */
final class PlanPart implements CancellationPart {
  private final ScheduleRefund refund;
  private final int seats;
  private final ProgressBoard board;
  private Progress progress;

  PlanPart(ScheduleRefund refund, int seats, ProgressBoard board) {
    this.refund = refund;
    this.seats = seats;
    this.board = board;
  }

  @Override
  public void start(StepExecution step, List<Long> cancellationIds) {
    progress = board.of(step, "seats", 0);
  }

  @Override
  public boolean work(StepContribution contribution, long cancellationId) {
    ScheduleRefund.Planned planned = refund.plan(cancellationId, seats);
    contribution.incrementReadCount();
    progress.advance(planned.seats());
    return !planned.isFrozen();
  }
}
