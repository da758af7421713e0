package dev.concertbank.batch.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.Trade;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast a large file is read and compared, and in how much memory. Not part of the build: {@code
 * -Dtest=PaymentFileBenchmark -Dbenchmark.lines=1000000}.
 */
@DisplayName("reconcilePaymentFile, how fast")
class PaymentFileBenchmark {
  private static final int LINES = Integer.getInteger("benchmark.lines", 1_000_000);
  private static final String HEAP = "128m";
  private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

  @TempDir private static Path directory;
  @TempDir private static Path inbox;
  @TempDir private static Path logs;

  @Test
  @DisplayName("lines a second, and the heap after each collection")
  void measure() throws IOException {
    try (KillTrial trial = KillTrial.in(directory)) {
      sell(trial);
      String date = "--date=" + LocalDate.now(ZoneId.of("Asia/Seoul")).minusDays(1);
      String arrivesIn = "--concert-bank.jobs.payment-file.directory=" + inbox;
      run("--sample-payment-file=missing_here,missing_there,duplicate,amount", date, arrivesIn);
      run("--job=reconcilePaymentFile", date, arrivesIn);

      assertThat(trial.number("SELECT found_count FROM payment_files")).isEqualTo(4);
      long lines = trial.number("SELECT line_count FROM payment_files");
      double read = seconds(trial, "read");
      double compare = seconds(trial, "compare");
      PrintStream out = System.out;
      out.printf("%d lines, %d MB; -Xmx%s%n", lines, size() >> 20, HEAP);
      out.printf("read     %6.1f s, %,9.0f lines a second%n", read, lines / read);
      out.printf("compare  %6.1f s, %,9.0f lines a second%n", compare, lines / compare);
      out.printf(
          "together %6.1f s, %,9.0f lines a second%n", read + compare, lines / (read + compare));
      heap(out);
    }
  }

  private static void run(String... arguments) {
    List<String> options =
        List.of("-Xmx" + HEAP, "-XX:+UseSerialGC", "-Xlog:gc:file=" + logs.resolve("gc.log"));
    JobProcess process = JobProcess.start(options, directory, arguments);
    assertThat(process.exitCode()).as(process.output()).isZero();
  }

  private static double seconds(KillTrial trial, String step) {
    return trial
        .owner()
        .sql(
            "SELECT EXTRACT(EPOCH FROM end_time - start_time) FROM batch_step_execution"
                + " WHERE step_name = 'reconcilePaymentFile.' || ?")
        .param(step)
        .query(Double.class)
        .single();
  }

  private static long size() throws IOException {
    try (var files = Files.list(inbox)) {
      return Files.size(files.findFirst().orElseThrow());
    }
  }

  /** Of the job, whose log is the later one: the least of each third of the collections. */
  private static void heap(PrintStream out) throws IOException {
    List<Long> after =
        AFTER_COLLECTION
            .matcher(Files.readString(logs.resolve("gc.log")))
            .results()
            .map(PaymentFileBenchmark::megabytes)
            .toList();
    int third = after.size() / 3;
    out.printf(
        "heap after collection, MB: %d at the beginning, %d in the middle, %d at the end; at most %d"
            + " (%d collections)%n",
        least(after.subList(0, third)),
        least(after.subList(third, 2 * third)),
        least(after.subList(2 * third, after.size())),
        after.stream().mapToLong(Long::longValue).max().orElse(0),
        after.size());
  }

  private static long megabytes(MatchResult collection) {
    return Long.parseLong(collection.group(1));
  }

  private static long least(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  /** So many payments of one buyer, as the owner writes them: selling them would take hours. */
  private static void sell(KillTrial trial) {
    Trade trade = trial.trade();
    Trade.Sale sale = trade.sale(1);
    long buyer = trade.buyer(0);
    String each = " FROM generate_series(1, " + LINES + ") n";
    String noon =
        "(DATE_TRUNC('day', now() AT TIME ZONE 'Asia/Seoul') - INTERVAL '12 hours') AT TIME ZONE"
            + " 'Asia/Seoul'";
    for (String statement :
        List.of(
            "INSERT INTO reservations (reservation_id, user_id, schedule_id, status, amount,"
                + " seat_count, held_until, created_at) SELECT 1000000 + n, "
                + buyer
                + ", "
                + sale.scheduleId()
                + ", 'CONFIRMED', 1000, 1, now(), now()"
                + each,
            "INSERT INTO ledger_transactions (transaction_id, kind, reference, created_at)"
                + " SELECT 1000000 + n, 'PAYMENT', 'reservation:' || n, now()"
                + each,
            "INSERT INTO ledger_entries (entry_id, transaction_id, account_id, amount,"
                + " balance_after, created_at) SELECT 10000000 + n, 1000000 + n, a.account_id,"
                + " -1000, 0, now() FROM accounts a, generate_series(1, "
                + LINES
                + ") n WHERE a.user_id = "
                + buyer,
            "INSERT INTO payments (payment_id, reservation_id, method, status, amount,"
                + " transaction_id, requested_at, completed_at) SELECT 1000000 + n, 1000000 + n,"
                + " 'POINT', 'COMPLETED', 1000, 1000000 + n, now(), "
                + noon
                + each)) {
      trial.owner().sql(statement).update();
    }
  }
}
