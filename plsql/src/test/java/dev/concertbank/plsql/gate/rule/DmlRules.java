package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import dev.concertbank.plsql.gate.source.WordList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTColumn;
import net.sourceforge.pmd.lang.plsql.ast.ASTInsertIntoClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTMergeInsertClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTQueryBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTUpdateSetClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTValuesClause;

/** INSERT, UPDATE and MERGE. */
final class DmlRules {

  private DmlRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perFile("insert-columns", DmlRules::insertColumns),
        Rule.perFile("insert-count", DmlRules::insertCount),
        Rule.perFile("update-once", DmlRules::updateOnce));
  }

  /** A column that is added breaks an INSERT without names; ORA-00957: a name twice. */
  private static void insertColumns(Unit unit, Report report) {
    for (ASTInsertIntoClause insert : unit.all(ASTInsertIntoClause.class)) {
      requireColumns(unit, insert, report);
    }
    for (ASTMergeInsertClause insert : unit.all(ASTMergeInsertClause.class)) {
      requireColumns(unit, insert, report);
    }
  }

  private static void requireColumns(Unit unit, Node insert, Report report) {
    List<ASTColumn> columns = insert.children(ASTColumn.class).toList();
    if (columns.isEmpty()) {
      report.add(unit, insert, "name the columns of the INSERT");
    }
    requireOnce(unit, columns, report);
  }

  private static void requireOnce(Unit unit, List<ASTColumn> columns, Report report) {
    Set<String> seen = new HashSet<>();
    for (ASTColumn column : columns) {
      String name = unit.words(column).get(0).lower();
      if (!seen.add(name)) {
        report.add(unit, column, "%s is there already".formatted(name));
      }
    }
  }

  /** ORA-00947, ORA-00913. */
  private static void insertCount(Unit unit, Report report) {
    for (ASTInsertIntoClause insert : unit.all(ASTInsertIntoClause.class)) {
      Node rows = insert.getNextSibling();
      if (rows instanceof ASTValuesClause values) {
        compare(unit, insert, values(unit, values), report);
      } else if (rows instanceof ASTQueryBlock query) {
        compare(unit, insert, new Select(unit, query).columns().size(), report);
      }
    }
    for (ASTMergeInsertClause insert : unit.all(ASTMergeInsertClause.class)) {
      compare(unit, insert, values(unit, insert.firstChild(ASTValuesClause.class)), report);
    }
  }

  private static int values(Unit unit, Node clause) {
    List<Word> words = unit.words(clause);
    return WordList.split(words.subList(2, WordList.closing(words, 1))).size();
  }

  private static void compare(Unit unit, Node insert, int values, Report report) {
    int columns = insert.children(ASTColumn.class).count();
    if (columns > 0 && columns != values) {
      report.add(unit, insert, "%d columns, %d values".formatted(columns, values));
    }
  }

  /** ORA-00957. */
  private static void updateOnce(Unit unit, Report report) {
    for (ASTUpdateSetClause set : unit.all(ASTUpdateSetClause.class)) {
      requireOnce(unit, set.children(ASTColumn.class).toList(), report);
    }
  }
}
