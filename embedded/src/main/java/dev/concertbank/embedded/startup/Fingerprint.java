package dev.concertbank.embedded.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A digest of everything that decides what the database looks like: changelogs, PL/SQL and the
 * translator itself. Reading these files takes milliseconds; asking Liquibase takes a second.
 */
final class Fingerprint {

  private static final String TRANSLATOR = "dev/concertbank/embedded/";
  private static final String CODE = "plsql/";

  private Fingerprint() {}

  static String of(EmbeddedSettings settings) {
    String changelogFolder = settings.changelog().replaceFirst("[^/]+$", "");
    MessageDigest digest = sha256();
    digest.update(
        (settings.changelog() + "|" + settings.contexts()).getBytes(StandardCharsets.UTF_8));
    List.of(changelogFolder, CODE, TRANSLATOR).forEach(folder -> update(digest, folder));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, String folder) {
    try {
      Map<String, byte[]> sorted = new TreeMap<>();
      var files = new PathMatchingResourcePatternResolver(Fingerprint.class.getClassLoader());
      for (Resource file : files.getResources("classpath*:" + folder + "**/*.*")) {
        sorted.put(pathFrom(folder, file), read(file));
      }
      sorted.forEach(
          (path, content) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
          });
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder + " on the class path", e);
    }
  }

  /** Without the place of the jar or folder, which differs from machine to machine. */
  private static String pathFrom(String folder, Resource file) throws IOException {
    String url = file.getURL().toString();
    return url.substring(url.lastIndexOf("/" + folder) + 1);
  }

  private static byte[] read(Resource file) throws IOException {
    try (InputStream stream = file.getInputStream()) {
      return stream.readAllBytes();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
