package dev.concertbank.batch.payfile;

import dev.concertbank.batch.job.BatchJob;
import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.Occasion;
import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.plsql.PaymentFile;
import dev.concertbank.plsql.PaymentFile.Comparison;
import dev.concertbank.plsql.Procedures;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Job {@code reconcilePaymentFile}: reads the file of a day, then compares it with our books. */
@Configuration(proxyBeanMethods = false)
public class PaymentFileJobConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(PaymentFileJobConfiguration.class);
  static final String NAME = "reconcilePaymentFile";

  @Bean
  PaymentFile paymentFile(Procedures procedures) {
    return new PaymentFile(procedures);
  }

  @Bean
  PaymentFileSettings paymentFileSettings(Environment environment) {
    return PaymentFileSettings.in(environment);
  }

  @Bean
  Inbox paymentFileInbox(PaymentFileSettings settings, JobSettings jobs) {
    return new Inbox(settings.directory(), jobs.zone());
  }

  @Bean
  Delivery paymentFileDelivery() {
    return new Delivery();
  }

  @Bean
  BatchJob reconcilePaymentFile(
      @Qualifier("reconcilePaymentFileJob") Job job, Inbox paymentFileInbox) {
    return new PaymentFileJob(job, paymentFileInbox);
  }

  @Bean
  Job reconcilePaymentFileJob(
      JobRepository repository,
      @Qualifier("reconcilePaymentFileRead") Step read,
      @Qualifier("reconcilePaymentFileCompare") Step compare) {
    return new JobBuilder(NAME, repository).start(read).next(compare).build();
  }

  /** Begins whenever the job does: it finds out which file there is, and how much of it is read. */
  @Bean
  Step reconcilePaymentFileRead(
      JobRepository repository,
      PlatformTransactionManager transactions,
      PaymentFile paymentFile,
      PaymentFileSettings settings,
      Inbox inbox,
      Delivery delivery,
      ProgressBoard board) {
    var writer = new PaymentFileWriter(paymentFile, delivery, settings.skipLimit());
    return new StepBuilder(NAME + ".read", repository)
        .<FileItem, FileItem>chunk(settings.chunk())
        .transactionManager(transactions)
        .reader(new PaymentFileReader(delivery))
        .writer(writer)
        .listener(
            new DeliveryListener(
                paymentFile,
                delivery,
                inbox,
                settings.beginAnew(),
                writer,
                new TransactionTemplate(transactions),
                board))
        .allowStartIfComplete(true)
        .build();
  }

  /** One transaction: a restart finds the breaks as they were, or as they are. */
  @Bean
  Step reconcilePaymentFileCompare(
      JobRepository repository,
      PlatformTransactionManager transactions,
      PaymentFile paymentFile,
      Delivery delivery) {
    return new StepBuilder(NAME + ".compare", repository)
        .tasklet(
            (contribution, context) -> {
              String found = sentence(delivery, paymentFile.compare(delivery.fileId()));
              LOG.info(found);
              contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(found));
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }

  /** Also of lines that an earlier run has read. */
  private static String sentence(Delivery delivery, Comparison comparison) {
    return "%s: %d lines compared, %d skipped; %d breaks, %d of them new; %d closed."
        .formatted(
            delivery.file().getFileName(),
            comparison.lines(),
            comparison.skipped(),
            comparison.found(),
            comparison.firstSeen(),
            comparison.closed());
  }

  /** A corrected delivery is one more run of its day. */
  private record PaymentFileJob(Job job, Inbox inbox) implements BatchJob {
    @Override
    public Occasion occasion() {
      return Occasion.DATE_AND_NUMBER;
    }

    @Override
    public boolean hasWork(LocalDate date) {
      return inbox.has(date);
    }

    @Override
    public JobResult idle(LocalDate date) {
      return JobResult.nothingToDo(
          name(), "there is no %s. Ask the provider for it.".formatted(inbox.fileOf(date)));
    }
  }
}
