package dev.concertbank.batch.archive;

import dev.concertbank.batch.job.ProgressBoard;
import java.util.function.IntToLongFunction;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Moves rows of a kind, a transaction at a time, until no more can be had. */
final class MoveTasklet implements Tasklet {
  private final String unit;
  private final IntToLongFunction move;
  private final int chunk;
  private final ProgressBoard board;

  /**
   * @param move moves so many at most, and tells how many it did
   */
  MoveTasklet(String unit, IntToLongFunction move, int chunk, ProgressBoard board) {
    this.unit = unit;
    this.move = move;
    this.chunk = chunk;
    this.board = board;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
    long moved = move.applyAsLong(chunk);
    contribution.incrementWriteCount(moved);
    board.of(chunkContext.getStepContext().getStepExecution(), unit, 0).advance(moved);
    return RepeatStatus.continueIf(moved == chunk);
  }
}
