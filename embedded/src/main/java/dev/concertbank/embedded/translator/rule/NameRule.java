package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.Symbol;
import dev.concertbank.embedded.translator.symbol.Symbol.Constant;
import dev.concertbank.embedded.translator.symbol.Symbol.Cursor;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;

/**
 * A name where a value is wanted. A constant, a function without arguments, a variable and a column
 * look alike; what the name was declared as tells them apart.
 */
final class NameRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    if (r.raw(node).contains("%")) {
      return CursorRules.attribute(node, r);
    }
    List<String> names = Tree.names(node);
    Optional<String> special = SpecialNames.translate(names, node, r);
    if (special.isPresent()) {
      return special.get();
    }
    Optional<Symbol> first = r.scope().find(names.get(0));
    if (first.isPresent() && first.get() instanceof Variable variable) {
      return variable(variable, names, node, r);
    }
    if (first.isPresent() && first.get() instanceof Cursor) {
      return r.raw(node);
    }
    return Routines.member(names, node, r)
        .flatMap(s -> member(s, node, r))
        .orElseGet(() -> columnOrUnknown(names, node, r));
  }

  private static String variable(Variable variable, List<String> names, Node node, Rendering r) {
    PgType type = variable.type();
    List<String> fields = names.subList(1, names.size());
    for (int i = 0; i < fields.size() && type != null; i++) {
      if (type.isCollection() && i == fields.size() - 1) {
        SqlCalls.refuseMethod(node, r);
        return CollectionMethods.value(
            String.join(".", names.subList(0, i + 1)), fields.get(i), node, r);
      }
      type = type.fields().get(fields.get(i));
    }
    return r.raw(node);
  }

  private static Optional<String> member(Symbol symbol, Node node, Rendering r) {
    if (symbol instanceof Constant constant) {
      return Optional.of(constant.call());
    }
    if (symbol instanceof Symbol.Routine routine && routine.function()) {
      if (SqlContext.isSql(node) && Tree.names(node).size() == 1) {
        r.refuse(
            node,
            "call of " + routine.name() + " without parentheses in SQL",
            "add (): a column may have the same name");
      }
      SqlCalls.check(routine, node, r);
      return Optional.of(routine.qualified() + "()");
    }
    return Optional.empty();
  }

  private static String columnOrUnknown(List<String> names, Node node, Rendering r) {
    if (!SqlContext.isSql(node)) {
      r.refuse(
          node,
          "unknown name " + String.join(".", names),
          "declare it, or deploy the package that declares it first");
    }
    return r.raw(node);
  }
}
