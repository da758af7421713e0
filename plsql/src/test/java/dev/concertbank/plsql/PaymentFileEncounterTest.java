package dev.concertbank.plsql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concertbank.plsql.Encounter.Late;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The lock of the job keeps two readers apart; these hold if it should fail. */
@DisplayName("While a payment file becomes whole,")
class PaymentFileEncounterTest {
  private static final Instant START = Instant.parse("2026-01-30T15:00:00Z");
  private static final PaymentFile.Day DAY =
      new PaymentFile.Day(NightOffice.DAY, START, START.plus(1, ChronoUnit.DAYS));
  private static final PaymentFile.Line LINE =
      new PaymentFile.Line(2, "L-2", 7, "CAPTURE", 1_000, "SUCCEEDED", START);

  /** An empty file, of which somebody has read the trailer and has not committed. */
  private static final class Reader implements AutoCloseable {
    private final Stage.Isolated stage;
    private final NightOffice office;
    private final PaymentFile files;
    private final Encounter encounter;
    private final long fileId;

    Reader(Guard... guards) {
      stage = Stage.without(guards);
      office = new NightOffice(stage);
      files = new PaymentFile(Procedures.on(stage.database().batch(), "CB_OWNER"));
      encounter = new Encounter(stage);
      fileId = open().fileId();
    }

    PaymentFile.Opened open() {
      return office.commit(() -> files.open(DAY, "payments.csv", "aa", false));
    }

    long putLine() {
      return office.commit(
          () -> {
            files.putLines(fileId, List.of(LINE));
            return fileId;
          });
    }

    <T> Late<T> besideTheEnd(Callable<T> command) {
      return encounter.beside(office::commit, this::end, command);
    }

    private long end() {
      files.end(fileId, 0, 0);
      return fileId;
    }

    @Override
    public void close() {
      encounter.close();
      stage.close();
    }
  }

  @Test
  @DisplayName("who brings another line waits, and hears that it takes no more")
  void lateLine() {
    try (Reader reader = new Reader()) {
      Late<Long> late = reader.besideTheEnd(reader::putLine);

      assertThat(late.waited()).isTrue();
      assertThat(late.result().failedWith(TicketError.PAYMENT_FILE_OVER)).isTrue();
      assertThat(late.result().error()).hasMessageContaining("is READ and takes no more lines");
    }
  }

  @Test
  @NegativeControl
  @DisplayName("without its lock it takes one more (else the test above proves nothing)")
  void lateLineSlipsIn() {
    try (Reader reader = new Reader(Guard.FILE_LOCK)) {
      assertThat(reader.besideTheEnd(reader::putLine).result().succeeded()).isTrue();
    }
  }

  @Test
  @DisplayName("who opens it, too, waits, and hears that it is whole")
  void lateReader() {
    try (Reader reader = new Reader()) {
      Late<PaymentFile.Opened> late = reader.besideTheEnd(reader::open);

      assertThat(late.waited()).isTrue();
      assertThat(late.result().answer()).isEqualTo(new PaymentFile.Opened(reader.fileId, true, 0));
    }
  }

  @Test
  @NegativeControl
  @DisplayName("without its lock it is read once more (else the test above proves nothing)")
  void lateReaderReads() {
    try (Reader reader = new Reader(Guard.LOCK_OF_THE_FILE_BEING_READ)) {
      assertThat(reader.besideTheEnd(reader::open).result().answer().whole()).isFalse();
    }
  }
}
