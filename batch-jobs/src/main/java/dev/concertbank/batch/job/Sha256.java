package dev.concertbank.batch.job;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells a file from any other, in hex, as {@code sha256sum} prints it. */
public final class Sha256 {
  private final MessageDigest digest = newDigest();

  public void add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  /** Of what was added; begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  public static String of(byte[] bytes) {
    Sha256 sum = new Sha256();
    sum.add(bytes, bytes.length);
    return sum.hex();
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
