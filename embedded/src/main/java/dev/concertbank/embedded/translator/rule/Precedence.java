package dev.concertbank.embedded.translator.rule;

import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTIsNullCondition;

/** Where PMD's tree does not group operands as Oracle does. */
final class Precedence {
  private Precedence() {}

  /** In {@code a || b IS NULL} PMD ties IS NULL to b, Oracle to both. */
  static void refuseIsNull(Node operation, Rendering r) {
    if (operation.children(ASTIsNullCondition.class).nonEmpty()) {
      r.refuse(operation, r.raw(operation), "put what is tested for null into parentheses");
    }
  }
}
