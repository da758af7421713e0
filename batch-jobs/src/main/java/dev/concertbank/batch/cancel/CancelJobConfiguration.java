package dev.concertbank.batch.cancel;

import dev.concertbank.batch.job.BatchJob;
import dev.concertbank.batch.job.JobSettings;
import dev.concertbank.batch.job.Occasion;
import dev.concertbank.batch.job.ProgressBoard;
import dev.concertbank.plsql.Procedures;
import dev.concertbank.plsql.ScheduleRefund;
import dev.concertbank.plsql.ScheduleRefund.Work;
import java.util.List;
import java.util.function.Function;
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

/** Job {@code cancelSchedule}: the plan, then the waiting room, the refunds, and the proof. */
@Configuration(proxyBeanMethods = false)
public class CancelJobConfiguration {
  static final String NAME = "cancelSchedule";

  @Bean
  ScheduleRefund scheduleRefund(Procedures procedures) {
    return new ScheduleRefund(procedures);
  }

  @Bean
  CancelSettings cancelSettings(Environment environment) {
    return CancelSettings.in(environment);
  }

  @Bean
  BatchJob cancelSchedule(@Qualifier("cancelScheduleJob") Job job, ScheduleRefund refund) {
    return new CancelJob(job, refund);
  }

  @Bean
  Job cancelScheduleJob(
      JobRepository repository,
      @Qualifier("cancelSchedulePlan") Step plan,
      @Qualifier("cancelScheduleRoom") Step room,
      @Qualifier("cancelScheduleRefund") Step refund,
      @Qualifier("cancelScheduleProve") Step prove) {
    return new JobBuilder(NAME, repository).start(plan).next(room).next(refund).next(prove).build();
  }

  @Bean
  Step cancelSchedulePlan(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ScheduleRefund refund,
      CancelSettings settings,
      ProgressBoard board) {
    var tasklet = each(refund, Work::unplanned, new PlanPart(refund, settings.seats(), board));
    return new StepBuilder(NAME + ".plan", repository).tasklet(tasklet, transactions).build();
  }

  @Bean
  Step cancelScheduleRoom(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ScheduleRefund refund,
      CancelSettings settings) {
    int limit = settings.seats();
    var tasklet = each(refund, Work::planned, (step, id) -> refund.endRoom(id, limit) == limit);
    return new StepBuilder(NAME + ".room", repository).tasklet(tasklet, transactions).build();
  }

  @Bean
  Step cancelScheduleRefund(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ScheduleRefund refund,
      CancelSettings settings,
      ProgressBoard board) {
    var part =
        new RefundPart(
            refund,
            new Refunds(refund, transactions),
            new Throttle(settings.perSecond(), settings.chunk()),
            settings.chunk(),
            board);
    var tasklet = each(refund, Work::planned, part);
    return new StepBuilder(NAME + ".refund", repository)
        .tasklet(tasklet, transactions)
        // A run whose proof failed tries what failed again when it is restarted.
        .allowStartIfComplete(true)
        .build();
  }

  @Bean
  Step cancelScheduleProve(
      JobRepository repository,
      PlatformTransactionManager transactions,
      ScheduleRefund refund,
      JobSettings settings) {
    var tasklet = each(refund, Work::planned, new ProofPart(refund, transactions, settings.zone()));
    return new StepBuilder(NAME + ".prove", repository).tasklet(tasklet, transactions).build();
  }

  private static EachCancellation each(
      ScheduleRefund refund, Function<Work, List<Long>> which, CancellationPart part) {
    return new EachCancellation(() -> which.apply(refund.findWork()), part);
  }

  private record CancelJob(Job job, ScheduleRefund refund) implements BatchJob {
    @Override
    public Occasion occasion() {
      return Occasion.MOMENT;
    }

    @Override
    public boolean hasWork() {
      Work work = refund.findWork();
      return !work.unplanned().isEmpty() || !work.planned().isEmpty();
    }

    @Override
    public void wantedNow() {
      refund.tryNow();
    }
  }
}
