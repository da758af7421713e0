package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Symbol;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionHandler;
import net.sourceforge.pmd.lang.plsql.ast.ASTIntoClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTQualifiedName;

/** Packaged functions that SQL calls. */
final class SqlCalls {
  private SqlCalls() {}

  /** Refuses what Oracle answers otherwise, or not at all, when SQL asks. */
  static void check(Symbol.Routine routine, Node call, Rendering r) {
    Node body = r.effects().body(routine.qualified());
    if (body == null || !SqlContext.isSql(call)) {
      return;
    }
    if (r.program().member(routine.owner(), routine.name()).isEmpty()) {
      r.refuse(
          call,
          "call of " + routine.qualified() + " in SQL, which its package keeps to itself",
          "declare it in the specification: Oracle raises PLS-00231");
    }
    if (r.effects().changes(body, routine.owner())) {
      r.refuse(
          call,
          "call of " + routine.qualified() + " in SQL, which changes or locks rows",
          "call it before the statement and use its result: Oracle raises ORA-14551");
    }
    if (body.descendants(ASTIntoClause.class).nonEmpty() && !handlesNoRow(body)) {
      r.refuse(
          call,
          "call of " + routine.qualified() + " in SQL, which may find no row",
          "handle NO_DATA_FOUND in it: Oracle's SQL would see null, PostgreSQL's an error");
    }
  }

  /** Oracle lets SQL use a collection, but not its methods. */
  static void refuseMethod(Node method, Rendering r) {
    if (SqlContext.isSql(method)) {
      r.refuse(
          method,
          r.raw(method) + " in SQL",
          "assign it to a variable first: Oracle's SQL knows no methods of collections");
    }
  }

  private static boolean handlesNoRow(Node body) {
    return body.children(ASTExceptionHandler.class).toList().stream()
        .flatMap(handler -> handler.children(ASTQualifiedName.class).toList().stream())
        .map(Tree::name)
        .anyMatch(name -> name.equals("no_data_found") || name.equals("others"));
  }
}
