package dev.concertbank.batch.payfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Writes a file as the provider would, line by line, and its trailer. */
final class SampleFile {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX");
  private static final long NOBODYS = 900_000_000_000_000_000L;

  private final Writer out;
  private final ZoneId zone;
  private long lines;
  private long total;

  /**
   * One capture or refund of ours.
   *
   * @param kind CAPTURE or REFUND
   * @param amount won
   */
  record Entry(long paymentId, String kind, long amount, Instant occurredAt) {
    String reference() {
      return "%s-%d".formatted(kind.charAt(0), paymentId);
    }
  }

  SampleFile(Writer out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
    raw(String.join(",", LineParser.COLUMNS));
  }

  void write(Entry entry) {
    line(entry.reference(), entry, "SUCCEEDED");
  }

  void write(Entry entry, Defect defect) {
    switch (defect) {
      case MISSING_HERE -> {
        write(entry);
        write(new Entry(NOBODYS, entry.kind(), entry.amount(), entry.occurredAt()));
      }
      case MISSING_THERE -> {}
      case DUPLICATE -> {
        write(entry);
        write(entry);
      }
      case STATUS -> line(entry.reference(), entry, "FAILED");
      case AMOUNT ->
          write(new Entry(entry.paymentId(), entry.kind(), entry.amount() + 1, entry.occurredAt()));
      case LATE ->
          write(
              new Entry(
                  entry.paymentId(),
                  entry.kind(),
                  entry.amount(),
                  entry.occurredAt().plus(1, ChronoUnit.DAYS)));
      case UNREADABLE -> {
        write(entry);
        raw("X-1,1,CAPTURE,1");
        lines++;
      }
    }
  }

  void end() {
    raw("%s,%d,%d".formatted(LineParser.TRAILER, lines, total));
  }

  private void line(String reference, Entry entry, String status) {
    raw(
        String.join(
            ",",
            reference,
            Long.toString(entry.paymentId()),
            entry.kind(),
            Long.toString(entry.amount()),
            status,
            TIME.format(entry.occurredAt().atZone(zone))));
    lines++;
    total += entry.kind().equals("REFUND") ? -entry.amount() : entry.amount();
  }

  private void raw(String line) {
    try {
      out.write(line);
      out.write("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
