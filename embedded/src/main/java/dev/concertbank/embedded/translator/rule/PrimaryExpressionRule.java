package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTArgument;
import net.sourceforge.pmd.lang.plsql.ast.ASTPrimarySuffix;

/** A chain: {@code l(i).field}, {@code f(x).field} and {@code l.EXISTS(i)}. */
final class PrimaryExpressionRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    List<Node> links = Tree.children(node);
    Node head = links.get(0);
    boolean isMethod = links.size() == 3 && Tree.name(links.get(1)).equals("exists");
    if (isMethod) {
      Node index = links.get(2).descendants(ASTArgument.class).firstOrThrow();
      return CollectionMethods.exists(r.raw(head), r.flat(Calls.value(index)));
    }
    boolean isField =
        links.size() == 2
            && links.get(1) instanceof ASTPrimarySuffix suffix
            && suffix.descendants(ASTArgument.class).isEmpty();
    if (!isField) {
      r.refuse(node, r.raw(node), "take it apart: one index or method in an expression");
      return r.raw(node);
    }
    String record = r.of(head);
    return (record.endsWith("]") ? record : "(" + record + ")") + "." + Tree.name(links.get(1));
  }
}
