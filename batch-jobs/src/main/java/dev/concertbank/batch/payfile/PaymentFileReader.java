package dev.concertbank.batch.payfile;

import dev.concertbank.batch.payfile.FileItem.Trailer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a delivery line by line. How many lines of it are committed the database says, with the
 * lines: of the contexts that Spring Batch keeps, a restarted step has none until its first commit,
 * and a second crash before that would forget the place.
 */
final class PaymentFileReader implements ItemStreamReader<FileItem> {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Delivery delivery;
  private final LineParser parser = new LineParser();
  private ByteLines lines;
  private long number;

  PaymentFileReader(Delivery delivery) {
    this.delivery = delivery;
  }

  @Override
  public void open(ExecutionContext context) {
    if (delivery.isWhole()) {
      return;
    }
    try {
      lines = ByteLines.of(delivery.file());
    } catch (IOException e) {
      throw new ItemStreamException(delivery.file() + " cannot be read.", e);
    }
    number = 0;
  }

  @Override
  public FileItem read() throws IOException {
    if (lines == null) {
      return null;
    }
    if (number == 0) {
      requireNames();
      passBy(delivery.linesRead());
    }
    byte[] line = lines.next();
    if (line == null) {
      throw broken("ends without its trailer: it is not whole");
    }
    FileItem item = parser.parse(++number, line);
    if (item instanceof Trailer) {
      requireEnd();
    }
    return item;
  }

  private void requireNames() throws IOException {
    byte[] line = lines.next();
    if (line == null) {
      throw broken("is empty");
    }
    number = 1;
    boolean marked = Arrays.mismatch(line, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length;
    byte[] names = marked ? Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length) : line;
    String expected = String.join(",", LineParser.COLUMNS);
    try {
      if (!parser.text(names).equals(expected)) {
        throw broken("does not begin with the line " + expected);
      }
    } catch (UnreadableLineException e) {
      throw broken("does not begin with the line " + expected);
    }
  }

  private void passBy(long count) throws IOException {
    for (long i = 0; i < count; i++) {
      lines.next();
    }
    number += count;
  }

  private void requireEnd() throws IOException {
    if (lines.next() != null) {
      throw broken("goes on after its trailer");
    }
    if (!FileScan.of(delivery.file()).sha256().equals(delivery.sha256())) {
      throw broken("changed while it was read");
    }
    close();
  }

  private PaymentFileException broken(String how) {
    Path name = delivery.file().getFileName();
    return new PaymentFileException(
        "%s %s. Ask the provider to send it again.".formatted(name, how));
  }

  @Override
  public void close() {
    if (lines != null) {
      try {
        lines.close();
      } catch (IOException e) {
        throw new ItemStreamException(delivery.file() + " cannot be closed.", e);
      }
      lines = null;
    }
  }
}
