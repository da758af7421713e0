package dev.concertbank.plsql.gate.rule;

import dev.concertbank.plsql.gate.source.OracleWords;
import dev.concertbank.plsql.gate.source.Unit;
import dev.concertbank.plsql.gate.source.Word;
import dev.concertbank.plsql.gate.source.WordList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionCall;
import net.sourceforge.pmd.lang.plsql.ast.ASTGroupByClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectList;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTSqlExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTWithinClause;

/**
 * ORA-00979, ORA-00937: what is neither grouped by nor an aggregate. PostgreSQL lets it pass where
 * the rows are grouped by a primary key, and lets GROUP BY name an alias, which is ORA-00904.
 */
final class GroupRules {

  private GroupRules() {}

  static List<Rule> all() {
    return List.of(Rule.perFile("group-by", GroupRules::check));
  }

  private static void check(Unit unit, Report report) {
    for (Select select : Select.in(unit)) {
      if (select.isGrouped()) {
        Set<String> grouped = grouped(select);
        for (ASTSqlExpression expression : select.expressions()) {
          requireGrouped(select, expression, grouped, report);
        }
        requireQualified(select, report);
      }
    }
  }

  private static Set<String> grouped(Select select) {
    Node clause = select.node().firstChild(ASTGroupByClause.class);
    if (clause == null) {
      return Set.of();
    }
    List<Word> words = select.unit().words(clause);
    int to = 2;
    while (to < words.size() && !words.get(to).is("HAVING")) {
      to++;
    }
    return WordList.split(words.subList(2, to)).stream()
        .map(WordList::upper)
        .collect(Collectors.toSet());
  }

  private static void requireGrouped(Select select, Node part, Set<String> grouped, Report report) {
    String text = WordList.upper(select.unit().words(part));
    boolean settled =
        grouped.contains(text)
            || part instanceof ASTFunctionCall call && select.isAggregate(call)
            || part instanceof ASTWithinClause
            || part.firstChild(ASTSelectList.class) != null;
    if (settled) {
      return;
    }
    if (part instanceof ASTSimpleExpression && isColumn(select.unit().words(part))) {
      report.add(select.unit(), part, "group by it as well, or take an aggregate of it");
      return;
    }
    part.children().forEach(child -> requireGrouped(select, child, grouped, report));
  }

  private static boolean isColumn(List<Word> words) {
    boolean ours = words.get(0).lower().matches("[plc]_.*");
    return words.get(0).isName() && !ours && !OracleWords.isKnown(words.get(0).text());
  }

  /** An alias has no qualifier; columns here always have one. */
  private static void requireQualified(Select select, Report report) {
    Node clause = select.node().firstChild(ASTGroupByClause.class);
    if (clause == null) {
      return;
    }
    for (String expression : grouped(select)) {
      if (expression.matches("[A-Z]\\w*")) {
        report.add(select.unit(), clause, "GROUP BY takes no alias: repeat the expression");
      }
    }
  }
}
