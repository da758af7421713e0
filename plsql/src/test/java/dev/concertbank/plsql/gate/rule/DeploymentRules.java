package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Deployment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every rule about what is deployed, and what they all find. */
public final class DeploymentRules {

  private static final List<DeploymentRule> ALL =
      Stream.of(ChangeSetRules.all(), KeyRules.all(), TableRules.all())
          .flatMap(List::stream)
          .toList();

  /**
   * What breaks a rule.
   *
   * @param subject a change set, table, column or key
   */
  public record Broken(String rule, String subject, String message) {}

  private DeploymentRules() {}

  public static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    ALL.forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  public static List<Broken> check(Deployment deployment) {
    List<Broken> found = new ArrayList<>();
    for (DeploymentRule rule : ALL) {
      rule.check()
          .accept(
              deployment, (subject, message) -> found.add(new Broken(rule.id(), subject, message)));
    }
    return found;
  }
}
