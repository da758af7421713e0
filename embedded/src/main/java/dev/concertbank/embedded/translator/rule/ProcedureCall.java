package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Symbol;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionCall;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;

/** A call that is a statement of its own: of a procedure, or of a collection's method. */
final class ProcedureCall {
  private ProcedureCall() {}

  static String translate(Node expression, Rendering r) {
    return Expectations.translate(expression, r).orElseGet(() -> call(expression, r));
  }

  private static String call(Node expression, Rendering r) {
    Node call = callIn(expression);
    if (call == null) {
      r.refuse(
          expression, "a statement that calls nothing", "call a procedure or assign the value");
      return r.raw(expression);
    }
    List<String> names =
        Tree.names(call instanceof ASTFunctionCall ? call.firstChild(ASTFunctionName.class) : call);
    if (names.equals(List.of("raise_application_error"))) {
      return RaiseRule.applicationError(call, r);
    }
    if (names.size() == 2 && r.scope().find(names.get(0), Variable.class).isPresent()) {
      return CollectionMethods.statement(call, names, r);
    }
    Optional<Symbol.Routine> routine = Routines.find(names, call, r);
    if (routine.isEmpty() || routine.get().function()) {
      r.refuse(
          call,
          "call of " + String.join(".", names),
          "declare the procedure in a package that is deployed before its first use");
      return r.raw(expression);
    }
    return "CALL " + routine.get().qualified() + Calls.arguments(routine.get(), call, r);
  }

  private static Node callIn(Node node) {
    for (Node n = node; ; n = n.getChild(0)) {
      if (n instanceof ASTFunctionCall || n instanceof ASTSimpleExpression) {
        return n;
      }
      if (n.getNumChildren() != 1) {
        return null;
      }
    }
  }
}
