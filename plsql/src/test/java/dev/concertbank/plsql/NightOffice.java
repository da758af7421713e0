package dev.concertbank.plsql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the jobs call, as their database user; each in a transaction of the caller's. */
final class NightOffice {
  static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final TransactionTemplate transaction;
  private final JdbcClient owner;
  private final Settlement settlement;
  private final Reconciliation reconciliation;

  NightOffice(Stage.Isolated stage) {
    var procedures = Procedures.on(stage.database().batch(), "CB_OWNER");
    this.transaction =
        new TransactionTemplate(new JdbcTransactionManager(stage.database().batch()));
    this.owner = JdbcClient.create(stage.owner());
    this.settlement = new Settlement(procedures);
    this.reconciliation = new Reconciliation(procedures);
  }

  <T> T commit(Supplier<T> command) {
    return transaction.execute(status -> command.get());
  }

  long settle(LocalDate day) {
    return settle(day, midnight(day), midnight(day.plusDays(1)));
  }

  long settle(LocalDate day, Instant start, Instant end) {
    return commit(() -> settlement.settleDay(day, start, end));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(SEOUL).toInstant();
  }

  /** All that was sold and given back so far was so at noon of that day. */
  void everythingHappenedOn(LocalDate day) {
    var noon = day.atTime(12, 0).atZone(SEOUL).toOffsetDateTime();
    owner.sql("UPDATE payments SET completed_at = ?").param(noon).update();
    owner.sql("UPDATE refunds SET refunded_at = ?").param(noon).update();
  }

  long netOfAllSettlements() {
    return number("SELECT COALESCE(SUM(net), 0) FROM settlements");
  }

  long adjustments() {
    return number("SELECT COUNT(*) FROM settlement_items WHERE adjustment = 1");
  }

  long beginRun() {
    return commit(() -> reconciliation.beginRun(DAY));
  }

  long see(long runId, String subject) {
    return commit(
        () -> {
          reconciliation.recordBreaks(
              runId,
              List.of(
                  new ReconciliationSnapshot.Break(
                      "a rule", subject, "seat", java.math.BigDecimal.ONE, "0", "1")));
          return runId;
        });
  }

  long finish(long runId) {
    return commit(() -> reconciliation.finishRun(runId).found());
  }

  long abandon(long runId) {
    return commit(
        () -> {
          reconciliation.abandonRun(runId);
          return runId;
        });
  }

  String statusOf(long runId) {
    return owner
        .sql("SELECT status FROM reconciliation_runs WHERE run_id = ?")
        .param(runId)
        .query(String.class)
        .single();
  }

  long breaks() {
    return number("SELECT COUNT(*) FROM reconciliation_breaks");
  }

  /** Any; corrections name one. */
  long aBreak() {
    long run = beginRun();
    see(run, "seat 1");
    finish(run);
    return number("SELECT MAX(break_id) FROM reconciliation_breaks");
  }

  private long number(String query) {
    return owner.sql(query).query(Long.class).single();
  }
}
