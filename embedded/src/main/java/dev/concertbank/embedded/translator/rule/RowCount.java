package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTUnlabelledStatement;

/** SQL%ROWCOUNT and its relatives: a variable, kept only where a routine reads it. */
final class RowCount implements Rule {
  static final String VARIABLE = "sql_rowcount";

  /** Remembers the count of the statement that is being translated. */
  static void track(Rendering r) {
    if (r.routine().tracksRowCount()) {
      r.statement().after("GET DIAGNOSTICS " + VARIABLE + " = ROW_COUNT;");
    }
  }

  /** Remembers the size of a collection that a statement filled. */
  static void trackSize(String collection, Rendering r) {
    if (r.routine().tracksRowCount()) {
      r.statement().after(VARIABLE + " := cardinality(" + collection + ");");
    }
  }

  /** In Oracle the count is the session's: that of a called routine, or of the caller. */
  private static void refuseOthers(Node attribute, Rendering r) {
    Node routine = attribute.ancestors(ASTProgramUnit.class).first();
    if (routine == null) {
      return;
    }
    Node last =
        routine
            .descendants(ASTUnlabelledStatement.class)
            .filter(s -> s.descendants(ASTUnlabelledStatement.class).isEmpty())
            .filter(
                s -> Tree.end(s) <= Tree.start(attribute) && r.effects().counts(s, r.packageName()))
            .last();
    if (last == null || r.effects().isCall(last, r.packageName())) {
      r.refuse(
          attribute,
          last == null ? "count of SQL before any SQL" : "count of SQL read after a call",
          "read it right after the statement: in Oracle it is the session's last, whoever ran it");
    }
  }

  @Override
  public String apply(Node node, Rendering r) {
    refuseOthers(node, r);
    List<String> words = Tree.words(node);
    String attribute = String.join("", words);
    if (attribute.endsWith("%NOTFOUND")) {
      return "(" + VARIABLE + " = 0)";
    }
    if (attribute.endsWith("%FOUND")) {
      return "(" + VARIABLE + " > 0)";
    }
    if (!attribute.endsWith("%ROWCOUNT") || attribute.endsWith("%BULK_ROWCOUNT")) {
      r.refuse(node, attribute, "use SQL%ROWCOUNT, SQL%FOUND or SQL%NOTFOUND");
    }
    return VARIABLE;
  }
}
