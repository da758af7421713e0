package dev.concertbank.batch.archive;

import dev.concertbank.batch.job.Progress;
import java.util.function.IntToLongFunction;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Moves rows of a kind, a transaction at a time, until no more can be had. */
final class MoveTasklet implements Tasklet, StepExecutionListener {
  private final String unit;
  private final IntToLongFunction move;
  private final int chunk;

  private Progress progress;

  /**
   * @param move moves so many at most, and tells how many it did
   */
  MoveTasklet(String unit, IntToLongFunction move, int chunk) {
    this.unit = unit;
    this.move = move;
    this.chunk = chunk;
  }

  @Override
  public void beforeStep(StepExecution step) {
    progress = new Progress(step.getStepName(), unit, 0);
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
    long moved = move.applyAsLong(chunk);
    contribution.incrementWriteCount(moved);
    progress.advance(moved);
    return RepeatStatus.continueIf(moved == chunk);
  }
}
