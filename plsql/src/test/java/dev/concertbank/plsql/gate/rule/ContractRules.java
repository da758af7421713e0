package dev.concertbank.plsql.gate.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.gate.source.Corpus;
import dev.concertbank.plsql.gate.source.Package;
import dev.concertbank.plsql.gate.source.Parameter;
import dev.concertbank.plsql.gate.source.Subprogram;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import dev.concertbank.plsql.gate.source.WordList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageSpecification;

/** A specification is the contract: of its package, and of each subprogram. Suites have none. */
final class ContractRules {

  private static final List<String> FIELDS =
      List.of("Purpose:", "Callers:", "Locks:", "Isolation:", "Idempotent:");

  /** Columns that are counted in won; whoever passes one should read so. */
  private static final Set<String> MONEY = Set.of("amount", "price", "balance");

  private static final Pattern RAISED = Pattern.compile("\\be_\\w+");

  private ContractRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perFile("authid", ContractRules::authid).inProduction(),
        Rule.perFile("package-contract", ContractRules::packageContract).inProduction(),
        new Rule("subprogram-contract", ContractRules::subprograms).inProduction(),
        new Rule("same-header", ContractRules::sameHeader));
  }

  private static void authid(Unit unit, Report report) {
    for (ASTPackageSpecification spec : unit.all(ASTPackageSpecification.class)) {
      if (!WordList.upper(unit.words(spec)).contains("AUTHID DEFINER")) {
        report.add(unit, spec, "write AUTHID DEFINER: roles have no rights on tables");
      }
    }
  }

  private static void packageContract(Unit unit, Report report) {
    for (ASTPackageSpecification spec : unit.all(ASTPackageSpecification.class)) {
      requireFields(unit, spec, report);
    }
  }

  /** Each field on a line of its own below the head, in this order. */
  private static void requireFields(Unit unit, ASTPackageSpecification spec, Report report) {
    int first = unit.line(Tree.start(spec));
    List<String> comment = unit.lines().stream().skip(first - 1L).map(String::strip).toList();
    int line = 0;
    for (String field : FIELDS) {
      while (line < comment.size() && !comment.get(line).startsWith("-- " + field)) {
        line++;
      }
      if (line == comment.size()) {
        report.add(unit, spec, "the head needs, in this order, " + String.join(" ", FIELDS));
        return;
      }
    }
  }

  private static void subprograms(Corpus corpus, Report report) {
    Set<String> errors =
        corpus.program().find("ticket_errors").map(Package::exceptions).orElse(Set.of());
    for (Package each : corpus.program().packages()) {
      for (Subprogram subprogram : each.declared()) {
        if (corpus.units().contains(subprogram.unit())) {
          requireComment(subprogram, errors, report);
        }
      }
    }
  }

  private static void requireComment(Subprogram subprogram, Set<String> errors, Report report) {
    String comment = commentAbove(subprogram);
    subprogram.parameters().stream()
        .filter(
            parameter -> !Pattern.compile("\\b" + parameter.name() + "\\b").matcher(comment).find())
        .forEach(
            p ->
                report.add(
                    subprogram.unit(), p.node(), "say above what %s is".formatted(p.name())));
    if (comment.isBlank()) {
      report.add(subprogram.unit(), subprogram.node(), "say what it does, above it");
    }
    if (subprogram.function() && !comment.contains(" returns ")) {
      report.add(subprogram.unit(), subprogram.node(), "say what it returns");
    }
    if (money(subprogram).isPresent() && !comment.contains("won")) {
      report.add(
          subprogram.unit(),
          subprogram.node(),
          "say that %s is in won".formatted(money(subprogram).get().name()));
    }
    RAISED
        .matcher(comment)
        .results()
        .map(raised -> raised.group())
        .filter(raised -> !errors.contains(raised))
        .forEach(
            raised ->
                report.add(subprogram.unit(), subprogram.node(), "ticket_errors has no " + raised));
  }

  private static Optional<Parameter> money(Subprogram subprogram) {
    return subprogram.parameters().stream()
        .filter(
            parameter -> {
              List<Word> words = subprogram.unit().words(parameter.node());
              return words.stream().anyMatch(word -> MONEY.contains(word.lower()));
            })
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
        } else if (!WordList.upper(declared.header())
            .equals(WordList.upper(defined.get().header()))) {
          report.add(
              defined.get().unit(),
              defined.get().node(),
              "its head is not that of the specification");
        }
      }
    }
  }
}
