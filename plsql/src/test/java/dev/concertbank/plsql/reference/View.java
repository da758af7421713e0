package dev.concertbank.plsql.reference;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.plsql.reference.PlsqlSources.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTColumnAlias;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTSelectList;
import net.sourceforge.pmd.lang.plsql.ast.ASTSqlExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTView;

/**
 * A view.
 *
 * @param comment what COMMENT ON TABLE keeps in the database
 * @param about what stands above it in its file; says more
 */
record View(String name, String path, String comment, String about, List<String> columns) {
  private static final Pattern COMMENT =
      Pattern.compile("COMMENT ON TABLE \\w+ IS '((?:[^']|'')*)';");

  static View of(Source source) {
    Node unit = source.tree().descendants(ASTView.class).firstOrThrow();
    Matcher comment = COMMENT.matcher(source.text());
    return new View(
        Tree.name(unit.firstChild(ASTObjectNameDeclaration.class)),
        source.path(),
        comment.find() ? comment.group(1).replace("''", "'") : "",
        SpecComment.of(source.commentAbove(Tree.start(unit))).text(),
        columns(unit.descendants(ASTSelectList.class).firstOrThrow()));
  }

  /** Each by its alias, or by the column that it is. */
  private static List<String> columns(ASTSelectList list) {
    return list.children(ASTSqlExpression.class)
        .toList(
            expression -> {
              Node next = expression.getNextSibling();
              return next instanceof ASTColumnAlias alias
                  ? Tree.name(alias).replaceFirst("^as\\.", "")
                  : Tree.names(expression).get(Tree.names(expression).size() - 1);
            });
  }
}
