package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Symbol;
import dev.concertbank.embedded.translator.symbol.Symbol.Constant;
import dev.concertbank.embedded.translator.symbol.Symbol.Parameter;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTNullLiteral;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;

/** What is passed for an IN parameter. */
final class InArgument {
  private InArgument() {}

  /** Numbers are numeric, and PostgreSQL does not pass a numeric where it wants an integer. */
  static String translate(Parameter parameter, Node value, Rendering r) {
    String rendered = r.of(value);
    boolean cast =
        parameter.type().kind() == Kind.INTEGER
            && value.descendants(ASTNullLiteral.class).isEmpty()
            && !isInteger(rendered, value, r);
    return cast ? "(" + rendered + ")::integer" : rendered;
  }

  private static boolean isInteger(String rendered, Node value, Rendering r) {
    Node name = OutArgument.innermost(value, ASTSimpleExpression.class);
    Optional<Symbol> symbol =
        name == null ? Optional.empty() : Routines.member(Tree.names(name), name, r);
    return rendered.chars().allMatch(Character::isDigit)
        || symbol.filter(InArgument::isInteger).isPresent();
  }

  private static boolean isInteger(Symbol symbol) {
    return (symbol instanceof Constant c && c.type().kind() == Kind.INTEGER)
        || (symbol instanceof Variable v && v.type().kind() == Kind.INTEGER);
  }
}
