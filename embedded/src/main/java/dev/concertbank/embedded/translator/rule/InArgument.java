package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
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

  /**
   * PostgreSQL passes no numeric where it wants an integer, and no number where it wants a text;
   * Oracle converts both.
   */
  static String translate(Parameter parameter, Node value, Rendering r) {
    String rendered = r.of(value);
    return switch (parameter.type().kind()) {
      case INTEGER -> asInteger(rendered, value, r);
      case TEXT -> isText(value, r) ? rendered : AssignmentRule.asText(rendered);
      default -> rendered;
    };
  }

  private static String asInteger(String rendered, Node value, Rendering r) {
    boolean fits =
        value.descendants(ASTNullLiteral.class).nonEmpty() || isInteger(rendered, value, r);
    return fits ? rendered : "(" + rendered + ")::integer";
  }

  private static boolean isText(Node value, Rendering r) {
    return symbol(value, r).map(InArgument::type).filter(t -> t.kind() == Kind.TEXT).isPresent();
  }

  private static Optional<Symbol> symbol(Node value, Rendering r) {
    Node name = OutArgument.innermost(value, ASTSimpleExpression.class);
    return name == null ? Optional.empty() : Routines.member(Tree.names(name), name, r);
  }

  private static PgType type(Symbol symbol) {
    return symbol instanceof Constant c
        ? c.type()
        : symbol instanceof Variable v ? v.type() : PgType.scalar("", Kind.COLUMN);
  }

  private static boolean isInteger(String rendered, Node value, Rendering r) {
    return rendered.chars().allMatch(Character::isDigit)
        || symbol(value, r).map(InArgument::type).filter(t -> t.kind() == Kind.INTEGER).isPresent();
  }
}
