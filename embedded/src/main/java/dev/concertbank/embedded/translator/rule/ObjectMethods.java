package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.symbol.ObjectTypes;
import dev.concertbank.embedded.translator.symbol.ObjectTypes.Method;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.Symbol;
import dev.concertbank.embedded.translator.symbol.Symbol.NamedType;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;

/** Methods of object types: {@code m.set_text(x)} becomes a call with the object before x. */
final class ObjectMethods {
  private ObjectMethods() {}

  static boolean isMethod(Variable variable, List<String> names) {
    return variable.type().isObject() && names.size() > 1;
  }

  /** A procedure of an object. */
  static String statement(Variable variable, List<String> names, Node call, Rendering r) {
    return "CALL " + call(variable, names, false, call, r);
  }

  /** A function of an object. */
  static String value(Variable variable, List<String> names, Node call, Rendering r) {
    return call(variable, names, true, call, r);
  }

  private static String call(
      Variable variable, List<String> names, boolean function, Node call, Rendering r) {
    Optional<Method> method =
        ObjectTypes.method(variable.type(), names.get(1))
            .filter(m -> names.size() == 2 && !m.isStatic())
            .filter(m -> m.routine().function() == function);
    if (method.isEmpty()) {
      r.refuse(
          call,
          (function ? "function " : "procedure ") + String.join(".", names),
          "of " + variable.type().name() + " these are known: " + known(variable.type()));
      return r.raw(call);
    }
    Symbol.Routine routine = method.get().routine();
    String arguments = Calls.arguments(routine, call, r);
    String more = arguments.equals("()") ? "" : ", ";
    return routine.qualified() + "(" + variable.name() + more + arguments.substring(1);
  }

  private static String known(PgType type) {
    return String.join(", ", ObjectTypes.methods(type));
  }

  /** {@code SYS.AQ$_JMS_TEXT_MESSAGE.CONSTRUCT}: a function of the type itself. */
  static Optional<Symbol> ofType(List<String> names, Rendering r) {
    return r.program()
        .member(names.get(0), names.get(1))
        .filter(NamedType.class::isInstance)
        .flatMap(s -> ObjectTypes.method(((NamedType) s).type(), names.get(2)))
        .filter(Method::isStatic)
        .map(Method::routine);
  }
}
