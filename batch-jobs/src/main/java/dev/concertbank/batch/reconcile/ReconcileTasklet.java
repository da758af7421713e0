package dev.concertbank.batch.reconcile;

import dev.concertbank.batch.job.Progress;
import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.batch.job.RunParameters;
import dev.concertbank.plsql.Reconciliation;
import dev.concertbank.plsql.ReconciliationSnapshot;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at one range of keys after the other, all in one snapshot, and writes what is broken into
 * the books in transactions of their own. A snapshot does not survive its session, so a restart
 * takes a new one and begins anew: two halves of two moments would prove nothing.
 */
class ReconcileTasklet implements Tasklet, StepExecutionListener {
  private static final Logger LOG = LoggerFactory.getLogger(ReconcileTasklet.class);

  private final Reconciliation reconciliation;
  private final TransactionTemplate transaction;
  private final long rangeSize;
  private final ProgressBoard board;

  private ReconciliationSnapshot snapshot;
  private long runId;
  private Iterator<KeyRange> ranges;
  private Progress progress;

  ReconcileTasklet(
      Reconciliation reconciliation,
      TransactionTemplate transaction,
      long rangeSize,
      ProgressBoard board) {
    this.reconciliation = reconciliation;
    this.transaction = transaction;
    this.rangeSize = rangeSize;
    this.board = board;
  }

  @Override
  public void beforeStep(StepExecution step) {
    LocalDate date = RunParameters.date(step);
    runId = transaction.execute(status -> reconciliation.beginRun(date));
    snapshot = reconciliation.openSnapshot();
    List<KeyRange> all = KeyRange.of(snapshot.scopes(), rangeSize);
    ranges = all.iterator();
    progress = board.of(step, "ranges", all.size());
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
    KeyRange range = ranges.next();
    snapshot.forEachBatch(
        range.scope(),
        range.firstKey(),
        range.lastKey(),
        seen -> {
          reconciliation.recordBreaks(runId, seen);
          contribution.incrementWriteCount(seen.size());
        });
    contribution.incrementReadCount();
    progress.advance(1);
    if (ranges.hasNext()) {
      return RepeatStatus.CONTINUABLE;
    }
    Reconciliation.Finish finish = reconciliation.finishRun(runId);
    LOG.info(
        "Reconciliation {}: {} breaks, {} of them new; {} closed.",
        runId,
        finish.found(),
        finish.firstSeen(),
        finish.closed());
    return RepeatStatus.FINISHED;
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    if (snapshot != null) {
      ReconciliationSnapshot seen = snapshot;
      snapshot = null;
      try {
        seen.close();
        // Of a run that has finished, nothing; one that was stopped or has failed is over at once.
        transaction.executeWithoutResult(status -> reconciliation.abandonRun(runId));
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("Reconciliation {} is given up by the next one: {}", runId, e.getMessage());
      }
    }
    return step.getExitStatus();
  }
}
