package dev.concertbank.embedded.translator.rule;

import static dev.concertbank.embedded.translator.rule.Matchers.Shape.TEXT;
import static dev.concertbank.embedded.translator.rule.Matchers.Shape.VALUE;
import static dev.concertbank.embedded.translator.rule.Matchers.optional;
import static dev.concertbank.embedded.translator.rule.Matchers.required;

import dev.concertbank.embedded.translator.rule.Matchers.Matcher;
import dev.concertbank.embedded.translator.rule.Matchers.Parameter;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTArguments;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionCall;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;
import net.sourceforge.pmd.lang.plsql.ast.ASTPrimaryExpression;

/**
 * utPLSQL's {@code ut.expect(actual, message).to_equal(expected)} and {@code ut.fail(message)}. A
 * chain becomes one call of the matcher, which reports and never raises.
 */
final class Expectations {
  /** The runtime schema that they need. */
  static final String RUNTIME = "ut";

  private static final List<Parameter> EXPECT =
      List.of(required("a_actual", VALUE), optional("a_message", TEXT));
  private static final List<Parameter> FAIL = List.of(required("a_message", TEXT));

  private final Rendering r;

  private Expectations(Rendering r) {
    this.r = r;
  }

  /** The call, if an expression that stands alone is one of utPLSQL's. */
  static Optional<String> translate(Node expression, Rendering r) {
    ASTFunctionCall head = expression.descendants(ASTFunctionCall.class).first();
    if (head == null || Tree.start(head) != Tree.start(expression)) {
      return Optional.empty();
    }
    List<String> names = Tree.names(head.firstChild(ASTFunctionName.class));
    if (!names.get(0).equals("ut") || r.program().findPackage("ut").isPresent()) {
      return Optional.empty();
    }
    r.program().require(RUNTIME);
    return Optional.of(new Expectations(r).call(expression, head, names));
  }

  private String call(Node expression, ASTFunctionCall head, List<String> names) {
    Node chain = head.getParent().getParent();
    boolean chained = chain instanceof ASTPrimaryExpression;
    if (names.equals(List.of("ut", "fail")) && !chained) {
      return "CALL ut.fail(" + String.join(", ", arguments(FAIL, head, head)) + ")";
    }
    if (!names.equals(List.of("ut", "expect")) || !chained) {
      r.refuse(
          expression,
          String.join(".", names) + (chained ? "" : " without a matcher"),
          "write ut.expect(actual).to_<matcher> or ut.fail(message)");
      return r.raw(expression);
    }
    List<String> actual = new ArrayList<>(arguments(EXPECT, head, head));
    if (actual.size() == 1) {
      actual.add("NULL");
    }
    return matched(actual, links(chain));
  }

  /** A name of the chain, and its arguments if it has parentheses. */
  private record Link(Node at, String name, Node arguments) {}

  private static List<Link> links(Node chain) {
    List<Link> links = new ArrayList<>();
    for (Node suffix : Tree.children(chain).subList(1, chain.getNumChildren())) {
      if (suffix.getChild(0) instanceof ASTArguments arguments && !links.isEmpty()) {
        Link named = links.remove(links.size() - 1);
        links.add(new Link(named.at(), named.name(), arguments));
      } else {
        links.add(new Link(suffix, Tree.name(suffix), null));
      }
    }
    return links;
  }

  private String matched(List<String> actual, List<Link> links) {
    Link first = links.get(0);
    boolean passed = first.name().equals("to_") || first.name().equals("not_to");
    Link link = passed ? inside(first) : first;
    String name = passed ? link.name() : Matchers.nameIn(link.name());
    boolean isMatcher = passed || link.name().startsWith("to_") || Matchers.isNegated(link.name());
    Optional<Matcher> matcher = isMatcher ? Matchers.find(name) : Optional.empty();
    if (matcher.isEmpty()) {
      r.refuse(link.at(), "matcher " + link.name(), "use one of " + Matchers.names());
      return "NULL";
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(Matchers.isNegated(first.name()) ? "TRUE" : "FALSE");
    arguments.addAll(actual);
    arguments.addAll(arguments(matcher.get().parameters(), link.at(), link.arguments()));
    links.subList(1, links.size()).forEach(option -> arguments.add(option(option, name)));
    return "CALL ut." + name + "(" + String.join(", ", arguments) + ")";
  }

  /** The matcher in {@code to_(equal(1))}, which may do without its parentheses. */
  private static Link inside(Link to) {
    List<Node> given = to.arguments() == null ? List.of() : Calls.of(to.arguments());
    if (given.size() != 1) {
      return to;
    }
    Node value = Calls.value(given.get(0));
    Node call = OutArgument.innermost(value, ASTFunctionCall.class);
    return call == null
        ? new Link(value, Tree.name(value), null)
        : new Link(value, Tree.name(call.getChild(0)), call);
  }

  private String option(Link option, String matcher) {
    boolean bare = option.arguments() == null || Calls.of(option.arguments()).isEmpty();
    if (!option.name().equals("unordered") || !matcher.equals("equal") || !bare) {
      r.refuse(option.at(), "option " + option.name(), "use .unordered after equal, or none");
    }
    return "unordered => TRUE";
  }

  private List<String> arguments(List<Parameter> parameters, Node at, Node call) {
    List<Node> given = call == null ? List.of() : Calls.of(call);
    List<String> rendered = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Optional<Node> value = value(parameters.get(i), i, given);
      if (value.isPresent()) {
        rendered.add(ExpectedValue.of(parameters.get(i), value.get(), r));
      } else if (!parameters.get(i).optional()) {
        r.refuse(at, r.raw(at) + " without " + parameters.get(i).name(), "give it");
      }
    }
    if (given.size() > rendered.size()) {
      String known = parameters.stream().map(Parameter::name).toList().toString();
      r.refuse(at, "an argument too many, or of an unknown name", "the parameters are " + known);
    }
    return rendered;
  }

  private static Optional<Node> value(Parameter parameter, int position, List<Node> given) {
    boolean positional = position < given.size() && Calls.nameOf(given.get(position)).isEmpty();
    return positional
        ? Optional.of(Calls.value(given.get(position)))
        : given.stream()
            .filter(a -> Calls.nameOf(a).filter(parameter.name()::equals).isPresent())
            .map(Calls::value)
            .findFirst();
  }
}
