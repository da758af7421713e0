package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Symbol.NamedType;
import java.util.List;
import java.util.Locale;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTComment;
import net.sourceforge.pmd.lang.plsql.ast.ASTDDLCommand;
import net.sourceforge.pmd.lang.plsql.ast.ASTGlobal;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageBody;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTQueryBlock;
import net.sourceforge.pmd.lang.plsql.ast.ASTTypeSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTView;
import net.sourceforge.pmd.lang.plsql.ast.ASTViewColumn;

/** The units of a file: packages, types, views, comments and grants. */
final class UnitWriter {
  private final Rendering r;

  UnitWriter(Rendering r) {
    this.r = r;
  }

  void write(Node unit) {
    if (unit instanceof ASTPackageSpecification || unit instanceof ASTPackageBody) {
      new PackageWriter(r).write(unit);
    } else if (unit instanceof ASTTypeSpecification) {
      type(unit);
    } else if (unit instanceof ASTView) {
      view(unit);
    } else if (unit instanceof ASTDDLCommand && unit.getChild(0) instanceof ASTComment) {
      comment(unit);
    } else if (unit instanceof ASTDDLCommand && Tree.words(unit).get(0).equals("GRANT")) {
      new GrantWriter(r).write(unit);
    } else if (unit instanceof ASTGlobal && unit.getChild(0) instanceof ASTBlock block) {
      new AnonymousBlock(r).write(block);
    } else {
      r.refuse(
          unit,
          Constructs.name(unit),
          "deploy packages, types, views, comments, grants and blocks");
    }
  }

  private void type(Node unit) {
    String name = Tree.name(unit.firstChild(ASTObjectNameDeclaration.class));
    r.program()
        .schema()
        .find(name, NamedType.class)
        .ifPresent(t -> TypeWriter.write(t.type(), unit, r));
  }

  private void view(Node unit) {
    if (Tree.hasWord(unit, "CHECK")) {
      r.refuse(unit, "WITH CHECK OPTION", "leave it out: nobody writes to views");
    }
    String name = Tree.name(unit.firstChild(ASTObjectNameDeclaration.class));
    List<String> columns =
        unit.children(ASTViewColumn.class).toList().stream().map(Tree::name).toList();
    Node query = unit.firstChild(ASTQueryBlock.class);
    String list = columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
    // A view may hold UNION: everything from its first query on belongs to it.
    int end = Tree.children(unit).stream().mapToInt(Tree::end).max().orElseThrow();
    String sql = r.between(unit, Tree.start(query), end);
    int line = r.source().lineOf(Tree.start(unit));
    String lineEnds = "\n".repeat(r.source().lineOf(Tree.start(query)) - line);
    emit(unit, "CREATE VIEW " + name + list + " AS" + lineEnds + " " + sql);
  }

  private void comment(Node unit) {
    Node comment = unit.getChild(0);
    List<String> words = Tree.words(comment);
    String name = words.get(3).toLowerCase(Locale.ROOT);
    boolean column = words.get(2).equals("COLUMN");
    String object =
        column ? Tree.name(comment.getChild(0)) + "." + Tree.name(comment.getChild(1)) : name;
    String kind = column ? "COLUMN" : r.program().isView(name) ? "VIEW" : "TABLE";
    Node text = comment.getChild(comment.getNumChildren() - 1);
    emit(unit, "COMMENT ON " + kind + " " + object + " IS " + r.raw(text));
  }

  private void emit(Node at, String sql) {
    r.emit(PgStatement.of(r.source().name(), r.source().lineOf(Tree.start(at)), sql));
  }
}
