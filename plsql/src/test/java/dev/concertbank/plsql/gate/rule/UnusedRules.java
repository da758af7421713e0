package dev.concertbank.plsql.gate.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.DeclaredName;
import dev.concertbank.plsql.gate.source.DeclaredName.Kind;
import dev.concertbank.plsql.gate.source.Package;
import dev.concertbank.plsql.gate.source.Parameter;
import dev.concertbank.plsql.gate.source.Subprogram;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import dev.concertbank.plsql.gate.source.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageBody;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;

/** What is declared and never used. */
final class UnusedRules {

  private static final Set<Kind> LOCAL =
      Set.of(Kind.VARIABLE, Kind.CONSTANT, Kind.EXCEPTION, Kind.CURSOR, Kind.TYPE);

  private UnusedRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perBody("unused-parameter", UnusedRules::parameters),
        Rule.perFile("unused-local", UnusedRules::locals),
        new Rule("unused-subprogram", UnusedRules::subprograms));
  }

  private static void parameters(Subprogram subprogram, Report report) {
    if (!subprogram.hasBody()) {
      return;
    }
    for (Parameter parameter : subprogram.parameters()) {
      if (!WordList.uses(subprogram.body(), parameter.name())) {
        report.add(
            subprogram.unit(),
            parameter.node(),
            "%s is never used: remove it".formatted(parameter.name()));
      }
    }
  }

  private static void locals(Unit unit, Report report) {
    for (DeclaredName name : DeclaredName.in(unit)) {
      Node scope = scope(name.node());
      if (LOCAL.contains(name.kind()) && scope != null && !isUsed(unit, scope, name)) {
        report.add(unit, name.node(), "%s is never used: remove it".formatted(name.text()));
      }
    }
  }

  /**
   * What can see a name: its subprogram, or the body of its package; of a specification, anybody.
   */
  private static Node scope(Node node) {
    Node subprogram = node.ancestors(ASTProgramUnit.class).first();
    return subprogram == null ? node.ancestors(ASTPackageBody.class).first() : subprogram;
  }

  private static boolean isUsed(Unit unit, Node scope, DeclaredName name) {
    List<Word> elsewhere = new ArrayList<>(unit.words(Tree.start(scope), Tree.start(name.node())));
    elsewhere.addAll(unit.words(Tree.end(name.node()), Tree.end(scope)));
    return WordList.uses(elsewhere, name.text().toLowerCase(Locale.ROOT));
  }

  private static void subprograms(Corpus corpus, Report report) {
    for (Package each : corpus.program().packages()) {
      for (Subprogram subprogram : each.defined()) {
        if (!each.isPublic(subprogram.name()) && !isCalled(subprogram)) {
          report.add(
              subprogram.unit(),
              subprogram.node(),
              "%s is private and never called: remove it".formatted(subprogram.name()));
        }
      }
    }
  }

  private static boolean isCalled(Subprogram subprogram) {
    Unit unit = subprogram.unit();
    List<Word> elsewhere = new ArrayList<>(unit.words(0, Tree.start(subprogram.node())));
    elsewhere.addAll(unit.words(Tree.end(subprogram.node()), unit.code().length()));
    return WordList.uses(elsewhere, subprogram.name());
  }
}
