package dev.concertbank.batch.cancel;

import dev.concertbank.batch.job.JobFailure;
import dev.concertbank.plsql.ScheduleRefund;
import dev.concertbank.plsql.ScheduleRefund.Proof;
import dev.concertbank.plsql.ScheduleRefund.Sum;
import dev.concertbank.plsql.TicketException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves each cancellation, and fails when one of them is not through; that one rests, longer each
 * time.
 */
final class ProofPart implements CancellationPart {
  private static final Logger LOG = LoggerFactory.getLogger(ProofPart.class);

  private final ScheduleRefund refund;
  private final TransactionTemplate attempt;
  private final ZoneId zone;
  private final List<String> unfinished = new ArrayList<>();

  ProofPart(ScheduleRefund refund, PlatformTransactionManager transactions, ZoneId zone) {
    this.refund = refund;
    this.zone = zone;
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public void start(StepExecution step, List<Long> cancellationIds) {
    unfinished.clear();
  }

  @Override
  public boolean work(StepContribution contribution, long cancellationId) {
    contribution.incrementReadCount();
    try {
      Proof proof = attempt.execute(status -> refund.prove(cancellationId));
      String summary = "Cancellation %d: %s".formatted(cancellationId, sentence(proof));
      LOG.info(summary);
      if (!proof.isFinished()) {
        postpone(cancellationId, summary);
      }
    } catch (TicketException notProved) {
      postpone(cancellationId, notProved.getMessage());
    }
    return false;
  }

  /** Committed with this part of the step, which fails only after it. */
  private void postpone(long cancellationId, String why) {
    OffsetDateTime retry =
        refund
            .postpone(cancellationId)
            .truncatedTo(ChronoUnit.SECONDS)
            .atZone(zone)
            .toOffsetDateTime();
    unfinished.add("%s It is tried again at %s.".formatted(why, retry));
  }

  @Override
  public void end() {
    if (!unfinished.isEmpty()) {
      throw new JobFailure(
          String.join(" ", unfinished)
              + " schedule_cancellation_item_v says of each that failed why; a start by hand tries"
              + " it at once.");
    }
  }

  private static String sentence(Proof proof) {
    return "planned %s = refunded %s + already refunded %s + failed %s; %d of %d holds released."
        .formatted(
            won(proof.planned()),
            won(proof.refunded()),
            won(proof.already()),
            won(proof.failed()),
            proof.released(),
            proof.holds());
  }

  private static String won(Sum sum) {
    return "%d (%d won)".formatted(sum.count(), sum.amount());
  }
}
