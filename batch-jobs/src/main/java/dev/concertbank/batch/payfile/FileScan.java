package dev.concertbank.batch.payfile;

import dev.concertbank.batch.job.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a first look at a file says.
 *
 * @param sha256 tells it from any other
 * @param lines about how many there are, for the progress
 */
record FileScan(String sha256, long lines) {

  static FileScan of(Path file) throws IOException {
    Sha256 sum = new Sha256();
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        sum.add(buffer, length);
        for (int i = 0; i < length; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    return new FileScan(sum.hex(), lines);
  }
}
