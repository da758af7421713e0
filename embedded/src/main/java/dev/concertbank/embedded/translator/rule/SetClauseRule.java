package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Part;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

/** {@code SET s.status = ..}: PostgreSQL wants the column without its alias. */
final class SetClauseRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    List<Part> parts = Tree.parts(node);
    StringBuilder out = new StringBuilder();
    int at = Tree.start(node);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.is("WHERE") || part.is("DELETE")) {
        r.refuse(node, part.word() + " within MERGE", "put the condition into ON or use UPDATE");
      }
      if (i + 1 < parts.size() && parts.get(i + 1).is(".") && isTarget(parts, i + 2)) {
        out.append(r.source().slice(at, part.start()));
        at = parts.get(i + 1).end();
        i++;
      } else if (part.isNode()) {
        out.append(r.source().slice(at, part.start())).append(r.of(part.node()));
        at = part.end();
      }
    }
    return out.append(r.source().slice(at, Tree.end(node))).toString();
  }

  private static boolean isTarget(List<Part> parts, int column) {
    return column + 1 < parts.size()
        && (parts.get(column + 1).is("=")
            || parts.get(column + 1).is(",")
            || parts.get(column + 1).is(")"));
  }
}
