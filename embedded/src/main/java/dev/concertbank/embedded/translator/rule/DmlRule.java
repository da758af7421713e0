package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import java.util.Locale;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeleteStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTInsertStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTName;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTReturningClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;

/** INSERT, UPDATE, DELETE and MERGE, with what they return. */
final class DmlRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    ASTReturningClause returning = node.descendants(ASTReturningClause.class).first();
    if (returning != null && Tree.words(returning).contains("BULK")) {
      List<String> targets = targets(returning);
      return BulkCollect.fromReturning(withFrom(node, r), targets, returning, r);
    }
    if (returning != null) {
      refuseLostTargets(node, returning, r);
    }
    String translated = withFrom(node, r);
    String into = returning == null ? "" : into(returning, r);
    StaticCheck.statement(node, translated.replace(into, ""), r);
    RowCount.track(r);
    return translated;
  }

  /** DELETE without FROM. */
  private static String withFrom(Node node, Rendering r) {
    String copied = r.copy(node);
    boolean bare = node instanceof ASTDeleteStatement && !Tree.hasWord(node, "FROM");
    return bare ? "DELETE FROM" + copied.substring("DELETE".length()) : copied;
  }

  /**
   * If no row is changed, Oracle leaves the targets alone and PostgreSQL sets them to null. Code
   * that looks whether a row was changed does not see the difference.
   */
  private static void refuseLostTargets(Node node, Node returning, Rendering r) {
    boolean loses =
        !(node instanceof ASTInsertStatement)
            && !r.routine().tracksRowCount()
            && targets(returning).stream().anyMatch(target -> isUsedBefore(target, node));
    if (loses) {
      r.refuse(
          returning,
          "RETURNING INTO of an UPDATE or DELETE whose count is not looked at",
          "test SQL%ROWCOUNT or SQL%NOTFOUND after it");
    }
  }

  /** Whether a target may hold a value already: a parameter or variable begins as null. */
  private static boolean isUsedBefore(String target, Node dml) {
    Node routine = dml.ancestors(ASTProgramUnit.class).first();
    if (routine == null || dml.ancestors().any(Effects::isLoop)) {
      return true;
    }
    return routine
        .descendants(ASTStatement.class)
        .filter(s -> Tree.start(s) < Tree.start(dml) && Tree.end(s) <= Tree.start(dml))
        .any(s -> Tree.words(s).contains(target.toUpperCase(Locale.ROOT)));
  }

  private static String into(Node returning, Rendering r) {
    return Tree.parts(returning).stream()
        .filter(part -> part.is("INTO"))
        .map(part -> r.source().slice(part.start(), Tree.end(returning)))
        .findFirst()
        .orElse("");
  }

  static List<String> targets(Node returning) {
    return returning.children(ASTName.class).toList().stream().map(Tree::name).toList();
  }

  /** {@code RETURNING a INTO b}; when collected in bulk, without the targets. */
  static String returning(Node node, Rendering r) {
    List<String> words = Tree.words(node);
    if (!words.contains("BULK")) {
      return r.copy(node);
    }
    int bulk =
        Tree.children(node).stream()
            .filter(c -> r.raw(c).equalsIgnoreCase("BULK"))
            .mapToInt(Tree::start)
            .findFirst()
            .orElseThrow();
    return r.between(node, Tree.start(node), bulk);
  }
}
