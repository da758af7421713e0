package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTBulkCollectIntoClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTIntoClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectList;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableName;

/** SELECT INTO finds exactly one row; BULK COLLECT INTO any number. */
final class SelectIntoRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    ASTBulkCollectIntoClause bulk = node.firstChild(ASTBulkCollectIntoClause.class);
    if (bulk != null) {
      return BulkCollect.fromQuery(node, bulk, r);
    }
    String translated = r.copy(node);
    String into = into(node.firstChild(ASTIntoClause.class), r);
    StaticCheck.statement(node, translated.replace(into, ""), r);
    RowCount.track(r);
    return translated;
  }

  /** {@code INTO a, b}: without STRICT, PostgreSQL would be content with no row or with many. */
  static String into(Node into, Rendering r) {
    ASTSelectList list = into.getParent().firstChild(ASTSelectList.class);
    int values = Targets.values(list);
    int targets = into.children(ASTVariableName.class).count();
    if (values > 0 && values != targets && !isRow(into, r)) {
      r.refuse(
          into, values + " values into " + targets + " variables", "select one value for each");
    }
    return "INTO STRICT " + String.join(", ", Targets.names(into));
  }

  private static boolean isRow(Node into, Rendering r) {
    List<String> targets = Targets.names(into);
    return targets.size() == 1
        && r.scope()
            .find(targets.get(0), Variable.class)
            .filter(v -> v.type().isRecord())
            .isPresent();
  }

  static final class IntoRule implements Rule {
    @Override
    public String apply(Node node, Rendering r) {
      return into((ASTIntoClause) node, r);
    }
  }
}
