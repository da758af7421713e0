package dev.concertbank.app.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Random secrets in the data directory, made by whoever starts first: tokens hold after a restart
 * and in a second instance, and nobody has to invent one to try the product.
 */
final class SecretFile {
  private static final String NAME = "secrets";
  private static final int BYTES = 32;
  private static final int LINES = 3;

  private SecretFile() {}

  static Secrets in(Path directory) {
    List<String> lines = linesIn(directory);
    return Secrets.of(lines.get(0), lines.get(1), queueOf(lines));
  }

  /** Only those for waiting rooms. */
  static List<String> queueIn(Path directory) {
    return queueOf(linesIn(directory));
  }

  private static List<String> queueOf(List<String> lines) {
    return lines.subList(2, LINES);
  }

  private static List<String> linesIn(Path directory) {
    Path file = directory.resolve(NAME);
    try {
      Files.createDirectories(directory);
      return readOrCreate(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The secrets in " + file + " cannot be read or written.", e);
    }
  }

  /**
   * Under a lock, which closing the file gives back: two instances may start at once. A file of an
   * older version has fewer lines; what it lacks is added, what it has stays.
   */
  private static List<String> readOrCreate(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.lock();
      if (channel.size() == 0) {
        restrict(file);
      }
      List<String> lines = new ArrayList<>(read(channel));
      while (lines.size() < LINES) {
        String secret = random();
        byte[] line = (secret + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.write(ByteBuffer.wrap(line), channel.size());
        lines.add(secret);
      }
      channel.force(true);
      return lines;
    }
  }

  private static List<String> read(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate((int) channel.size());
    channel.read(content, 0);
    return new String(content.array(), StandardCharsets.US_ASCII).lines().toList();
  }

  private static void restrict(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
