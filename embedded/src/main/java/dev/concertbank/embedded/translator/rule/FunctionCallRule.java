package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.Symbol;
import dev.concertbank.embedded.translator.symbol.Symbol.Cursor;
import dev.concertbank.embedded.translator.symbol.Symbol.NamedType;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;

/**
 * A name with something in parentheses: an element of a collection, a constructor, a cursor with
 * parameters, a packaged function or a built-in one. All look alike.
 */
final class FunctionCallRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    List<String> names = Tree.names(node.firstChild(ASTFunctionName.class));
    Optional<Symbol> first = r.scope().find(names.get(0));
    if (first.isPresent() && first.get() instanceof Variable variable) {
      return element(variable, names, node, r);
    }
    Optional<Symbol> member =
        Routines.member(names, node, r).or(() -> r.program().schema().find(names.get(0)));
    if (member.isPresent() && member.get() instanceof NamedType type) {
      return constructor(type.type(), node, r);
    }
    if (member.isPresent() && member.get() instanceof Cursor cursor) {
      return cursor.name() + "(" + String.join(", ", Calls.values(node, r)) + ")";
    }
    if (member.isPresent() && member.get() instanceof Symbol.Routine routine) {
      SqlCalls.check(routine, node, r);
      return routine.qualified() + Calls.arguments(routine, node, r);
    }
    return builtin(names, node, r);
  }

  private static String element(Variable variable, List<String> names, Node node, Rendering r) {
    PgType type = variable.type();
    for (String field : names.subList(1, names.size())) {
      PgType fieldType = type.fields().get(field);
      if (fieldType == null && type.isCollection()) {
        return CollectionMethods.asked(variable.name(), field, node, r);
      }
      type = fieldType == null ? type : fieldType;
    }
    List<Node> index = Calls.of(node);
    if (!type.isCollection() || index.size() != 1) {
      r.refuse(node, r.raw(node), "only a collection takes an index");
      return r.raw(node);
    }
    return CollectionMethods.element(
        String.join(".", names), type, Calls.value(index.get(0)), node, r);
  }

  private static String constructor(PgType type, Node node, Rendering r) {
    List<String> values = Calls.values(node, r);
    boolean named = Calls.of(node).stream().anyMatch(a -> Calls.nameOf(a).isPresent());
    if (named || !(type.isCollection() || type.isRecord())) {
      r.refuse(node, "constructor " + r.raw(node), "give its values by position");
    }
    String shape = type.isRecord() ? "ROW(%s)::%s" : "ARRAY[%s]::%s";
    return shape.formatted(String.join(", ", values), type.name());
  }

  private static String builtin(List<String> names, Node node, Rendering r) {
    String name = String.join(".", names);
    Optional<Builtins.Builtin> builtin = Builtins.find(name);
    if (builtin.isEmpty()) {
      r.refuse(
          node,
          "function " + name,
          "use one that embedded/README.md lists, or declare it before its use");
      return r.raw(node);
    }
    return builtin.get().translate(node, r);
  }
}
