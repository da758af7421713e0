package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Symbol.Mode;
import dev.concertbank.embedded.translator.symbol.Symbol.Parameter;
import dev.concertbank.embedded.translator.symbol.Symbol.Routine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTArgument;
import net.sourceforge.pmd.lang.plsql.ast.ASTUnqualifiedID;

/** The arguments of a call of a packaged routine, by position or by name. */
final class Calls {
  private Calls() {}

  /** The arguments of any call; none if it has no parentheses. */
  static List<Node> of(Node call) {
    return new ArrayList<>(
        call.descendants(ASTArgument.class)
            .filter(a -> a.ancestors().take(3).any(n -> n == call))
            .toList());
  }

  /** The rendered values of a call's arguments that are given by position. */
  static List<String> values(Node call, Rendering r) {
    return of(call).stream().map(a -> r.flat(value(a))).collect(Collectors.toList());
  }

  static Node value(Node argument) {
    return argument.getChild(argument.getNumChildren() - 1);
  }

  static Optional<String> nameOf(Node argument) {
    return argument.getNumChildren() == 2 && argument.getChild(0) instanceof ASTUnqualifiedID id
        ? Optional.of(Tree.name(id))
        : Optional.empty();
  }

  static String arguments(Routine routine, Node call, Rendering r) {
    List<Node> arguments = of(call);
    Set<String> given = new HashSet<>();
    for (int i = 0; i < arguments.size(); i++) {
      Optional<Parameter> parameter = parameter(routine, arguments.get(i), i);
      if (parameter.isEmpty()) {
        r.refuse(
            arguments.get(i),
            "argument without a parameter in " + routine.qualified(),
            "its parameters are " + routine.parameters().stream().map(Parameter::name).toList());
        return "()";
      }
      given.add(parameter.get().name());
    }
    refuseMissing(routine, given, call, r);
    return render(routine, arguments, call, r);
  }

  private static void refuseMissing(Routine routine, Set<String> given, Node call, Rendering r) {
    for (Parameter parameter : routine.parameters()) {
      if (!parameter.optional() && !given.contains(parameter.name())) {
        r.refuse(
            call,
            "call of " + routine.qualified() + " without " + parameter.name(),
            "pass it: it has no default");
      }
    }
  }

  private static String render(Routine routine, List<Node> arguments, Node call, Rendering r) {
    if (arguments.isEmpty()) {
      return "()";
    }
    StringBuilder out = new StringBuilder();
    int at = r.source().text().indexOf('(', Tree.end(call.getChild(0))) + 1;
    for (int i = 0; i < arguments.size(); i++) {
      Node argument = arguments.get(i);
      Node value = value(argument);
      out.append(r.source().slice(at, Tree.start(value)));
      parameter(routine, argument, i).ifPresent(p -> out.append(value(p, value, r)));
      at = Tree.end(value);
    }
    return "(" + out + ")";
  }

  private static Optional<Parameter> parameter(Routine routine, Node argument, int position) {
    Optional<String> name = nameOf(argument);
    if (name.isPresent()) {
      return routine.parameters().stream().filter(p -> p.name().equals(name.get())).findFirst();
    }
    return position < routine.parameters().size()
        ? Optional.of(routine.parameters().get(position))
        : Optional.empty();
  }

  private static String value(Parameter parameter, Node value, Rendering r) {
    return parameter.mode() == Mode.IN
        ? InArgument.translate(parameter, value, r)
        : OutArgument.translate(parameter, value, r);
  }
}
