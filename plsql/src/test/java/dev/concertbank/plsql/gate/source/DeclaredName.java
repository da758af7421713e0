package dev.concertbank.plsql.gate.source;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTColumnAlias;
import net.sourceforge.pmd.lang.plsql.ast.ASTCursorUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTFieldDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTForAllIndex;
import net.sourceforge.pmd.lang.plsql.ast.ASTForIndex;
import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.plsql.ast.ASTLabel;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTSubTypeDefinition;
import net.sourceforge.pmd.lang.plsql.ast.ASTTableAlias;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantDeclaration;

/**
 * A name that a file gives to something.
 *
 * @param text as it is written
 * @param node where it stands
 */
public record DeclaredName(Kind kind, String text, Node node) {

  /** What has the name, and what such names begin with. */
  public enum Kind {
    OBJECT("", false),
    PARAMETER("p_", false),
    VARIABLE("l_", false),
    CONSTANT("c_", false),
    EXCEPTION("e_", false),
    CURSOR("l_", false),
    TYPE("t_", false),
    FIELD("", false),
    INDEX("", false),
    LABEL("", false),
    TABLE_ALIAS("", true),
    COLUMN_ALIAS("", true);

    private final String prefix;
    private final boolean inSql;

    Kind(String prefix, boolean inSql) {
      this.prefix = prefix;
      this.inSql = inSql;
    }

    public String prefix() {
      return prefix;
    }

    public boolean inSql() {
      return inSql;
    }
  }

  public static List<DeclaredName> in(Unit unit) {
    return Stream.of(
            named(unit, ASTObjectNameDeclaration.class, Kind.OBJECT),
            named(unit, ASTFormalParameter.class, Kind.PARAMETER),
            unit.all(ASTVariableOrConstantDeclaration.class).stream()
                .map(node -> name(unit, node, variableKind(unit, node))),
            named(unit, ASTExceptionDeclaration.class, Kind.EXCEPTION),
            cursors(unit),
            types(unit),
            named(unit, ASTFieldDeclaration.class, Kind.FIELD),
            named(unit, ASTForIndex.class, Kind.INDEX),
            named(unit, ASTForAllIndex.class, Kind.INDEX),
            unit.all(ASTLabel.class).stream().map(node -> name(unit, node.getChild(0), Kind.LABEL)),
            named(unit, ASTTableAlias.class, Kind.TABLE_ALIAS),
            named(unit, ASTColumnAlias.class, Kind.COLUMN_ALIAS))
        .flatMap(names -> names)
        .toList();
  }

  private static Stream<DeclaredName> named(Unit unit, Class<? extends Node> type, Kind kind) {
    return unit.all(type).stream().map(node -> name(unit, node, kind));
  }

  private static Stream<DeclaredName> cursors(Unit unit) {
    return unit.all(ASTCursorUnit.class).stream()
        .map(node -> name(unit, node.getChild(0), Kind.CURSOR));
  }

  private static Stream<DeclaredName> types(Unit unit) {
    return unit.all(ASTSubTypeDefinition.class).stream()
        .map(node -> name(unit, node.getChild(0), Kind.TYPE));
  }

  private static Kind variableKind(Unit unit, ASTVariableOrConstantDeclaration node) {
    boolean constant =
        unit
            .words(Tree.start(node), Tree.start(node.descendants(ASTDatatype.class).firstOrThrow()))
            .stream()
            .anyMatch(word -> word.is("CONSTANT"));
    return constant ? Kind.CONSTANT : Kind.VARIABLE;
  }

  private static DeclaredName name(Unit unit, Node node, Kind kind) {
    return new DeclaredName(kind, unit.words(node).get(0).text(), node);
  }
}
