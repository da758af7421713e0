package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import dev.concertbank.plsql.gate.source.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTColumnAlias;
import net.sourceforge.pmd.lang.plsql.ast.ASTInCondition;
import net.sourceforge.pmd.lang.plsql.ast.ASTQueryBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectIntoStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSqlExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTSubqueryOperation;
import net.sourceforge.pmd.lang.plsql.ast.ASTView;
import net.sourceforge.pmd.lang.plsql.ast.ASTViewColumn;

/** Lists of columns and values in queries. */
final class QueryRules {

  /** ORA-01795. */
  private static final int MAX_IN_LIST = 1000;

  private QueryRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.perFile("select-star", QueryRules::star).inProduction(),
        Rule.perFile("into-count", QueryRules::intoCount),
        Rule.perFile("set-operator-count", QueryRules::setCount),
        Rule.perFile("view-column-name", QueryRules::viewColumns),
        Rule.perFile("in-list-length", QueryRules::inList),
        Rule.perFile("empty-string", QueryRules::emptyString));
  }

  /** A column that is added changes the meaning of a star; only a record takes them all. */
  private static void star(Unit unit, Report report) {
    for (Select select : Select.in(unit)) {
      for (List<Word> column : select.columns()) {
        boolean star = column.get(column.size() - 1).is("*");
        boolean intoRecord =
            select.node() instanceof ASTSelectIntoStatement
                && select.columns().size() == 1
                && column.size() == 3
                && select.targets().size() == 1;
        if (star && !intoRecord) {
          report.add(unit, column.get(0), "name the columns; only a %ROWTYPE takes alias.*");
        }
      }
    }
  }

  /** PLS-00394, ORA-00947. */
  private static void intoCount(Unit unit, Report report) {
    for (Select select : Select.in(unit)) {
      int columns = select.columns().size();
      int targets = select.targets().size();
      if (targets > 0 && columns != targets) {
        report.add(unit, select.node(), "%d columns into %d variables".formatted(columns, targets));
      }
    }
  }

  /** ORA-01789. */
  private static void setCount(Unit unit, Report report) {
    for (ASTSubqueryOperation operation : unit.all(ASTSubqueryOperation.class)) {
      Node before = operation.getPreviousSibling();
      Node after = operation.getNextSibling();
      if (before instanceof ASTQueryBlock && after instanceof ASTQueryBlock) {
        int columns = new Select(unit, before).columns().size();
        int others = new Select(unit, after).columns().size();
        if (columns != others) {
          report.add(unit, operation, "%d columns before, %d after it".formatted(columns, others));
        }
      }
    }
  }

  /** ORA-00998: a view's column that is no plain column needs a name; ORA-00957: each its own. */
  private static void viewColumns(Unit unit, Report report) {
    for (ASTView view : unit.all(ASTView.class)) {
      Node block = view.firstChild(ASTQueryBlock.class);
      if (block == null || view.firstChild(ASTViewColumn.class) != null) {
        continue;
      }
      Set<String> names = new HashSet<>();
      for (ASTSqlExpression expression : new Select(unit, block).expressions()) {
        List<Word> words = nameOf(unit, expression);
        Word last = words.get(words.size() - 1);
        if (words.size() > 3 || !last.isName()) {
          report.add(unit, expression, "give the expression a name: AS ...");
        } else if (!names.add(last.lower())) {
          report.add(unit, expression, "there is a column %s already".formatted(last.lower()));
        }
      }
    }
  }

  private static List<Word> nameOf(Unit unit, ASTSqlExpression expression) {
    return expression.getNextSibling() instanceof ASTColumnAlias alias
        ? unit.words(alias)
        : unit.words(expression);
  }

  private static void inList(Unit unit, Report report) {
    for (ASTInCondition condition : unit.all(ASTInCondition.class)) {
      List<Word> words = unit.words(condition);
      int open = words.size() - 1;
      while (open > 0 && !words.get(open).is("(")) {
        open--;
      }
      int items = WordList.split(words.subList(open + 1, words.size() - 1)).size();
      if (items > MAX_IN_LIST) {
        report.add(unit, condition, "%d values; Oracle takes %d".formatted(items, MAX_IN_LIST));
      }
    }
  }

  /** The empty text is NULL: a comparison with it is never true. */
  private static void emptyString(Unit unit, Report report) {
    List<Word> words = new ArrayList<>(unit.words());
    for (int i = 0; i < words.size(); i++) {
      boolean compared =
          i > 0 && isComparison(words.get(i - 1))
              || i + 1 < words.size() && isComparison(words.get(i + 1));
      boolean listed = i > 1 && words.get(i - 1).is("(") && words.get(i - 2).is("IN");
      if (words.get(i).text().equals("''") && (compared || listed)) {
        report.add(unit, words.get(i), "'' is NULL in Oracle: write IS NULL or IS NOT NULL");
      }
    }
  }

  private static boolean isComparison(Word word) {
    return word.is("=", "<>", "!=", "<", ">", "<=", ">=", "LIKE");
  }
}
