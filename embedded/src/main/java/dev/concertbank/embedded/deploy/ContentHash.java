package dev.concertbank.embedded.deploy;

import dev.concertbank.embedded.translator.PlsqlFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Whether files and translator are the ones of last time. */
final class ContentHash {
  private ContentHash() {}

  static String of(List<PlsqlFile> files, List<String> runtime, String variant) {
    MessageDigest digest = sha256();
    TranslatorClasses.contents().forEach(digest::update);
    add(digest, variant);
    runtime.forEach(text -> add(digest, text));
    files.forEach(
        file -> {
          add(digest, file.name());
          add(digest, file.text());
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
