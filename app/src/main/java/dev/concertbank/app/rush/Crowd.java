package dev.concertbank.app.rush;

import dev.concertbank.app.security.AccessTokens;
import dev.concertbank.app.security.PersonHash;
import dev.concertbank.app.security.Role;
import dev.concertbank.plsql.CommandKey;
import dev.concertbank.plsql.Membership;
import dev.concertbank.plsql.PointAccount;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Buyers with points and tokens, made up front: two thousand log-ins would measure how slow a
 * password hash is on purpose, and nothing else.
 */
@Component
public class Crowd {

  /** Enough for four of the dearest seats, many times over. */
  public static final long POINTS = 10_000_000;

  /** No password has this hash, so nobody logs in as one of them. */
  private static final String NO_PASSWORD = "!";

  private static final int PEOPLE_PER_TRANSACTION = 200;

  private final Membership membership;
  private final PointAccount pointAccount;
  private final PersonHash personHash;
  private final AccessTokens tokens;
  private final TransactionTemplate transaction;

  Crowd(
      Membership membership,
      PointAccount pointAccount,
      PersonHash personHash,
      AccessTokens tokens,
      PlatformTransactionManager transactions) {
    this.membership = membership;
    this.pointAccount = pointAccount;
    this.personHash = personHash;
    this.tokens = tokens;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** An administrator for the stage; only a database without one appoints the first. */
  public long administrator(String name) {
    return transaction.execute(
        status -> {
          long adminId = signUp(name + "-admin");
          membership.appointAdmin(null, adminId);
          return adminId;
        });
  }

  public List<Person> buyers(String name, int count) {
    List<Person> buyers = new ArrayList<>(count);
    for (int first = 0; first < count; first += PEOPLE_PER_TRANSACTION) {
      int from = first;
      int to = Math.min(first + PEOPLE_PER_TRANSACTION, count);
      transaction.executeWithoutResult(
          status -> {
            for (int i = from; i < to; i++) {
              buyers.add(buyer(name + "-" + i));
            }
          });
    }
    return List.copyOf(buyers);
  }

  private Person buyer(String name) {
    long userId = signUp(name);
    pointAccount.charge(new CommandKey(userId, "crowd", personHash.of(name)), POINTS);
    return new Person(userId, tokens.issue(userId, Role.USER));
  }

  private long signUp(String name) {
    return membership.signUp(
        new Membership.Registration(
            name + "@rush.invalid", name, NO_PASSWORD, personHash.of("crowd:" + name)));
  }
}
