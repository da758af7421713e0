package dev.concertbank.embedded.translator.rule;

import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeleteStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionHandler;
import net.sourceforge.pmd.lang.plsql.ast.ASTInsertStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTMergeStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTQueryBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectIntoStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTUpdateStatement;

/** Where a node stands: names and the clock mean other things in SQL than in PL/SQL. */
final class SqlContext {
  private static final Set<Class<? extends Node>> SQL =
      Set.of(
          ASTSelectIntoStatement.class,
          ASTSelectStatement.class,
          ASTQueryBlock.class,
          ASTInsertStatement.class,
          ASTUpdateStatement.class,
          ASTDeleteStatement.class,
          ASTMergeStatement.class);

  private SqlContext() {}

  static boolean isSql(Node node) {
    for (Node n = node; n != null && !(n instanceof ASTStatement); n = n.getParent()) {
      if (SQL.contains(n.getClass())) {
        return true;
      }
    }
    return false;
  }

  static boolean isInHandler(Node node) {
    return node.ancestors(ASTExceptionHandler.class).nonEmpty();
  }
}
