package dev.concertbank.batch.payfile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The lines of a file as bytes. However long a line is, it takes no more memory than {@link
 * #LONGEST}.
 */
final class ByteLines implements Closeable {
  static final int LONGEST = 1000;
  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).flip();
  private final byte[] line = new byte[LONGEST + 1];

  private ByteLines(FileChannel channel) {
    this.channel = channel;
  }

  static ByteLines of(Path file) throws IOException {
    return new ByteLines(FileChannel.open(file));
  }

  /**
   * The next line without its end, LF or CR LF; of one that is too long, {@link #LONGEST} bytes and
   * one more; null at the end of the file.
   */
  byte[] next() throws IOException {
    int length = 0;
    boolean any = false;
    while (hasByte()) {
      byte next = buffer.get();
      any = true;
      if (next == '\n') {
        break;
      }
      if (length < line.length) {
        line[length++] = next;
      }
    }
    if (!any) {
      return null;
    }
    boolean carriageReturn = length > 0 && length <= LONGEST && line[length - 1] == '\r';
    return Arrays.copyOf(line, carriageReturn ? length - 1 : length);
  }

  private boolean hasByte() throws IOException {
    if (!buffer.hasRemaining()) {
      buffer.clear();
      channel.read(buffer);
      buffer.flip();
    }
    return buffer.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
