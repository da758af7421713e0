package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.rule.Matchers.Parameter;
import dev.concertbank.embedded.translator.rule.Matchers.Shape;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionCall;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;

/** An argument of an expectation, together with its type where the matcher compares types. */
final class ExpectedValue {
  private static final List<String> CONVERT = List.of("anydata", "convertcollection");

  private ExpectedValue() {}

  static String of(Parameter parameter, Node value, Rendering r) {
    if (parameter.shape() == Shape.TEXT) {
      return text(r.flat(value));
    }
    if (parameter.shape() != Shape.VALUE) {
      return r.flat(value);
    }
    if (r.raw(value).equalsIgnoreCase("NULL")) {
      r.refuse(
          value,
          "NULL as " + parameter.name(),
          "use be_null or a variable: Oracle raises PLS-00307, because NULL has no type");
    }
    Node call = OutArgument.innermost(value, ASTFunctionCall.class);
    boolean converted =
        call != null && Tree.names(call.firstChild(ASTFunctionName.class)).equals(CONVERT);
    String translated = converted ? collection(call, r) : "ut.val(" + r.flat(value) + ")";
    StaticCheck.statement(value, "SELECT " + translated, r);
    return translated;
  }

  /** A number may stand where a text is wanted. */
  private static String text(String rendered) {
    return rendered.startsWith("concat(") ? rendered : Builtins.asText(rendered);
  }

  private static String collection(Node call, Rendering r) {
    List<Node> given = Calls.of(call);
    Node name =
        given.size() == 1
            ? OutArgument.innermost(Calls.value(given.get(0)), ASTSimpleExpression.class)
            : null;
    if (name == null || r.scope().find(Tree.names(name).get(0), Variable.class).isEmpty()) {
      r.refuse(call, r.raw(call), "assign the collection to a variable and convert that");
      return "NULL";
    }
    String variable = r.flat(name);
    return "ut.collection(pg_typeof(" + variable + ")::text, " + variable + ")";
  }
}
