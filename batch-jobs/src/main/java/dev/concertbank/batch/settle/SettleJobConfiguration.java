package dev.concertbank.batch.settle;

import dev.concertbank.batch.job.BatchJob;
import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.Occasion;
import dev.concertbank.batch.job.RunParameters;
import dev.concertbank.plsql.Procedures;
import dev.concertbank.plsql.Settlement;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Job {@code settle}: freezes the day, then writes its file. */
@Configuration(proxyBeanMethods = false)
public class SettleJobConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(SettleJobConfiguration.class);
  private static final String NAME = "settle";

  @Bean
  Settlement settlement(Procedures procedures) {
    return new Settlement(procedures);
  }

  @Bean
  SettlementBook settlementBook(DataSource dataSource, JobSettings settings) {
    return new SettlementBook(JdbcClient.create(dataSource), settings.zone());
  }

  @Bean
  SettlementFile settlementFile(JobSettings settings) {
    return new SettlementFile(settings.settle().directory());
  }

  @Bean
  BatchJob settle(
      @Qualifier("settleJob") Job job, SettlementBook book, SettlementFile settlementFile) {
    return new SettleJob(job, book, settlementFile);
  }

  @Bean
  Job settleJob(
      JobRepository repository,
      @Qualifier("settleFreeze") Step freeze,
      @Qualifier("settleWrite") Step write) {
    return new JobBuilder(NAME, repository).start(freeze).next(write).build();
  }

  /** One transaction: a restart finds the day open or frozen, never half. */
  @Bean
  Step settleFreeze(
      JobRepository repository,
      PlatformTransactionManager transactions,
      Settlement settlement,
      SettlementBook book,
      JobSettings settings) {
    ZoneId zone = settings.zone();
    return new StepBuilder(NAME + ".freeze", repository)
        .tasklet(
            (contribution, context) -> {
              LocalDate day = day(context);
              if (!book.isSettled(day)) {
                contribution.incrementWriteCount(
                    settlement.settleDay(
                        day,
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant()));
              }
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  @Bean
  Step settleWrite(
      JobRepository repository,
      PlatformTransactionManager transactions,
      SettlementBook book,
      SettlementFile settlementFile) {
    return new StepBuilder(NAME + ".write", repository)
        .tasklet(
            (contribution, context) -> {
              LocalDate day = day(context);
              List<SettlementLine> lines = book.lines(day);
              Path written = settlementFile.write(day, lines, book.net(day));
              contribution.incrementReadCount();
              LOG.info("{} is settled: {} lines in {}", day, lines.size(), written);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  private static LocalDate day(ChunkContext context) {
    return RunParameters.date(context.getStepContext().getStepExecution());
  }

  private record SettleJob(Job job, SettlementBook book, SettlementFile file) implements BatchJob {
    @Override
    public Occasion occasion() {
      return Occasion.DATE;
    }

    /** Whoever has lost the file of a day asks for the day again. */
    @Override
    public Optional<String> restore(LocalDate day) {
      return file.restore(day, book.lines(day), book.net(day))
          .map("Its file was not there as it was, and is written again: %s."::formatted);
    }
  }
}
