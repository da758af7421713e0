package dev.concertbank.batch.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One instance runs a job at a time. The lock is a row with an end, by the clock of the database; a
 * running job moves the end on, so that a crash frees the lock soon and a long job keeps it.
 * Whoever has the lock of a job knows that no other run of it lives.
 */
public final class JobLocks implements AutoCloseable {

  private static final String TABLE = "job_locks";

  private final Heartbeat heartbeat = new Heartbeat();
  private final LockProvider provider;
  private final JdbcClient client;
  private final Duration lockFor;

  /**
   * @param lockFor how long a lock outlives a crash; ShedLock moves locks on from 30 seconds
   */
  public JobLocks(JdbcTemplate jdbc, PlatformTransactionManager transactions, Duration lockFor) {
    this.client = JdbcClient.create(jdbc);
    this.lockFor = lockFor;
    this.provider =
        new KeepAliveLockProvider(
            new JdbcTemplateLockProvider(
                JdbcTemplateLockProvider.Configuration.builder()
                    .withJdbcTemplate(jdbc)
                    .withTransactionManager(transactions)
                    .withTableName(TABLE)
                    .usingDbTime()
                    .build()),
            heartbeat);
  }

  /** Empty if somebody else runs the job. */
  Optional<SimpleLock> lock(String job) {
    return provider.lock(new LockConfiguration(Instant.now(), job, lockFor, Duration.ZERO));
  }

  String holderOf(String job) {
    return client
        .sql("SELECT locked_by FROM " + TABLE + " WHERE name = ?")
        .param(job)
        .query(String.class)
        .optional()
        .orElse("somebody else");
  }

  @Override
  public void close() {
    heartbeat.shutdownNow();
  }
}
