package dev.concertbank.embedded.translator.rule;

import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAssignment;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;

/** A statement, and what other rules want done before and after it. */
final class StatementRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    StatementFrame frame = new StatementFrame();
    r.frames().push(frame);
    try {
      return frame.around(statement(node, r));
    } finally {
      r.frames().pop();
    }
  }

  private static String statement(Node node, Rendering r) {
    if (node.getChild(0) instanceof ASTExpression expression && isCall(expression, r)) {
      return ProcedureCall.translate(expression, r) + ";";
    }
    return r.copy(node);
  }

  private static boolean isCall(ASTExpression expression, Rendering r) {
    return !(expression.getChild(0) instanceof ASTAssignment)
        && !r.raw(expression).equalsIgnoreCase("NULL");
  }
}
