package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
import net.sourceforge.pmd.reporting.RuleViolation;

/** The rules that PMD applies by itself. */
final class PmdRules {

  private static final Path RULES = Path.of("src", "test", "resources", "gate", "ruleset.xml");

  private PmdRules() {}

  private static RuleSet load() {
    return new RuleSetLoader().loadFromResource(RULES.toString());
  }

  static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    load().getRules().stream().map(Rule::getName).forEach(ids::add);
    return ids;
  }

  static List<Finding> check(Corpus corpus) {
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setForceLanguageVersion(
        LanguageRegistry.PMD.getLanguageById("plsql").getDefaultVersion());
    configuration.setIgnoreIncrementalAnalysis(true);
    configuration.setThreads(0);
    try (PmdAnalysis analysis = PmdAnalysis.create(configuration)) {
      analysis.addRuleSet(load());
      for (Unit unit : corpus.units()) {
        // Without comments nothing can be suppressed by one.
        analysis.files().addSourceFile(FileId.fromPathLikeString(unit.path()), unit.statements());
      }
      return analysis.performAnalysisAndCollectReport().getViolations().stream()
          .map(PmdRules::finding)
          .toList();
    }
  }

  private static Finding finding(RuleViolation violation) {
    return new Finding(
        violation.getFileId().getOriginalPath(),
        violation.getBeginLine(),
        violation.getRule().getName(),
        violation.getDescription());
  }
}
