package dev.concertbank.batch.reconcile;

import dev.concertbank.batch.job.BatchJob;
import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.Occasion;
import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.plsql.Procedures;
import dev.concertbank.plsql.Reconciliation;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Job {@code reconcile}: one step, one snapshot. */
@Configuration(proxyBeanMethods = false)
public class ReconcileJobConfiguration {
  static final String NAME = "reconcile";

  @Bean
  Reconciliation reconciliation(Procedures procedures) {
    return new Reconciliation(procedures);
  }

  @Bean
  BatchJob reconcile(@Qualifier("reconcileJob") Job job) {
    return new ReconcileJob(job);
  }

  @Bean
  Job reconcileJob(JobRepository repository, @Qualifier("reconcileCheck") Step check) {
    return new JobBuilder(NAME, repository).start(check).build();
  }

  @Bean
  Step reconcileCheck(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Reconciliation reconciliation,
      JobSettings settings,
      ProgressBoard board) {
    var tasklet =
        new ReconcileTasklet(
            reconciliation,
            new TransactionTemplate(transactions),
            settings.reconcile().range(),
            board);
    return new StepBuilder(NAME + ".check", repository).tasklet(tasklet, transactions).build();
  }

  private record ReconcileJob(Job job) implements BatchJob {
    @Override
    public Occasion occasion() {
      return Occasion.DATE_AND_NUMBER;
    }
  }
}
