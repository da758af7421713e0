package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Corpus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every rule, and what they all find. */
public final class Rules {

  private static final List<Rule> ALL =
      Stream.of(
              NameRules.all(),
              LetterCaseRule.all(),
              DeclarationRules.all(),
              UnusedRules.all(),
              CallRules.all(),
              LockRules.all(),
              QueryRules.all(),
              GroupRules.all(),
              DmlRules.all(),
              SequenceRules.all(),
              SqlBoundaryRules.all(),
              BulkRules.all(),
              ErrorRules.all(),
              FlowRules.all(),
              ContractRules.all(),
              ScriptRules.all())
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  public static Set<String> ids() {
    Set<String> ids = new TreeSet<>(PmdRules.ids());
    ALL.forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  public static List<Finding> check(Corpus corpus) {
    List<Finding> findings = new ArrayList<>(PmdRules.check(corpus));
    ALL.forEach(rule -> rule.check().accept(corpus, new Report(rule.id(), findings)));
    findings.sort(Comparator.comparing(Finding::file).thenComparing(Finding::line));
    return findings;
  }
}
