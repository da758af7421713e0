package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Symbol;
import dev.concertbank.embedded.translator.symbol.Symbol.Parameter;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionCall;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;

/** Assignments. A number that becomes a text is written as Oracle writes it. */
final class AssignmentRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    List<Node> sides = Tree.children(node);
    Node value = sides.get(1);
    Optional<String> call = returningByParameter(sides.get(0), value, r);
    if (call.isPresent()) {
      return call.get();
    }
    String between = r.between(node, Tree.start(node), Tree.start(value));
    return between + (isText(sides.get(0), r) ? asText(r.of(value)) : r.of(value));
  }

  /** {@code n := f(.., out)} of Oracle's: a CALL whose last parameter is what f returns. */
  private static Optional<String> returningByParameter(Node target, Node value, Rendering r) {
    Node call = OutArgument.innermost(value, ASTFunctionCall.class);
    if (call == null) {
      return Optional.empty();
    }
    List<String> names = Tree.names(call.firstChild(ASTFunctionName.class));
    return Routines.find(names, call, r)
        .filter(Symbol.Routine::returnsByParameter)
        .map(routine -> call(routine, r.raw(target), call, r));
  }

  private static String call(Symbol.Routine routine, String target, Node call, Rendering r) {
    List<Parameter> parameters = routine.parameters();
    Parameter returned = parameters.get(parameters.size() - 1);
    String temporary = r.routine().temporary(returned.type().name());
    r.statement().after(target + " := " + temporary + ";");
    String arguments = Calls.arguments(routine, call, r);
    return "CALL %s%s, %s => %s)"
        .formatted(
            routine.qualified(),
            arguments.substring(0, arguments.length() - 1),
            Symbol.Routine.RETURNED,
            temporary);
  }

  static String asText(String value) {
    boolean already = value.startsWith("concat(") || value.equalsIgnoreCase("NULL");
    return already ? value : Builtins.asText(value);
  }

  private static boolean isText(Node target, Rendering r) {
    Node name = target.descendantsOrSelf().filterIs(ASTSimpleExpression.class).first();
    if (name == null || Tree.end(name) != Tree.end(target)) {
      return false;
    }
    List<String> names = Tree.names(name);
    Optional<PgType> type =
        r.scope()
            .find(names.get(0), Variable.class)
            .map(Variable::type)
            .map(t -> names.size() == 1 ? t : t.fields().get(names.get(1)));
    return type.filter(t -> t.kind() == Kind.TEXT).isPresent();
  }

  /** {@code RETURN x} of a function. */
  static String returned(Node node, Rendering r) {
    List<Node> value = Tree.children(node);
    if (value.isEmpty() || r.routine().returns() != Kind.TEXT) {
      return r.copy(node);
    }
    return r.between(node, Tree.start(node), Tree.start(value.get(0))) + asText(r.of(value.get(0)));
  }
}
