package dev.concertbank.batch.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.testing.Gate;
import dev.concertbank.batch.testing.Shift;
import dev.concertbank.plsql.Corruption;
import dev.concertbank.plsql.Procedures;
import dev.concertbank.plsql.Reconciliation;
import dev.concertbank.plsql.ReconciliationSnapshot;
import dev.concertbank.plsql.ReconciliationSnapshot.Break;
import dev.concertbank.plsql.TicketException;
import dev.concertbank.plsql.Trade;
import dev.concertbank.plsql.Trade.Sale;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Job reconcile")
class ReconcileJobTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final String SMALL_RANGES = "concert-bank.jobs.reconcile.range=3";

  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static final String BALANCE = "every balance is the sum of its entries, and not negative";

  private static Shift story;
  private static Shift wholeStory;

  @BeforeAll
  static void tellStory() {
    story = Shift.begin();
    story.trade().tellStory();
    wholeStory = Shift.begin();
    wholeStory.trade().tellWholeStory(wholeStory.database());
  }

  @AfterAll
  static void close() {
    for (Shift shift : new Shift[] {story, wholeStory}) {
      if (shift != null) {
        shift.close();
      }
    }
  }

  @Test
  @DisplayName("finds nothing in a healthy system")
  void healthy() {
    try (Shift shift = story.copy(SMALL_RANGES)) {
      assertThat(run(shift).message()).contains("0 done");
      assertThat(open(shift)).isEmpty();
      assertThat(lastRun(shift))
          .containsEntry("status", "FINISHED")
          .containsEntry("business_date", "2026-11-20");
    }
  }

  static Stream<Corruption> corruptions() {
    return Corruption.oneOfEachRule();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corruptions")
  @DisplayName("sees each corruption, with its keys, and no other")
  void seesCorruption(Corruption corruption) {
    try (Shift shift = wholeStory.copy(SMALL_RANGES)) {
      Set<String> expected = corruption.perform(shift.owner());

      run(shift);

      assertThat(open(shift)).isEqualTo(broken(shift));
      assertThat(open(shift).stream().map(row -> row.get("invariant") + ", " + row.get("key_id")))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  @DisplayName("keeps a break open while it is there, closes it when it is gone, and opens it anew")
  void lifeOfABreak() {
    try (Shift shift = story.copy()) {
      changeBalances(shift, 1);
      run(shift);
      List<Map<String, Object>> first = books(shift);
      run(shift);
      List<Map<String, Object>> second = books(shift);
      changeBalances(shift, -1);
      run(shift);
      List<Map<String, Object>> gone = books(shift);
      changeBalances(shift, 1);
      run(shift);

      assertThat(first).hasSizeGreaterThan(1).allMatch(row -> row.get("closed_at") == null);
      assertThat(second).hasSameSizeAs(first);
      assertThat(second).allMatch(row -> !row.get("last_seen").equals(row.get("first_seen")));
      assertThat(gone).hasSameSizeAs(first).allMatch(row -> row.get("closed_at") != null);
      assertThat(books(shift)).hasSize(2 * first.size());
      assertThat(open(shift))
          .hasSize(first.size())
          .allMatch(row -> row.get("invariant").equals(BALANCE));
      assertThat(runs(shift))
          .extracting(
              row ->
                  row.get("found_count")
                      + "/"
                      + row.get("new_count")
                      + "/"
                      + row.get("closed_count"))
          .containsExactly(
              counts(first.size(), first.size(), 0),
              counts(first.size(), 0, 0),
              counts(0, 0, first.size()),
              counts(first.size(), first.size(), 0));
    }
  }

  private static String counts(int found, int firstSeen, int closed) {
    return found + "/" + firstSeen + "/" + closed;
  }

  @Test
  @DisplayName("sees all rows as of one moment, whatever is committed meanwhile")
  void oneMoment() {
    try (Shift shift = story.copy()) {
      var reconciliation = new Reconciliation(Procedures.on(shift.database().batch(), "CB_OWNER"));
      try (ReconciliationSnapshot before = reconciliation.openSnapshot()) {
        assertThat(before.scopes()).hasSize(11);
        changeBalances(shift, 1);
        assertThat(breaksOfAccounts(before)).isEmpty();
      }
      try (ReconciliationSnapshot after = reconciliation.openSnapshot()) {
        assertThat(breaksOfAccounts(after)).isNotEmpty();
      }
    }
  }

  private static List<Break> breaksOfAccounts(ReconciliationSnapshot snapshot) {
    List<Break> breaks = new ArrayList<>();
    snapshot.forEachBatch(
        "account", BigDecimal.ZERO, BigDecimal.valueOf(1_000_000), breaks::addAll);
    return breaks;
  }

  @Test
  @DisplayName("finds nothing wrong while 50 buyers trade and holds are swept")
  void besideBuyers() throws Exception {
    try (Shift shift = story.copy("concert-bank.jobs.reconcile.range=500")) {
      Sale sale = shift.trade().sale(30);
      long seed = System.nanoTime();
      var goOn = new AtomicBoolean(true);
      ExecutorService crowd = Executors.newFixedThreadPool(50);
      List<Future<Integer>> buyers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        long buyer = shift.trade().buyer(100 * Trade.PRICE);
        long own = seed + i;
        buyers.add(crowd.submit(() -> shift.trade().tradeWhile(goOn::get, buyer, sale, own)));
      }
      try {
        await().atMost(LIMIT).until(() -> traders(shift, sale) == 50);
        for (int i = 0; i < 2; i++) {
          long before = trades(shift, sale);
          do {
            run(shift);
            shift.jobs().run("sweepExpiredHolds", DAY);
          } while (trades(shift, sale) == before);
        }
      } finally {
        goOn.set(false);
        crowd.shutdown();
      }

      for (Future<Integer> buyer : buyers) {
        assertThat(buyer.get()).isPositive();
      }
      assertThat(books(shift)).as("seed %d", seed).isEmpty();
      assertThat(runs(shift)).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  private static long traders(Shift shift, Sale sale) {
    return number(shift, "COUNT(DISTINCT user_id)", sale);
  }

  private static long trades(Shift shift, Sale sale) {
    return number(shift, "COUNT(*)", sale);
  }

  private static long number(Shift shift, String what, Sale sale) {
    return shift
        .owner()
        .sql("SELECT " + what + " FROM reservations WHERE schedule_id = ?")
        .param(sale.scheduleId())
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName("gives a run up at once when it is stopped, and begins anew when it goes on")
  void stopped() {
    try (Shift shift = Shift.begin(Gate.SETTINGS);
        Gate gate = Gate.shut(shift)) {
      long run = shift.jobs().start("reconcile", DAY).executionId();
      gate.awaitSomebody();
      assertThat(shift.jobs().stop(run)).isTrue();
      gate.open();
      await().atMost(LIMIT).until(() -> shift.books().status(run).equals("STOPPED"));

      assertThat(lastRun(shift)).containsEntry("status", "ABANDONED");
      await().atMost(LIMIT).until(() -> shift.jobs().restart("reconcile", run).result() == null);
      await().atMost(LIMIT).until(() -> lastRun(shift).get("status").equals("FINISHED"));
      assertThat(open(shift)).isEqualTo(broken(shift)).isNotEmpty();
    }
  }

  @Test
  @DisplayName("lets a run that was given up write no more")
  void givenUp() {
    try (Shift shift = story.copy()) {
      var reconciliation = new Reconciliation(Procedures.on(shift.database().batch(), "CB_OWNER"));
      long dead = reconciliation.beginRun(DAY);
      run(shift);

      assertThatThrownBy(() -> reconciliation.finishRun(dead))
          .isInstanceOf(TicketException.class)
          .hasMessageContaining("does not run");
      assertThat(runs(shift))
          .extracting(row -> row.get("status"))
          .containsExactly("ABANDONED", "FINISHED");
    }
  }

  private static JobResult run(Shift shift) {
    JobResult result = shift.jobs().run("reconcile", DAY);
    assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.COMPLETED);
    return result;
  }

  private static void changeBalances(Shift shift, long by) {
    shift
        .owner()
        .sql("UPDATE accounts SET balance = balance + ? WHERE kind = 'POINT'")
        .param(by)
        .update();
  }

  private static List<Map<String, Object>> broken(Shift shift) {
    return rows(
        shift,
        "SELECT invariant, subject, scope, key_id, expected, found FROM invariant_break_v"
            + " ORDER BY invariant, subject");
  }

  private static List<Map<String, Object>> open(Shift shift) {
    return rows(
        shift,
        "SELECT invariant, subject, scope, key_id, expected, found FROM reconciliation_breaks"
            + " WHERE closed_at IS NULL ORDER BY invariant, subject");
  }

  private static List<Map<String, Object>> books(Shift shift) {
    return rows(shift, "SELECT * FROM reconciliation_breaks ORDER BY break_id");
  }

  private static List<Map<String, Object>> runs(Shift shift) {
    return rows(shift, "SELECT * FROM reconciliation_runs ORDER BY run_id");
  }

  private static Map<String, Object> lastRun(Shift shift) {
    List<Map<String, Object>> runs = runs(shift);
    return runs.get(runs.size() - 1);
  }

  private static List<Map<String, Object>> rows(Shift shift, String query) {
    return shift.owner().sql(query).query().listOfRows();
  }
}
