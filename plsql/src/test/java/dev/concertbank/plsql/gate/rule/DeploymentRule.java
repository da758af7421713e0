package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Deployment;
import dev.concertbank.plsql.gate.source.Deployment.ChangeSet;
import java.util.function.BiConsumer;

/**
 * A rule about what is deployed, by the name that the checklist and the self-test know it by.
 *
 * @param check reports what is wrong with which change set or object
 */
record DeploymentRule(String id, BiConsumer<Deployment, BiConsumer<String, String>> check) {

  /** A rule that judges every change set alone. */
  static DeploymentRule perChangeSet(
      String id, BiConsumer<ChangeSet, BiConsumer<String, String>> check) {
    return new DeploymentRule(
        id, (deployment, report) -> deployment.changeSets().forEach(c -> check.accept(c, report)));
  }
}
