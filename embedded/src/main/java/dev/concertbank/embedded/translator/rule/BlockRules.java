package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.OracleErrors;
import dev.concertbank.embedded.translator.symbol.Scope;
import dev.concertbank.embedded.translator.symbol.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
          check(node, r);
          return r.copy(node);
        });
  }

  /** Refuses handlers that would not do what they do in Oracle. */
  static void check(Node block, Rendering r) {
    HalfDoneWork.check(block, r);
    refuseIndistinct(block, r);
  }

  /** {@code WHEN a OR b THEN ..}, by SQLSTATE. */
  static String handler(Node node, Rendering r) {
    List<ASTQualifiedName> names = node.children(ASTQualifiedName.class).toList();
    List<String> conditions = new ArrayList<>();
    for (Node name : names) {
      if (isOthers(name)) {
        conditions.add("OTHERS");
      } else {
        exception(name, r).states().forEach(s -> conditions.add("SQLSTATE '" + s + "'"));
      }
    }
    int afterNames = Tree.end(names.get(names.size() - 1));
    String text = r.between(node, afterNames, Tree.end(node));
    int afterThen = text.toUpperCase(Locale.ROOT).indexOf("THEN") + "THEN".length();
    return "WHEN "
        + String.join(" OR ", conditions.stream().distinct().toList())
        + "\n".repeat(Lines.count(r.source().slice(Tree.start(node), afterNames)))
        + text.substring(0, afterThen)
        + passOthersOn(names, r)
        + text.substring(afterThen);
  }

  /** Where one SQLSTATE stands for several errors, those that are not named go on. */
  private static String passOthersOn(List<ASTQualifiedName> names, Rendering r) {
    if (names.stream().anyMatch(BlockRules::isOthers)) {
      return "";
    }
    List<Symbol.Exception> shared =
        names.stream().map(n -> exception(n, r)).filter(BlockRules::isShared).toList();
    if (shared.isEmpty()) {
      return "";
    }
    String states =
        shared.stream()
            .flatMap(e -> e.states().stream())
            .distinct()
            .map(s -> "'" + s + "'")
            .collect(Collectors.joining(", "));
    String codes = shared.stream().map(e -> "-" + e.number()).collect(Collectors.joining(", "));
    return " IF SQLSTATE IN (%s) AND ora.sqlcode(SQLSTATE, SQLERRM) NOT IN (%s) THEN RAISE; END IF;"
        .formatted(states, codes);
  }

  private static boolean isShared(Symbol.Exception exception) {
    return exception.states().stream().anyMatch(OracleErrors::isShared);
  }

  private static boolean isOthers(Node name) {
    return Tree.name(name).equals("others");
  }

  /** Two handlers that PostgreSQL could not tell apart are refused. */
  private static void refuseIndistinct(Node block, Rendering r) {
    Map<String, ASTExceptionHandler> seen = new HashMap<>();
    for (ASTExceptionHandler handler : block.children(ASTExceptionHandler.class)) {
      for (ASTQualifiedName name : handler.children(ASTQualifiedName.class)) {
        List<String> states =
            isOthers(name)
                ? seen.keySet().stream().filter(OracleErrors::isShared).toList()
                : exception(name, r).states();
        for (String state : states) {
          ASTExceptionHandler other = seen.putIfAbsent(state, handler);
          if (other != null && other != handler) {
            r.refuse(
                name,
                "two handlers for SQLSTATE " + state,
                "handle them together: PostgreSQL has one state for both errors");
          }
        }
      }
    }
  }

  static Symbol.Exception exception(Node name, Rendering r) {
    return Routines.member(Tree.names(name), name, r)
        .filter(Symbol.Exception.class::isInstance)
        .map(Symbol.Exception.class::cast)
        .or(() -> OracleErrors.predefined(Tree.name(name)))
        .orElseGet(() -> unknown(name, r));
  }

  private static Symbol.Exception unknown(Node name, Rendering r) {
    boolean conversion = List.of("value_error", "invalid_number").contains(Tree.name(name));
    r.refuse(
        name,
        (conversion ? "exception " : "unknown exception ") + Tree.name(name),
        conversion
            ? "look at the value before: PostgreSQL has one state for it in PL/SQL and in SQL"
            : "declare it in a package");
    return new Symbol.Exception(Tree.name(name), List.of("P0001"), 0, "");
  }
}
