package dev.concertbank.app.demo;

import dev.concertbank.plsql.CommandKey;
import dev.concertbank.plsql.Membership;
import dev.concertbank.plsql.PointAccount;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The demo's administrator and its buyers, who all have the same password. */
@Component
final class DemoPeople {

  static final String PASSWORD = "concert-bank";
  static final String ADMIN_EMAIL = "admin@concert-bank.dev";
  static final int BUYERS = 20;
  private static final long POINTS = 1_000_000;

  private final Membership membership;
  private final PointAccount pointAccount;
  private final PasswordEncoder passwords;

  DemoPeople(Membership membership, PointAccount pointAccount, PasswordEncoder passwords) {
    this.membership = membership;
    this.pointAccount = pointAccount;
    this.passwords = passwords;
  }

  /** Hashed once: it is made to be slow, and twenty-one times slow is a slow start. */
  String passwordHash() {
    return passwords.encode(PASSWORD);
  }

  long signUpAdmin(String passwordHash) {
    long adminId = signUp(ADMIN_EMAIL, "Demo administrator", passwordHash);
    membership.appointAdmin(null, adminId);
    return adminId;
  }

  void signUpBuyers(String passwordHash) {
    for (int i = 1; i <= BUYERS; i++) {
      String email = "demo%d@concert-bank.dev".formatted(i);
      long userId = signUp(email, "Demo buyer " + i, passwordHash);
      pointAccount.charge(new CommandKey(userId, "demo-charge", sha256(email)), POINTS);
    }
  }

  private long signUp(String email, String name, String passwordHash) {
    // Nobody's identity string: a real one is hashed with a secret and cannot give this.
    return membership.signUp(
        new Membership.Registration(email, name, passwordHash, sha256("demo person " + email)));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
