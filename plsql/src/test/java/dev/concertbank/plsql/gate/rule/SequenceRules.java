package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTInsertIntoClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTOrderByClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTQueryBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTWhereClause;

/** NEXTVAL, where Oracle does not allow it: ORA-02287. PostgreSQL allows it everywhere. */
final class SequenceRules {

  private SequenceRules() {}

  static List<Rule> all() {
    return List.of(Rule.perFile("nextval", SequenceRules::check));
  }

  private static void check(Unit unit, Report report) {
    for (Select select : Select.in(unit)) {
      for (Word word : unit.words(select.selectList())) {
        if (word.is("NEXTVAL", "CURRVAL") && isInnermost(select, word)) {
          requirePlain(select, word, report);
        }
      }
    }
    for (ASTWhereClause where : unit.all(ASTWhereClause.class)) {
      for (Word word : unit.words(where)) {
        if (word.is("NEXTVAL", "CURRVAL")) {
          report.add(unit, word, "no sequence in a WHERE clause: take the number before");
        }
      }
    }
  }

  private static boolean isInnermost(Select select, Word word) {
    return Select.in(select.unit()).stream()
        .filter(other -> other.node() != select.node())
        .filter(other -> other.node().ancestors().any(node -> node == select.node()))
        .noneMatch(other -> other.unit().words(other.node()).contains(word));
  }

  private static void requirePlain(Select select, Word word, Report report) {
    boolean derived =
        select.isDistinct()
            || select.isGrouped()
            || select.isPartOfSet()
            || select.has(ASTOrderByClause.class);
    if (derived) {
      report.add(
          select.unit(),
          word,
          "no DISTINCT, GROUP BY, aggregate, set operator or ORDER BY beside a sequence: put the"
              + " query into FROM");
    } else if (select.node() instanceof ASTQueryBlock && !isOfInsert(select.node())) {
      report.add(select.unit(), word, "no sequence in a subquery or view");
    }
  }

  private static boolean isOfInsert(Node block) {
    return block.getPreviousSibling() instanceof ASTInsertIntoClause;
  }
}
