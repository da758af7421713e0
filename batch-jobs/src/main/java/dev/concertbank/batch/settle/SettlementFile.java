package dev.concertbank.batch.settle;

import dev.concertbank.batch.job.JobFailure;
import dev.concertbank.batch.job.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The CSV file of a day (RFC 4180): a line of names, the lines, and a trailer with their number and
 * the control total. Beside it a file with its SHA-256, as {@code sha256sum -c} reads it. Both are
 * written aside and renamed, the checksum last: a file that has one is whole.
 *
 * <p>The codes are those of the catalogue, letter for letter: programs match by them. One that
 * begins with an equals sign is none the less text, and a spreadsheet has to be told so.
 */
final class SettlementFile {
  private static final String NAMES =
      "date,concert,schedule,starts_at,grade,kind,seats_sold,seats_returned,gross,refunded,net";

  /** Not the database's: how it sorts texts depends on the language of the session. */
  private static final Comparator<SettlementLine> ORDER =
      Comparator.comparing(SettlementLine::concert)
          .thenComparing(SettlementLine::schedule)
          .thenComparing(SettlementLine::grade)
          .thenComparing(SettlementLine::adjustment);

  private final Path directory;

  SettlementFile(Path directory) {
    this.directory = directory;
  }

  /** Empty if it is there, with its checksum. */
  Optional<Path> restore(LocalDate day, List<SettlementLine> lines, long controlTotal) {
    byte[] content = text(day, lines, controlTotal).getBytes(StandardCharsets.UTF_8);
    Path file = fileOf(day);
    return has(file, content) && has(checksumOf(file), checksum(file, content))
        ? Optional.empty()
        : Optional.of(write(day, lines, controlTotal));
  }

  private static boolean has(Path file, byte[] content) {
    try {
      return Arrays.equals(Files.readAllBytes(file), content);
    } catch (IOException e) {
      return false;
    }
  }

  Path write(LocalDate day, List<SettlementLine> lines, long controlTotal) {
    long total = lines.stream().mapToLong(SettlementLine::net).sum();
    if (total != controlTotal) {
      throw new JobFailure(
          "The lines of %s sum to %d won and the settlement says %d. No file was written; run reconcile."
              .formatted(day, total, controlTotal));
    }
    byte[] content = text(day, lines, controlTotal).getBytes(StandardCharsets.UTF_8);
    Path file = fileOf(day);
    try {
      Files.createDirectories(directory);
      put(file, content);
      put(checksumOf(file), checksum(file, content));
      return file;
    } catch (IOException e) {
      throw new JobFailure(
          "the file of %s cannot be written to %s (%s). Make room there, or name another directory with"
                  .formatted(day, directory.toAbsolutePath(), e)
              + " concert-bank.jobs.settle.directory",
          e);
    }
  }

  private Path fileOf(LocalDate day) {
    return directory.resolve("settlement-" + day + ".csv");
  }

  private static Path checksumOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".sha256");
  }

  private static byte[] checksum(Path file, byte[] content) {
    String line = Sha256.of(content) + "  " + file.getFileName() + "\n";
    return line.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(LocalDate day, List<SettlementLine> lines, long controlTotal) {
    StringBuilder text = new StringBuilder(NAMES).append("\r\n");
    for (SettlementLine line : lines.stream().sorted(ORDER).toList()) {
      String kind = line.adjustment() ? "ADJUSTMENT" : "DAY";
      text.append(day)
          .append(',' + quoted(line.concert()))
          .append(',' + quoted(line.schedule()))
          .append(',' + line.startsAt())
          .append(',' + quoted(line.grade()))
          .append(',' + kind)
          .append("," + line.seatsSold() + "," + line.seatsReturned())
          .append("," + line.gross() + "," + line.refunded() + "," + line.net())
          .append("\r\n");
    }
    return text.append("#TOTAL,%d,%d\r\n".formatted(lines.size(), controlTotal)).toString();
  }

  private static String quoted(String value) {
    return value.matches("[^\",\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  /** On the disk before it has its name: after a power failure there is all of it or nothing. */
  private static void put(Path file, byte[] content) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    keepName(file.getParent());
  }

  /** A name is on the disk when its directory is; Windows opens none, and needs it not. */
  private static void keepName(Path directory) throws IOException {
    if (File.separatorChar == '/') {
      try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
