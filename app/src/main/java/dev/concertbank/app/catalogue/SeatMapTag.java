package dev.concertbank.app.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The entity tag of a seat map: the same as long as no seat looks different. */
final class SeatMapTag {
  private static final int HEX_DIGITS = 32;

  private SeatMapTag() {}

  /** Weak, because the time of the answer differs. */
  static String of(List<SeatRow> seats) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      seats.forEach(seat -> digest.update(seat.toString().getBytes(StandardCharsets.UTF_8)));
      String hash = HexFormat.of().formatHex(digest.digest());
      return "W/\"" + hash.substring(0, HEX_DIGITS) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256.", e);
    }
  }
}
