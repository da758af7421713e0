package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Part;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Scope;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTForIndex;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectStatement;

/** FOR loops over numbers, cursors and queries. */
final class LoopRules {
  private LoopRules() {}

  static String counted(Node node, Rendering r) {
    String index = Tree.name(node.firstChild(ASTForIndex.class));
    boolean range = Tree.hasWord(node, "..");
    PgType type =
        range ? PgType.scalar("integer", Kind.INTEGER) : PgType.record("record", Map.of());
    Scope inner = new Scope(r.scope());
    inner.declare(index, new Variable(index, type));
    boolean reverse = Tree.hasWord(node, "REVERSE");
    return r.inside(inner, () -> reverse ? reversed(node, r) : r.copy(node));
  }

  /** PostgreSQL counts down from the first bound, Oracle from the second. */
  private static String reversed(Node node, Rendering r) {
    List<Node> children = Tree.children(node);
    Node low = children.get(1);
    Node high = children.get(2);
    return r.between(node, Tree.start(node), Tree.start(low))
        + r.flat(high)
        + " .. "
        + r.flat(low)
        + "\n".repeat(Lines.count(r.source().slice(Tree.start(low), Tree.end(high))))
        + r.between(node, Tree.end(high), Tree.end(node));
  }

  /** {@code FOR row IN (SELECT ..)}: no parentheses, and the row has to be declared. */
  static String overQuery(Node node, Rendering r) {
    String row = Tree.name(node.firstChild(ASTForIndex.class));
    if (r.scope().find(row, Variable.class).isPresent()) {
      r.refuse(node, "loop row " + row + " named as a variable", "give the row another name");
    }
    r.routine().declare(row, "record");
    ASTSelectStatement query = node.firstChild(ASTSelectStatement.class);
    Scope inner = new Scope(r.scope());
    inner.declare(row, new Variable(row, PgType.record("record", Map.of())));
    String select = r.of(query);
    StaticCheck.statement(query, select, r);
    int open = parenthesis(node, "(", Tree.start(query), false);
    int close = parenthesis(node, ")", Tree.end(query), true);
    return r.between(node, Tree.start(node), open)
        + r.source().slice(open + 1, Tree.start(query))
        + select
        + r.source().slice(Tree.end(query), close)
        + r.inside(inner, () -> r.between(node, close + 1, Tree.end(node)));
  }

  private static int parenthesis(Node node, String word, int at, boolean after) {
    return Tree.parts(node).stream()
        .filter(p -> p.is(word) && (after ? p.start() >= at : p.end() <= at))
        .mapToInt(Part::start)
        .reduce((a, b) -> after ? a : b)
        .orElseThrow();
  }
}
