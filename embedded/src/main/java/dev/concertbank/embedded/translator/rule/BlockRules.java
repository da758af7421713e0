package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.OracleErrors;
import dev.concertbank.embedded.translator.symbol.Scope;
import dev.concertbank.embedded.translator.symbol.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionHandler;
import net.sourceforge.pmd.lang.plsql.ast.ASTQualifiedName;

/** Blocks and their exception handlers. */
final class BlockRules {
  private BlockRules() {}

  static String block(Node node, Rendering r) {
    Scope inner = new Scope(r.scope());
    return r.inside(
        inner,
        () -> {
          LocalDeclarations.read(node, inner, r);
          HalfDoneWork.check(node, r);
          return r.copy(node);
        });
  }

  /** {@code WHEN a OR b THEN ..}, by SQLSTATE. */
  static String handler(Node node, Rendering r) {
    List<ASTQualifiedName> names = node.children(ASTQualifiedName.class).toList();
    List<String> conditions = new ArrayList<>();
    for (Node name : names) {
      if (Tree.name(name).equals("others")) {
        conditions.add("OTHERS");
      } else {
        states(name, r).forEach(s -> conditions.add("SQLSTATE '" + s + "'"));
      }
    }
    int afterNames = Tree.end(names.get(names.size() - 1));
    return "WHEN "
        + String.join(" OR ", conditions.stream().distinct().toList())
        + "\n".repeat(Lines.count(r.source().slice(Tree.start(node), afterNames)))
        + r.between(node, afterNames, Tree.end(node));
  }

  /** Two handlers that PostgreSQL could not tell apart are refused. */
  static void refuseIndistinct(Node block, Rendering r) {
    Map<String, Integer> seen = new HashMap<>();
    for (ASTExceptionHandler handler : block.children(ASTExceptionHandler.class)) {
      for (ASTQualifiedName name : handler.children(ASTQualifiedName.class)) {
        if (Tree.name(name).equals("others")) {
          continue;
        }
        for (String state : states(name, r)) {
          Integer other = seen.putIfAbsent(state, Tree.start(handler));
          if (other != null && other != Tree.start(handler)) {
            r.refuse(
                name,
                "two handlers for SQLSTATE " + state,
                "handle them together: PostgreSQL has one state for both errors");
          }
        }
      }
    }
  }

  /** The SQLSTATEs of an exception. */
  static List<String> states(Node name, Rendering r) {
    Optional<Symbol> symbol = Routines.member(Tree.names(name), name, r);
    if (symbol.isPresent() && symbol.get() instanceof Symbol.Exception exception) {
      return List.of(exception.sqlstate());
    }
    return OracleErrors.predefined(Tree.name(name))
        .orElseGet(
            () -> {
              r.refuse(name, "unknown exception " + Tree.name(name), "declare it in a package");
              return List.of("P0001");
            });
  }
}
