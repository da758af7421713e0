package dev.concertbank.plsql.gate.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import dev.concertbank.plsql.gate.source.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAnalyticClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTBulkCollectIntoClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionCall;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;
import net.sourceforge.pmd.lang.plsql.ast.ASTGroupByClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTIntoClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTQueryBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectIntoStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectList;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSqlExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTSubqueryOperation;

/**
 * A SELECT of any kind, without those inside it.
 *
 * @param node a query block, a statement, or a statement with INTO
 */
record Select(Unit unit, Node node) {

  private static final Set<String> AGGREGATES =
      Set.of("COUNT", "SUM", "MIN", "MAX", "AVG", "LISTAGG");

  static List<Select> in(Unit unit) {
    List<Select> found = new ArrayList<>();
    unit.all(ASTQueryBlock.class).forEach(node -> found.add(new Select(unit, node)));
    unit.all(ASTSelectStatement.class).forEach(node -> found.add(new Select(unit, node)));
    unit.all(ASTSelectIntoStatement.class).forEach(node -> found.add(new Select(unit, node)));
    return found;
  }

  Node selectList() {
    return node.firstChild(ASTSelectList.class);
  }

  /** The words of each column, its alias among them. */
  List<List<Word>> columns() {
    return WordList.split(unit.words(selectList()));
  }

  /** The variables that take the columns; empty without INTO. */
  List<List<Word>> targets() {
    Node into = node.firstChild(ASTIntoClause.class);
    Node clause = into == null ? node.firstChild(ASTBulkCollectIntoClause.class) : into;
    if (clause == null) {
      return List.of();
    }
    List<Word> words = unit.words(clause);
    int from = 0;
    while (!words.get(from).is("INTO")) {
      from++;
    }
    return WordList.split(words.subList(from + 1, words.size()));
  }

  /** A clause of this SELECT; of a query block some stand beside it. */
  <T extends Node> boolean has(Class<T> clause) {
    return node.firstChild(clause) != null
        || node instanceof ASTQueryBlock && node.getParent().firstChild(clause) != null;
  }

  boolean isDistinct() {
    return node instanceof ASTQueryBlock block && block.isDistinct()
        || node instanceof ASTSelectStatement statement && statement.isDistinct()
        || node instanceof ASTSelectIntoStatement into && into.isDistinct();
  }

  boolean isPartOfSet() {
    return node.firstChild(ASTSubqueryOperation.class) != null
        || node.getParent().firstChild(ASTSubqueryOperation.class) != null;
  }

  /** Whether the result is of groups: by a clause, or by an aggregate among the columns. */
  boolean isGrouped() {
    return node.firstChild(ASTGroupByClause.class) != null || hasAggregate(selectList());
  }

  private boolean hasAggregate(Node where) {
    return where.descendants(ASTFunctionCall.class).toStream().anyMatch(this::isAggregate);
  }

  boolean isAggregate(ASTFunctionCall call) {
    String name = Tree.name(call.firstChild(ASTFunctionName.class)).toUpperCase(Locale.ROOT);
    return AGGREGATES.contains(name)
        && innermost(call) == node
        && call.getParent().firstChild(ASTAnalyticClause.class) == null
        && call.firstChild(ASTAnalyticClause.class) == null;
  }

  /** The SELECT that a node belongs to. */
  static Node innermost(Node inside) {
    Node at = inside.getParent();
    while (at != null && at.firstChild(ASTSelectList.class) == null) {
      at = at.getParent();
    }
    return at;
  }

  List<ASTSqlExpression> expressions() {
    return selectList().children(ASTSqlExpression.class).toList();
  }
}
