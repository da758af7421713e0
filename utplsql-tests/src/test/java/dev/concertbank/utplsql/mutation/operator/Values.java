package dev.concertbank.utplsql.mutation.operator;

import dev.concertbank.embedded.translator.source.Part;
import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAdditiveExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTForUpdateClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTMultiplicativeExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTOrderByClause;

/** Sums and orders. */
final class Values {
  private static final Map<String, String> OTHER = Map.of("+", "-", "-", "+", "*", "/", "/", "*");

  private Values() {}

  static List<Replacement> arithmetic(Node node, SourceText source) {
    boolean computes =
        node instanceof ASTAdditiveExpression || node instanceof ASTMultiplicativeExpression;
    if (!computes) {
      return List.of();
    }
    return Tree.parts(node).stream()
        .filter(part -> OTHER.containsKey(part.word()))
        .map(part -> other(part, Guards.mentionsState(node)))
        .toList();
  }

  private static Replacement other(Part part, boolean guard) {
    return new Replacement(part.start(), part.end(), OTHER.get(part.word()), guard);
  }

  /** Orders that are only seen; those of locks are a matter of {@link Locks}. */
  static List<Replacement> order(Node node, SourceText source) {
    boolean seen =
        node instanceof ASTOrderByClause
            && node.getParent().children(ASTForUpdateClause.class).isEmpty();
    return seen ? List.of(Replacement.of(node, reversed(node, source), false)) : List.of();
  }

  static String reversed(Node order, SourceText source) {
    String text = source.slice(Tree.start(order), Tree.end(order));
    return text.matches("(?is).*\\bDESC") ? text.substring(0, text.length() - 4) : text + " DESC";
  }
}
