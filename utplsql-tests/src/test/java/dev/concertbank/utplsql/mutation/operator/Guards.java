package dev.concertbank.utplsql.mutation.operator;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import java.util.Locale;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTElsifClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTForUpdateClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTIfStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTReturnStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectIntoStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTView;

/** Which places protect a seat or a won. */
final class Guards {
  /** Columns that say what may be done with a row, and whose it is. */
  private static final List<String> PROTECTING =
      List.of("status", "held_until", "released_at", "balance", "user_id");

  private Guards() {}

  static boolean mentionsState(Node node) {
    return Tree.words(node).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .anyMatch(PROTECTING::contains);
  }

  /** Whether an IF, or a branch of it, ends in an error or in leaving early. */
  static boolean refuses(Node branch) {
    return Tree.words(branch).stream()
        .anyMatch(w -> w.equals("RAISE") || w.equals("RAISE_ERROR") || w.equals("RETURN"));
  }

  /** Whether a piece of a condition decides about a guard. */
  static boolean protects(Node piece) {
    return mentionsState(piece) || decidesRefusal(piece) || inInvariant(piece) || inLock(piece);
  }

  private static boolean decidesRefusal(Node piece) {
    if (piece.ancestors(ASTReturnStatement.class).nonEmpty()) {
      return true;
    }
    Node expression = piece.ancestors(ASTExpression.class).last();
    Node parent = expression == null ? null : expression.getParent();
    boolean condition = parent instanceof ASTIfStatement || parent instanceof ASTElsifClause;
    return condition && refuses(parent);
  }

  private static boolean inInvariant(Node piece) {
    Node view = piece.ancestors(ASTView.class).first();
    return view != null && Tree.words(view).contains("INVARIANT_BREAK_V");
  }

  /** Which rows a locking query locks. */
  private static boolean inLock(Node piece) {
    return piece
        .ancestors(ASTSelectIntoStatement.class)
        .any(query -> query.descendants(ASTForUpdateClause.class).nonEmpty());
  }
}
