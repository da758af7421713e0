package dev.concertbank.utplsql.mutation.operator;

import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTElseClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTElsifClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionHandler;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTWhileStatement;

/** What decides which statements come next. */
final class Branches {
  private Branches() {}

  /** An IF without an ELSE goes away as a whole. */
  static List<Replacement> drop(Node node, SourceText source) {
    boolean plain =
        node instanceof ASTIfStatement
            && node.children(ASTElsifClause.class).isEmpty()
            && node.children(ASTElseClause.class).isEmpty();
    return plain ? List.of(Replacement.of(node, "NULL", Guards.refuses(node))) : List.of();
  }

  static List<Replacement> negate(Node node, SourceText source) {
    boolean decides =
        node instanceof ASTIfStatement
            || node instanceof ASTElsifClause
            || node instanceof ASTWhileStatement;
    if (!decides) {
      return List.of();
    }
    Node condition = node.firstChild(ASTExpression.class);
    String text = source.slice(Tree.start(condition), Tree.end(condition));
    return List.of(Replacement.of(condition, "NOT (" + text + ")", Guards.refuses(node)));
  }

  /** The error goes on as it came. */
  static List<Replacement> dropHandler(Node node, SourceText source) {
    if (!(node instanceof ASTExceptionHandler)) {
      return List.of();
    }
    List<ASTStatement> statements = node.children(ASTStatement.class).toList();
    int from = Tree.start(statements.get(0));
    int to = Tree.end(statements.get(statements.size() - 1));
    return source.slice(from, to).matches("(?is)RAISE\\s*;?")
        ? List.of()
        : List.of(new Replacement(from, to, "RAISE;", false));
  }
}
