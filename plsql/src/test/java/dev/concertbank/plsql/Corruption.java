package dev.concertbank.plsql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that is wrong with {@link Story}: what is done by hand, as the owner, and which rules
 * that breaks, of what.
 */
public final class Corruption {
  private final String what;
  private final List<String> statements;
  private final List<Break> breaks = new ArrayList<>();

  /** A broken rule; the keys are a query, as of before the corruption. */
  private record Break(String rule, String keys) {}

  private Corruption(String what, List<String> statements) {
    this.what = what;
    this.statements = statements;
  }

  static Corruption of(String what, String... statements) {
    return new Corruption(what, List.of(statements));
  }

  Corruption breaks(String rule, String keys) {
    breaks.add(new Break(rule, keys));
    return this;
  }

  /** Each way in which each rule can be broken, one at a time. */
  public static Stream<Corruption> all() {
    return Stream.of(
            SeatCorruptions.all(),
            LedgerCorruptions.all(),
            PaymentCorruptions.all(),
            SettlementCorruptions.all(),
            RoomCorruptions.all())
        .flatMap(corruptions -> corruptions);
  }

  /** The first of these for each rule: for tests that take longer. */
  public static Stream<Corruption> oneOfEachRule() {
    Set<String> rules = new TreeSet<>();
    return all().filter(corruption -> rules.addAll(corruption.rules()));
  }

  Set<String> rules() {
    return breaks.stream().map(Break::rule).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Does it; returns the rules that are broken now, each with a key. */
  public Set<String> perform(JdbcClient owner) {
    Set<String> expected = new TreeSet<>();
    for (Break broken : breaks) {
      List<Long> keys = owner.sql(broken.keys()).query(Long.class).list();
      if (keys.isEmpty()) {
        throw new IllegalStateException("The story has nothing for: " + this);
      }
      keys.forEach(key -> expected.add(broken.rule() + ", " + key));
    }
    for (String statement : statements) {
      int rows = owner.sql(statement).update();
      if (rows == 0 && !statement.startsWith("DROP") && !statement.startsWith("ALTER")) {
        throw new IllegalStateException("Nothing was corrupted by: " + statement);
      }
    }
    return expected;
  }

  @Override
  public String toString() {
    return what;
  }
}
