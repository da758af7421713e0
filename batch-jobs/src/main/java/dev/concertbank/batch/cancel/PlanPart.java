package dev.concertbank.batch.cancel;

import dev.concertbank.batch.job.Progress;
import dev.concertbank.plsql.ScheduleRefund;
import org.springframework.batch.core.step.StepContribution;

/** Writes the plan, a part of the hall at a time, until it is frozen. */
final class PlanPart implements CancellationPart {
  private final ScheduleRefund refund;
  private final int seats;
  private Progress progress;

  PlanPart(ScheduleRefund refund, int seats) {
    this.refund = refund;
    this.seats = seats;
  }

  @Override
  public void begin(long cancellationId) {
    progress = new Progress("cancelSchedule.plan of cancellation " + cancellationId, "seats", 0);
  }

  @Override
  public boolean work(StepContribution contribution, long cancellationId) {
    ScheduleRefund.Planned planned = refund.plan(cancellationId, seats);
    contribution.incrementReadCount();
    progress.advance(planned.seats());
    return !planned.isFrozen();
  }
}
