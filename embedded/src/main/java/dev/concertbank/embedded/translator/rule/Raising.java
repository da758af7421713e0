package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTElseClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTElsifClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionHandler;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTRaiseStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;

/** Whether statements end in an error, whatever way they take. */
final class Raising {
  private final Effects effects;

  Raising(Effects effects) {
    this.effects = effects;
  }

  boolean always(Node node, String packageName, Set<String> seen) {
    List<ASTStatement> statements = Effects.statements(node);
    boolean leaves = node.descendants(ASTReturnStatement.class).nonEmpty();
    boolean handled =
        !(node instanceof ASTExceptionHandler)
            && !node.children(ASTExceptionHandler.class)
                .all(handler -> always(handler, packageName, seen));
    return !statements.isEmpty()
        && !leaves
        && !handled
        && raises(statements.get(statements.size() - 1), packageName, seen);
  }

  private boolean raises(Node statement, String packageName, Set<String> seen) {
    Node inner = statement.getChild(0).getChild(0);
    if (inner instanceof ASTRaiseStatement) {
      return true;
    }
    if (inner instanceof ASTIfStatement) {
      return branches(inner, packageName, seen);
    }
    if (inner instanceof ASTBlock) {
      return always(inner, packageName, seen);
    }
    return inner instanceof ASTExpression && isRaisingCall(inner, packageName, seen);
  }

  private boolean branches(Node ifStatement, String packageName, Set<String> seen) {
    return ifStatement.children(ASTElseClause.class).nonEmpty()
        && always(ifStatement, packageName, seen)
        && ifStatement.children(ASTElsifClause.class).all(c -> always(c, packageName, seen))
        && ifStatement.children(ASTElseClause.class).all(c -> always(c, packageName, seen));
  }

  private boolean isRaisingCall(Node call, String packageName, Set<String> seen) {
    if (Tree.words(call).get(0).equals("RAISE_APPLICATION_ERROR")) {
      return true;
    }
    // The routine called is the one named first; functions in its arguments do not count.
    String first = effects.calledFirst(call, packageName);
    Node body = first == null ? null : effects.body(first);
    return body != null
        && seen.add(first)
        && always(body, first.substring(0, first.indexOf('.')), seen);
  }
}
