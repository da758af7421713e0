package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import net.sourceforge.pmd.lang.ast.Node;

/** Comparisons in PL/SQL, among them LIKE and MEMBER OF. */
final class RelationalRule implements Rule {
  private static final Rule LIKE = new LikeRule();
  private static final Rule MEMBER = new MemberRule();

  @Override
  public String apply(Node node, Rendering r) {
    if (Tree.hasWord(node, "LIKE")) {
      return LIKE.apply(node, r);
    }
    if (Tree.hasWord(node, "MEMBER")) {
      return MEMBER.apply(node, r);
    }
    if (Tree.hasWord(node, "MULTISET") || Tree.hasWord(node, "SUBMULTISET")) {
      r.refuse(node, r.raw(node), "use TABLE(collection) in SQL");
    }
    return r.copy(node);
  }
}
