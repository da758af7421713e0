package dev.concertbank.batch.sweep;

import dev.concertbank.batch.job.BatchJob;
import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.Occasion;
import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.plsql.HoldSweep;
import dev.concertbank.plsql.Procedures;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** Job {@code sweepExpiredHolds}: the parts of the holds are swept at the same time. */
@Configuration(proxyBeanMethods = false)
public class SweepJobConfiguration {
  static final String NAME = "sweepExpiredHolds";

  @Bean
  HoldSweep holdSweep(Procedures procedures) {
    return new HoldSweep(procedures);
  }

  @Bean
  BatchJob sweepExpiredHolds(@Qualifier("sweepExpiredHoldsJob") Job job, HoldSweep holdSweep) {
    return new SweepJob(job, holdSweep);
  }

  @Bean
  Job sweepExpiredHoldsJob(
      JobRepository repository, @Qualifier("sweepExpiredHoldsParts") Step parts) {
    return new JobBuilder(NAME, repository).start(parts).build();
  }

  @Bean
  Step sweepExpiredHoldsParts(
      JobRepository repository,
      @Qualifier("sweepExpiredHoldsRelease") Step release,
      JobSettings settings) {
    int parts = settings.sweep().partitions();
    return new StepBuilder(NAME + ".parts", repository)
        .partitioner(release.getName(), partitioner())
        .step(release)
        .gridSize(parts)
        .taskExecutor(new SimpleAsyncTaskExecutor("sweep-"))
        .build();
  }

  @Bean
  Step sweepExpiredHoldsRelease(
      JobRepository repository,
      PlatformTransactionManager transactions,
      HoldSweep holdSweep,
      JobSettings settings,
      ProgressBoard board) {
    return new StepBuilder(NAME + ".release", repository)
        .tasklet(new SweepTasklet(holdSweep, settings.sweep().chunk(), board), transactions)
        .build();
  }

  private static Partitioner partitioner() {
    return parts -> {
      Map<String, ExecutionContext> contexts = new HashMap<>();
      for (int part = 0; part < parts; part++) {
        ExecutionContext context = new ExecutionContext();
        context.putInt(SweepTasklet.PART, part);
        context.putInt(SweepTasklet.PARTS, parts);
        contexts.put("part" + part, context);
      }
      return contexts;
    };
  }

  private record SweepJob(Job job, HoldSweep holdSweep) implements BatchJob {
    @Override
    public Occasion occasion() {
      return Occasion.MOMENT;
    }

    @Override
    public boolean hasWork() {
      return holdSweep.isDue();
    }
  }
}
