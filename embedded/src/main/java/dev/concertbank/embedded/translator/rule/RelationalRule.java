package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;

/** Comparisons. */
final class RelationalRule implements Rule {
  private static final Rule LIKE = new LikeRule();
  private static final List<String> OF_COLLECTIONS = List.of("MEMBER", "MULTISET", "SUBMULTISET");

  @Override
  public String apply(Node node, Rendering r) {
    if (Tree.hasWord(node, "LIKE")) {
      return LIKE.apply(node, r);
    }
    if (OF_COLLECTIONS.stream().anyMatch(word -> Tree.hasWord(node, word))) {
      r.refuse(
          node,
          r.raw(node) + " with MEMBER OF or MULTISET",
          "use TABLE(collection) in SQL, or a loop");
      return r.raw(node);
    }
    List<Node> operands = Tree.children(node);
    if (operands.stream().anyMatch(operand -> isCollection(operand, r))) {
      r.refuse(
          node,
          "comparison of collections",
          "compare their elements: Oracle does not mind their order");
    }
    if (operands.size() > 1 && operands.stream().allMatch(RelationalRule::isLiteral)) {
      r.refuse(
          node,
          "comparison of two literals",
          "put one into a variable: Oracle fills the shorter literal with blanks");
    }
    return r.copy(node);
  }

  private static boolean isLiteral(Node operand) {
    List<String> words = Tree.words(operand);
    return words.size() == 1 && words.get(0).startsWith("'");
  }

  private static boolean isCollection(Node operand, Rendering r) {
    Node name = OutArgument.innermost(operand, ASTSimpleExpression.class);
    return name != null
        && r.scope()
            .find(Tree.name(name), Variable.class)
            .filter(v -> v.type().isCollection())
            .isPresent();
  }
}
