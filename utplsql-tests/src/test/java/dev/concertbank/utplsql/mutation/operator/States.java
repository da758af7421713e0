package dev.concertbank.utplsql.mutation.operator;

import dev.concertbank.embedded.translator.source.SourceText;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTStringLiteral;

/** A state becomes the next one that its column may have. */
record States(List<List<String>> columns) implements Operator.Finder {

  @Override
  public List<Replacement> at(Node node, SourceText source) {
    if (!(node instanceof ASTStringLiteral)) {
      return List.of();
    }
    String literal = source.slice(Tree.start(node), Tree.end(node));
    String state = literal.substring(1, literal.length() - 1);
    return columns.stream()
        .filter(column -> column.size() > 1 && column.contains(state))
        .map(column -> column.get((column.indexOf(state) + 1) % column.size()))
        .distinct()
        .map(next -> Replacement.of(node, "'" + next + "'", true))
        .toList();
  }
}
