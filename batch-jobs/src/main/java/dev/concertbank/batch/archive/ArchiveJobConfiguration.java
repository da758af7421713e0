package dev.concertbank.batch.archive;

import dev.concertbank.batch.job.BatchJob;
import dev.concertbank.batch.job.Occasion;
import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.plsql.Archiving;
import dev.concertbank.plsql.Procedures;
import java.util.function.IntToLongFunction;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/** Job {@code archive}: one kind of row after the other, each in small transactions. */
@Configuration(proxyBeanMethods = false)
public class ArchiveJobConfiguration {
  static final String NAME = "archive";

  @Bean
  Archiving archiving(Procedures procedures) {
    return new Archiving(procedures);
  }

  @Bean
  BatchJob archive(@Qualifier("archiveJob") Job job) {
    return new ArchiveJob(job);
  }

  @Bean
  Job archiveJob(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Archiving archiving,
      ProgressBoard board,
      Environment environment) {
    int chunk = ArchiveSettings.in(environment).chunk();
    var steps = new Steps(repository, transactions, board, chunk);
    return new JobBuilder(NAME, repository)
        .start(steps.of("answers", archiving::moveAnswers))
        .next(steps.of("markers", archiving::moveMarkers))
        .next(steps.of("auditLines", archiving::moveAuditLines))
        .next(steps.of("tickets", archiving::moveTickets))
        .next(steps.of("runs", archiving::removeRuns))
        .build();
  }

  private record Steps(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ProgressBoard board,
      int chunk) {
    Step of(String unit, IntToLongFunction move) {
      return new StepBuilder(NAME + "." + unit, repository)
          .tasklet(new MoveTasklet(unit, move, chunk, board), transactions)
          .build();
    }
  }

  private record ArchiveJob(Job job) implements BatchJob {
    @Override
    public Occasion occasion() {
      return Occasion.MOMENT;
    }
  }
}
