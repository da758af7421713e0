package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Scope;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTForAllIndex;
import net.sourceforge.pmd.lang.plsql.ast.ASTReturningClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTSqlStatement;

/** {@code FORALL i IN a .. b dml}: a loop; SQL%ROWCOUNT is the sum. */
final class ForallRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    List<String> words = Tree.words(node);
    if (words.get(3).equals("INDICES") || words.get(3).equals("VALUES") || words.contains("SAVE")) {
      r.refuse(node, "FORALL with INDICES OF, VALUES OF or SAVE EXCEPTIONS", "use a plain range");
      return r.raw(node);
    }
    ASTSqlStatement opaque = node.firstChild(ASTSqlStatement.class);
    String index = Tree.name(node.firstChild(ASTForAllIndex.class));
    List<Node> children = Tree.children(node);
    String range = r.between(node, Tree.end(children.get(0)), Tree.start(opaque));
    Scope inner = new Scope(r.scope());
    inner.declare(index, new Variable(index, PgType.scalar("integer", Kind.INTEGER)));
    String dml = r.inside(inner, () -> dml(opaque, index, r));
    return count(r, "FOR " + index + range + "LOOP " + dml);
  }

  private static String dml(Node opaque, String index, Rendering r) {
    Optional<Node> parsed = r.parseAgain(opaque);
    if (parsed.isEmpty()) {
      return "";
    }
    Node statement = parsed.get();
    if (statement.descendants(ASTReturningClause.class).nonEmpty()) {
      r.refuse(opaque, "FORALL with RETURNING", "collect the values before or after it");
    }
    StatementFrame frame = new StatementFrame(index);
    r.frames().push(frame);
    try {
      // What comes after it is its own count, which is dropped: the sum is kept below.
      String dml = r.of(statement);
      return frame.before() + dml;
    } finally {
      r.frames().pop();
    }
  }

  private static String count(Rendering r, String loop) {
    if (!r.routine().tracksRowCount()) {
      return loop + "; END LOOP";
    }
    String rows = r.routine().temporary("integer");
    String sum = RowCount.VARIABLE;
    return "%s := 0; %s; GET DIAGNOSTICS %s = ROW_COUNT; %s := %s + %s; END LOOP"
        .formatted(sum, loop, rows, sum, sum, rows);
  }
}
