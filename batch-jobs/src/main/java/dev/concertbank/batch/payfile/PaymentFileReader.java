package dev.concertbank.batch.payfile;

import dev.concertbank.batch.payfile.FileItem.Trailer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a delivery line by line. Each commit keeps the byte at which the next line begins, so a
 * restart reads nothing twice.
 */
final class PaymentFileReader implements ItemStreamReader<FileItem> {
  private static final String FILE_ID = "payment-file.id";
  private static final String POSITION = "payment-file.position";
  private static final String NUMBER = "payment-file.line";
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Delivery delivery;
  private final LineParser parser = new LineParser();
  private ByteLines lines;
  private long number;

  PaymentFileReader(Delivery delivery) {
    this.delivery = delivery;
  }

  /** The place that was kept belongs to a delivery; another one is read from its beginning. */
  @Override
  public void open(ExecutionContext context) {
    if (delivery.isWhole()) {
      return;
    }
    boolean goesOn = context.getLong(FILE_ID, 0) == delivery.fileId();
    number = goesOn ? context.getLong(NUMBER) : 0;
    try {
      lines = ByteLines.of(delivery.file(), goesOn ? context.getLong(POSITION) : 0);
    } catch (IOException e) {
      throw new ItemStreamException(delivery.file() + " cannot be read.", e);
    }
  }

  @Override
  public FileItem read() throws IOException {
    if (lines == null) {
      return null;
    }
    if (number == 0) {
      requireNames();
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
  public void update(ExecutionContext context) {
    context.putLong(FILE_ID, delivery.fileId());
    context.putLong(NUMBER, number);
    if (lines != null) {
      context.putLong(POSITION, lines.position());
    }
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
