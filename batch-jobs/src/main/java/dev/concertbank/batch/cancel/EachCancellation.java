package dev.concertbank.batch.cancel;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** One cancellation after the other. How far each is, its rows know, so nothing is kept here. */
final class EachCancellation implements Tasklet, StepExecutionListener {
  private final Supplier<List<Long>> cancellations;
  private final CancellationPart part;
  private final Queue<Long> left = new ArrayDeque<>();

  EachCancellation(Supplier<List<Long>> cancellations, CancellationPart part) {
    this.cancellations = cancellations;
    this.part = part;
  }

  @Override
  public void beforeStep(StepExecution step) {
    left.clear();
    left.addAll(cancellations.get());
    part.start(step, List.copyOf(left));
    beginNext();
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    Long current = left.peek();
    if (current == null) {
      part.end();
      return RepeatStatus.FINISHED;
    }
    if (!part.work(contribution, current)) {
      left.remove();
      beginNext();
    }
    return RepeatStatus.CONTINUABLE;
  }

  private void beginNext() {
    if (!left.isEmpty()) {
      part.begin(left.peek());
    }
  }
}
