package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.Symbol.Mode;
import dev.concertbank.embedded.translator.symbol.Symbol.Parameter;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;

/** What is passed for an OUT or IN OUT parameter: a variable or a field of one. */
final class OutArgument {
  private OutArgument() {}

  static String translate(Parameter parameter, Node value, Rendering r) {
    Node actual = innermost(value, ASTSimpleExpression.class);
    List<String> names = actual == null ? List.of() : Tree.names(actual);
    Optional<Variable> variable =
        names.isEmpty() ? Optional.empty() : r.scope().find(names.get(0), Variable.class);
    if (variable.isEmpty() || names.size() > 2) {
      r.refuse(
          value,
          "OUT argument for " + parameter.name() + " that is not a variable",
          "pass a local variable and copy it afterwards");
      return r.raw(value);
    }
    PgType type = variable.get().type();
    PgType given = names.size() == 1 ? type : type.fields().get(names.get(1));
    return given != null && given.fits(parameter.type())
        ? r.raw(value)
        : throughTemporary(parameter, r.raw(value), r);
  }

  /** PostgreSQL does not convert what a procedure gives back; an assignment does. */
  private static String throughTemporary(Parameter parameter, String actual, Rendering r) {
    String temporary = r.routine().temporary(parameter.type().name());
    if (parameter.mode() == Mode.IN_OUT) {
      r.statement().before(temporary + " := " + actual + ";");
    }
    r.statement().after(actual + " := " + temporary + ";");
    return temporary;
  }

  /** The node of a type that makes up the whole of another, or null. */
  static Node innermost(Node node, Class<? extends Node> type) {
    for (Node n = node; n.getNumChildren() > 0; n = n.getChild(0)) {
      if (type.isInstance(n)
          || Tree.start(n) != Tree.start(node)
          || Tree.end(n) != Tree.end(node)) {
        return type.isInstance(n) ? n : null;
      }
    }
    return null;
  }
}
