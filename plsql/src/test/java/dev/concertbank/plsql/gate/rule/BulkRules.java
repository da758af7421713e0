package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTExitStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTFetchStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;

/** FORALL and BULK COLLECT. */
final class BulkRules {

  private BulkRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perFile("forall-index", BulkRules::index),
        Rule.perFile("fetch-limit", BulkRules::fetchLimit));
  }

  /** PLS-00430: the index of a FORALL may only stand alone, as a subscript. */
  private static void index(Unit unit, Report report) {
    List<Word> words = unit.words();
    for (int i = 0; i + 2 < words.size(); i++) {
      if (words.get(i).is("FORALL")) {
        requireSubscript(unit, words.get(i + 1).lower(), i + 2, report);
      }
    }
  }

  private static void requireSubscript(Unit unit, String index, int from, Report report) {
    List<Word> words = unit.words();
    for (int i = from; !words.get(i).is(";"); i++) {
      boolean subscript =
          words.get(i - 1).is("(") && words.get(i + 1).is(")") && words.get(i - 2).isName();
      if (words.get(i).lower().equals(index) && !subscript) {
        report.add(unit, words.get(i), "FORALL's %s is a subscript only".formatted(index));
      }
    }
  }

  /** The last batch is short, and %NOTFOUND is true then: its rows would be lost. */
  private static void fetchLimit(Unit unit, Report report) {
    for (ASTFetchStatement fetch : unit.all(ASTFetchStatement.class)) {
      Node next = fetch.ancestors(ASTStatement.class).firstOrThrow().getNextSibling();
      if (fetch.isLimit() && next != null) {
        for (ASTExitStatement exit : next.descendants(ASTExitStatement.class)) {
          if (unit.words(exit).stream().anyMatch(word -> word.is("NOTFOUND"))) {
            report.add(unit, exit, "leave the loop when the batch is empty: WHEN l_x.COUNT = 0");
          }
        }
      }
    }
  }
}
