package dev.concertbank.batch;

import dev.concertbank.batch.archive.ArchiveJobConfiguration;
import dev.concertbank.batch.cancel.CancelJobConfiguration;
import dev.concertbank.batch.job.CutOffRuns;
import dev.concertbank.batch.job.JobLocks;
import dev.concertbank.batch.job.JobMeters;
import dev.concertbank.batch.job.JobRunner;
import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.batch.job.RunStop;
import dev.concertbank.batch.job.RunWatch;
import dev.concertbank.batch.payfile.PaymentFileJobConfiguration;
import dev.concertbank.batch.reconcile.ReconcileJobConfiguration;
import dev.concertbank.batch.settle.SettleJobConfiguration;
import dev.concertbank.batch.sweep.SweepJobConfiguration;
import dev.concertbank.plsql.Procedures;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** The jobs' context: on the one data source that {@link BatchJobs} puts into it. */
@Configuration
@Import({
  SweepJobConfiguration.class,
  ReconcileJobConfiguration.class,
  SettleJobConfiguration.class,
  ArchiveJobConfiguration.class,
  CancelJobConfiguration.class,
  PaymentFileJobConfiguration.class
})
class JobsConfiguration extends JdbcDefaultBatchConfiguration {

  @Bean
  JdbcTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  JobSettings jobSettings(Environment environment) {
    return JobSettings.in(environment);
  }

  @Bean
  Procedures procedures(
      DataSource dataSource, @Value("${concert-bank.owner-schema:CB_OWNER}") String ownerSchema) {
    return Procedures.on(dataSource, ownerSchema);
  }

  @Bean
  JobLocks jobLocks(
      DataSource dataSource, PlatformTransactionManager transactions, JobSettings settings) {
    return new JobLocks(new JdbcTemplate(dataSource), transactions, settings.lockFor());
  }

  @Bean
  ProgressBoard progressBoard() {
    return new ProgressBoard();
  }

  @Bean
  JobMeters jobMeters(MeterRegistry registry, ProgressBoard board) {
    return new JobMeters(registry, board);
  }

  @Bean
  RunWatch runWatch(JobMeters meters, ProgressBoard board) {
    return new RunWatch(meters, board);
  }

  @Bean
  RunStop runStop(JobRepository repository, RunWatch watch) {
    return new RunStop(repository, watch);
  }

  @Bean
  CutOffRuns cutOffRuns(JobOperator operator, JobRepository repository, DataSource dataSource) {
    return new CutOffRuns(operator, repository, JdbcClient.create(dataSource));
  }

  @Bean
  JobRunner jobRunner(
      JobOperator operator,
      JobRepository repository,
      JobLocks locks,
      CutOffRuns cutOff,
      RunWatch watch,
      JobMeters meters) {
    return new JobRunner(operator, repository, locks, cutOff, watch, meters);
  }

  /**
   * Spring Batch's own default is SERIALIZABLE, and two starts at once fail there (ORA-08177). What
   * keeps an instance from being made twice is the unique key of its table.
   */
  @Override
  protected Isolation getIsolationLevelForCreate() {
    return Isolation.READ_COMMITTED;
  }

  /** The columns take 2500 characters, and on Oracle 4000 bytes: of four bytes each, that many. */
  @Override
  protected int getMaxVarCharLength() {
    return 1000;
  }
}
