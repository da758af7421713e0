package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

/** LIKE has no escape character unless ESCAPE names one; PostgreSQL's is the backslash. */
final class LikeRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    List<String> words = Tree.words(node);
    if (words.contains("LIKEC") || words.contains("LIKE2") || words.contains("LIKE4")) {
      r.refuse(node, "LIKEC, LIKE2 and LIKE4", "use LIKE");
    }
    return r.copy(node) + (Tree.hasWord(node, "ESCAPE") ? "" : " ESCAPE ''");
  }
}
