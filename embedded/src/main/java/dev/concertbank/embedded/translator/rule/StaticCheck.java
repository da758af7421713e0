package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Scope;
import dev.concertbank.embedded.translator.symbol.Symbol;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAssignment;
import net.sourceforge.pmd.lang.plsql.ast.ASTElsifClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTExitStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTWhileStatement;

/**
 * PL/pgSQL looks at the SQL in a routine when it first runs it; Oracle when it compiles it. So that
 * a missing column stops the deployment, each statement is also put into an SQL function with the
 * variables as parameters, which PostgreSQL does look at. Nothing of it stays.
 */
final class StaticCheck {
  private static final List<Class<? extends Node>> HOLDERS =
      List.of(
          ASTAssignment.class,
          ASTReturnStatement.class,
          ASTIfStatement.class,
          ASTElsifClause.class,
          ASTWhileStatement.class,
          ASTExitStatement.class);

  private StaticCheck() {}

  /** Checks an expression that stands alone in PL/SQL. */
  static void expression(Node node, String translated, Rendering r) {
    boolean alone =
        node instanceof ASTExpression
            && HOLDERS.stream().anyMatch(type -> type.isInstance(node.getParent()))
            && !(node.getChild(0) instanceof ASTAssignment);
    if (alone && r.routine() != null) {
      statement(node, "SELECT (" + translated + ")", r);
    }
  }

  /** Checks a statement without the variables it fills. */
  static void statement(Node node, String sql, Rendering r) {
    Map<String, String> variables = variables(r);
    boolean untyped =
        variables.entrySet().stream()
            .anyMatch(v -> v.getValue().equals("record") && mentions(sql, v.getKey()));
    if (untyped) {
      // The row of a cursor has no type until it runs.
      return;
    }
    String parameters =
        variables.entrySet().stream()
            .filter(v -> !v.getValue().equals("record"))
            .map(v -> v.getKey() + " " + v.getValue())
            .collect(Collectors.joining(", "));
    String function =
        ("CREATE FUNCTION pg_temp.plsql_check(%s) RETURNS void LANGUAGE sql AS $check$%s$check$;"
                + " DROP FUNCTION pg_temp.plsql_check")
            .formatted(parameters, sql);
    r.check(PgStatement.of(r.source().name(), r.source().lineOf(Tree.start(node)), function));
  }

  private static boolean mentions(String sql, String name) {
    return sql.matches("(?s).*\\b" + name + "\\b.*");
  }

  private static Map<String, String> variables(Rendering r) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (Scope scope = r.scope(); scope != null; scope = scope.outer()) {
      for (Symbol symbol : scope.names().values()) {
        if (symbol instanceof Variable v) {
          variables.putIfAbsent(v.name(), v.type().name());
        } else if (symbol instanceof Symbol.Cursor c) {
          variables.putIfAbsent(c.name(), "refcursor");
        }
      }
    }
    r.routine().added().forEach(variables::putIfAbsent);
    variables.put("sqlstate", "text");
    variables.put("sqlerrm", "text");
    return variables;
  }
}
