package dev.concertbank.batch.settle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.batch.job.JobResult;
import dev.concertbank.batch.job.JobResult.Outcome;
import dev.concertbank.batch.testing.Shift;
import dev.concertbank.plsql.Trade;
import dev.concertbank.plsql.Trade.Sale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Job settle")
class SettleJobTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final LocalDate TODAY = LocalDate.now(SEOUL);
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final LocalDate BEFORE = TODAY.minusDays(2);

  @TempDir private Path directory;

  private Shift begin() {
    return Shift.begin("concert-bank.jobs.settle.directory=" + directory);
  }

  @Test
  @DisplayName("writes what the day sold and gave back, with a control total and a checksum")
  void writesTheDay() throws Exception {
    try (Shift shift = begin()) {
      sellTwoGiveOneBack(shift);
      happenedOn(shift, YESTERDAY);

      JobResult result = shift.jobs().run("settle", YESTERDAY);

      assertThat(result.outcome()).as(result.message()).isEqualTo(Outcome.COMPLETED);
      List<String> lines = lines(YESTERDAY);
      assertThat(lines).hasSize(3);
      assertThat(lines.get(0)).startsWith("date,concert,schedule,starts_at,grade,kind,seats_sold,");
      assertThat(lines.get(1))
          .startsWith(YESTERDAY + ",")
          .endsWith(",R,DAY,3,1,300000,100000,200000");
      assertThat(lines.get(2)).isEqualTo("#TOTAL,1,200000");
      assertThat(Files.readString(directory.resolve("settlement-" + YESTERDAY + ".csv.sha256")))
          .isEqualTo(sha256(YESTERDAY) + "  settlement-" + YESTERDAY + ".csv\n");
      assertThat(drafts()).isEmpty();
    }
  }

  @Test
  @DisplayName("is done once: the file stays, and what comes later is an adjustment of a later day")
  void frozen() throws Exception {
    try (Shift shift = begin()) {
      long paid = sellTwoGiveOneBack(shift);
      happenedOn(shift, BEFORE);
      shift.jobs().run("settle", BEFORE);
      List<String> before = lines(BEFORE);
      shift.trade().cancel(buyerOf(shift, paid), paid);
      happenedOn(shift, BEFORE);

      assertThat(shift.jobs().run("settle", BEFORE).outcome()).isEqualTo(Outcome.ALREADY_DONE);
      assertThat(shift.jobs().run("settle", YESTERDAY).outcome()).isEqualTo(Outcome.COMPLETED);

      assertThat(lines(BEFORE)).isEqualTo(before);
      assertThat(lines(YESTERDAY)).hasSize(3);
      assertThat(lines(YESTERDAY).get(1)).endsWith(",R,ADJUSTMENT,0,2,0,200000,-200000");
      assertThat(lines(YESTERDAY).get(2)).isEqualTo("#TOTAL,1,-200000");
      assertThat(number(shift, "SELECT SUM(net) FROM settlements"))
          .isEqualTo(
              number(
                  shift,
                  "SELECT COALESCE(SUM(amount), 0) FROM payments WHERE status = 'COMPLETED'"));
    }
  }

  @Test
  @DisplayName("refuses a day that is not over, and a day before one that is settled")
  void refuses() {
    try (Shift shift = begin()) {
      // Not today, which may be over by the time that this is read.
      LocalDate tomorrow = TODAY.plusDays(1);
      assertThat(shift.jobs().run("settle", tomorrow))
          .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.FAILED))
          .satisfies(result -> assertThat(result.message()).contains("it is not over"));
      shift.jobs().run("settle", YESTERDAY);
      assertThat(shift.jobs().run("settle", BEFORE).message()).contains("cannot be settled");
      assertThat(directory.resolve("settlement-" + tomorrow + ".csv")).doesNotExist();
    }
  }

  @Test
  @DisplayName("goes on with the file when the day is frozen and no file could be written")
  void goesOn() throws Exception {
    try (Shift shift = begin()) {
      sellTwoGiveOneBack(shift);
      happenedOn(shift, YESTERDAY);
      Path inTheWay = directory.resolve("settlement-" + YESTERDAY + ".csv.new");
      Files.createDirectories(inTheWay);

      JobResult failed = shift.jobs().run("settle", YESTERDAY);
      assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
      Files.delete(inTheWay);
      assertThat(shift.jobs().run("settle", YESTERDAY).outcome()).isEqualTo(Outcome.COMPLETED);

      assertThat(lines(YESTERDAY)).hasSize(3);
      assertThat(number(shift, "SELECT COUNT(*) FROM settlements")).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("writes the file again, byte for byte, when it was lost or changed")
  void restores() throws Exception {
    try (Shift shift = begin()) {
      sellTwoGiveOneBack(shift);
      happenedOn(shift, YESTERDAY);
      long run = shift.jobs().run("settle", YESTERDAY).executionId();
      Path file = directory.resolve("settlement-" + YESTERDAY + ".csv");
      Path checksum = directory.resolve("settlement-" + YESTERDAY + ".csv.sha256");
      byte[] settled = Files.readAllBytes(file);

      for (Path harmed : List.of(file, checksum)) {
        Files.delete(harmed);
        assertRestored(shift, run);
        Files.writeString(harmed, "0", StandardOpenOption.APPEND);
        assertRestored(shift, run);
      }

      assertThat(file).hasBinaryContent(settled);
      assertThat(checksum).content().startsWith(sha256(YESTERDAY));
      assertThat(shift.jobs().run("settle", YESTERDAY).outcome()).isEqualTo(Outcome.ALREADY_DONE);
      assertThat(shift.books().runs("settle")).containsExactly(run);
      assertThat(number(shift, "SELECT COUNT(*) FROM settlements")).isEqualTo(1);
    }
  }

  private static void assertRestored(Shift shift, long run) {
    JobResult again = shift.jobs().run("settle", YESTERDAY);
    assertThat(again.outcome()).as(again.message()).isEqualTo(Outcome.COMPLETED);
    assertThat(again.executionId()).isEqualTo(run);
    assertThat(again.message()).contains("was done in run " + run, "is written again: ");
  }

  @Test
  @DisplayName("says why a file that was lost cannot be written again")
  void cannotRestore() throws Exception {
    try (Shift shift = begin()) {
      shift.jobs().run("settle", YESTERDAY);
      Files.delete(directory.resolve("settlement-" + YESTERDAY + ".csv"));
      Files.createDirectory(directory.resolve("settlement-" + YESTERDAY + ".csv.new"));

      JobResult failed = shift.jobs().run("settle", YESTERDAY);

      assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(failed.message())
          .startsWith("settle failed: the file of " + YESTERDAY + " cannot be written to ");
    }
  }

  @Test
  @DisplayName("writes no file whose lines are not what was frozen (negative control of the total)")
  void controlTotal() {
    try (Shift shift = begin()) {
      sellTwoGiveOneBack(shift);
      happenedOn(shift, YESTERDAY);
      shift
          .owner()
          .sql(
              "CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM"
                  + " settlement_lines; RETURN NEW; END $$")
          .update();
      shift
          .owner()
          .sql(
              "CREATE TRIGGER lose AFTER UPDATE ON settlements FOR EACH ROW EXECUTE FUNCTION lose()")
          .update();

      JobResult result = shift.jobs().run("settle", YESTERDAY);

      assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(result.message()).contains("sum to 0 won and the settlement says 200000");
      assertThat(directory.resolve("settlement-" + YESTERDAY + ".csv")).doesNotExist();
    }
  }

  /** Three seats sold, one of them given back; returns the reservation of the other two. */
  private static long sellTwoGiveOneBack(Shift shift) {
    Trade trade = shift.trade();
    Sale sale = trade.sale(3);
    long buyer = trade.buyer(3 * Trade.PRICE);
    long kept = trade.hold(buyer, sale, sale.seatIds().get(0), sale.seatIds().get(1));
    trade.pay(buyer, kept);
    long given = trade.hold(buyer, sale, sale.seatIds().get(2));
    trade.pay(buyer, given);
    trade.cancel(buyer, given);
    return kept;
  }

  private static void happenedOn(Shift shift, LocalDate day) {
    var noon = day.atTime(12, 0).atZone(SEOUL).toOffsetDateTime();
    shift.owner().sql("UPDATE payments SET completed_at = ?").param(noon).update();
    shift.owner().sql("UPDATE refunds SET refunded_at = ?").param(noon).update();
  }

  private static long buyerOf(Shift shift, long reservation) {
    return number(shift, "SELECT user_id FROM reservations WHERE reservation_id = " + reservation);
  }

  private static long number(Shift shift, String query) {
    return shift.owner().sql(query).query(Long.class).single();
  }

  private List<String> lines(LocalDate day) throws IOException {
    String text = Files.readString(directory.resolve("settlement-" + day + ".csv"));
    assertThat(text).endsWith("\r\n");
    return List.of(text.split("\r\n"));
  }

  private String sha256(LocalDate day) throws Exception {
    byte[] content = Files.readAllBytes(directory.resolve("settlement-" + day + ".csv"));
    assertThat(new String(content, StandardCharsets.UTF_8)).isNotEmpty();
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private List<Path> drafts() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".new")).toList();
    }
  }
}
