package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

/** {@code x MEMBER OF collection}. */
final class MemberRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    List<Node> operands = Tree.children(node);
    String element = r.flat(operands.get(0));
    String collection = r.raw(operands.get(1));
    return Tree.hasWord(node, "NOT")
        ? "(" + element + " <> ALL (" + collection + "))"
        : "(" + element + " = ANY (" + collection + "))";
  }
}
