package dev.concertbank.plsql.gate.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.Package;
import dev.concertbank.plsql.gate.source.Parameter;
import dev.concertbank.plsql.gate.source.Subprogram;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageSpecification;

/** Specifications; what their comments leave out, the reference's tests find. */
final class ContractRules {

  /** Columns that are counted in won; whoever passes one should read so. */
  private static final Set<String> MONEY = Set.of("amount", "price", "balance");

  private ContractRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perFile("authid", ContractRules::authid).inProduction(),
        new Rule("money-unit", ContractRules::moneyUnit).inProduction(),
        new Rule("same-header", ContractRules::sameHeader));
  }

  private static void authid(Unit unit, Report report) {
    for (ASTPackageSpecification spec : unit.all(ASTPackageSpecification.class)) {
      if (!WordList.upper(unit.words(spec)).contains("AUTHID DEFINER")) {
        report.add(unit, spec, "write AUTHID DEFINER: roles have no rights on tables");
      }
    }
  }

  private static void moneyUnit(Corpus corpus, Report report) {
    for (Package each : corpus.program().packages()) {
      for (Subprogram subprogram : each.declared()) {
        Optional<Parameter> money = money(subprogram);
        boolean judged = corpus.units().contains(subprogram.unit());
        if (judged && money.isPresent() && !commentAbove(subprogram).contains("won")) {
          report.add(
              subprogram.unit(),
              subprogram.node(),
              "say above that %s is in won".formatted(money.get().name()));
        }
      }
    }
  }

  private static Optional<Parameter> money(Subprogram subprogram) {
    return subprogram.parameters().stream()
        .filter(
            parameter ->
                subprogram.unit().words(parameter.node()).stream()
                    .anyMatch(word -> MONEY.contains(word.lower())))
        .findFirst();
  }

  /** The lines of comment that end right above a declaration. */
  private static String commentAbove(Subprogram subprogram) {
    Unit unit = subprogram.unit();
    List<String> lines = unit.lines();
    int line = unit.line(Tree.start(subprogram.node())) - 1;
    StringBuilder comment = new StringBuilder();
    while (line > 0 && lines.get(line - 1).strip().startsWith("--")) {
      comment.insert(0, lines.get(line - 1) + "\n");
      line--;
    }
    return comment.toString();
  }

  /** PLS-00323: what a specification declares, its body defines with the same head. */
  private static void sameHeader(Corpus corpus, Report report) {
    for (Package each : corpus.program().packages()) {
      for (Subprogram declared : each.declared()) {
        Optional<Subprogram> defined =
            each.defined().stream().filter(s -> s.name().equals(declared.name())).findFirst();
        if (defined.isEmpty()) {
          report.add(declared.unit(), declared.node(), "the body has no " + declared.name());
        } else if (!isSame(declared, defined.get())) {
          report.add(
              defined.get().unit(),
              defined.get().node(),
              "its head is not that of the specification");
        }
      }
    }
  }

  private static boolean isSame(Subprogram declared, Subprogram defined) {
    return WordList.upper(declared.header()).equals(WordList.upper(defined.header()));
  }
}
