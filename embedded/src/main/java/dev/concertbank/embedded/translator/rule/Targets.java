package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTSqlExpression;

/** The variables that a statement fills, and the values it fills them with. */
final class Targets {
  private Targets() {}

  static List<String> names(Node into) {
    return Tree.children(into).stream().map(Tree::name).toList();
  }

  /** How many values a select list has; 0 if it has a star. */
  static int values(Node selectList) {
    boolean star = Tree.words(selectList).contains("*") && hasStar(selectList);
    return star ? 0 : selectList.children(ASTSqlExpression.class).count();
  }

  private static boolean hasStar(Node selectList) {
    return Tree.hasWord(selectList, "*")
        || selectList
            .children(ASTSqlExpression.class)
            .any(e -> Tree.words(e).size() == 3 && Tree.words(e).get(2).equals("*"));
  }
}
