package dev.concertbank.batch.sweep;

import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.plsql.HoldSweep;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Sweeps a part, a transaction at a time, until no more can be had. */
final class SweepTasklet implements Tasklet {
  static final String PART = "part";
  static final String PARTS = "parts";

  private final HoldSweep holdSweep;
  private final int chunk;
  private final ProgressBoard board;

  SweepTasklet(HoldSweep holdSweep, int chunk, ProgressBoard board) {
    this.holdSweep = holdSweep;
    this.chunk = chunk;
    this.board = board;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
    StepExecution step = chunkContext.getStepContext().getStepExecution();
    ExecutionContext context = step.getExecutionContext();
    long released = holdSweep.sweep(chunk, context.getInt(PART), context.getInt(PARTS));
    contribution.incrementWriteCount(released);
    board.of(step, "holds", 0).advance(released);
    return RepeatStatus.continueIf(released == chunk);
  }
}
