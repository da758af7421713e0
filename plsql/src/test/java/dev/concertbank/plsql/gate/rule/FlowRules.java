package dev.concertbank.plsql.gate.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.gate.source.Subprogram;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTContinueStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTExitStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTLabel;
import net.sourceforge.pmd.lang.plsql.ast.ASTLabelledStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTReturnStatement;

/** Loops, labels, RETURN, and the clock. */
final class FlowRules {

  private FlowRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perFile("label", FlowRules::labels),
        Rule.perBody("return", FlowRules::returns),
        Rule.perBody("one-clock", FlowRules::clock).inProduction(),
        Rule.perFile("transaction-control", FlowRules::transaction));
  }

  /** PLS-00113, PLS-00201: END LOOP, EXIT and CONTINUE name a loop that they stand in. */
  private static void labels(Unit unit, Report report) {
    for (ASTLabelledStatement labelled : unit.all(ASTLabelledStatement.class)) {
      List<Word> words = unit.words(labelled);
      Word last = words.get(words.size() - 2);
      String label = labelOf(unit, labelled);
      if (words.get(words.size() - 3).is("LOOP") && !last.lower().equals(label)) {
        report.add(unit, last, "write END LOOP %s".formatted(label));
      }
    }
    unit.all(ASTExitStatement.class).forEach(exit -> requireLoop(unit, exit, report));
    unit.all(ASTContinueStatement.class).forEach(next -> requireLoop(unit, next, report));
  }

  private static String labelOf(Unit unit, ASTLabelledStatement labelled) {
    return unit.words(labelled.firstChild(ASTLabel.class)).get(1).lower();
  }

  private static void requireLoop(Unit unit, Node statement, Report report) {
    List<Word> words = unit.words(statement);
    if (words.size() < 2 || words.get(1).is("WHEN", ";")) {
      return;
    }
    String label = words.get(1).lower();
    boolean inside =
        statement
            .ancestors(ASTLabelledStatement.class)
            .any(labelled -> labelOf(unit, labelled).equals(label));
    if (!inside) {
      report.add(unit, statement, "no loop around it is labelled " + label);
    }
  }

  /** PLS-00503, PLS-00372, ORA-06503. */
  private static void returns(Subprogram subprogram, Report report) {
    if (!subprogram.hasBody()) {
      return;
    }
    Unit unit = subprogram.unit();
    List<ASTReturnStatement> returns =
        subprogram.node().descendants(ASTReturnStatement.class).toList();
    for (ASTReturnStatement statement : returns) {
      boolean value = Tree.end(statement) - Tree.start(statement) > "RETURN;".length();
      if (value != subprogram.function()) {
        report.add(unit, statement, "a function returns a value, a procedure none");
      }
    }
    if (subprogram.function() && returns.isEmpty()) {
      report.add(unit, subprogram.node(), "a function returns something");
    }
  }

  /** Two readings differ, and what one of them decides the other contradicts. */
  private static void clock(Subprogram subprogram, Report report) {
    Word first = null;
    for (Word word : subprogram.body()) {
      if (word.is("SYSDATE", "CURRENT_TIMESTAMP", "CURRENT_DATE", "LOCALTIMESTAMP")) {
        report.add(subprogram.unit(), word, "the clock is SYSTIMESTAMP");
      } else if (word.is("SYSTIMESTAMP") && first != null) {
        report.add(subprogram.unit(), word, "the clock was read: keep it in a variable");
      }
      first = word.is("SYSTIMESTAMP") ? word : first;
    }
  }

  /** One command is one transaction, and the caller's. */
  private static void transaction(Unit unit, Report report) {
    List<Word> words = unit.words();
    for (int i = 0; i < words.size(); i++) {
      boolean ends = words.get(i).is("COMMIT", "ROLLBACK", "SAVEPOINT", "AUTONOMOUS_TRANSACTION");
      boolean begins =
          words.get(i).is("TRANSACTION") && words.get(i - 1).is("SET")
              || words.get(i).is("TABLE") && words.get(i - 1).is("LOCK");
      if (ends || begins) {
        report.add(unit, words.get(i), "the caller owns the transaction: leave it to Java");
      }
    }
  }
}
