package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantInitializer;

/** Declarations of a routine or a block. */
final class DeclarationRules {
  private DeclarationRules() {}

  static String variable(Node node, Rendering r) {
    String name = Tree.name(node.getChild(0));
    PgType type = r.types().of(node.firstChild(ASTDatatype.class), r.scope());
    Node initializer = node.firstChild(ASTVariableOrConstantInitializer.class);
    String constant = Tree.hasWord(node, "CONSTANT") ? " CONSTANT" : "";
    String notNull = Tree.hasWord(node, "NOT") ? " NOT NULL" : "";
    String value =
        initializer == null
            ? CollectionMethods.initial(type)
            : " := " + r.flat(initializer.getChild(0));
    String probe = initializer == null ? "" : Probes.declaration(node, r);
    return probe + name + constant + " " + type.name() + notNull + value;
  }

  /** Exceptions, pragmas and types leave nothing behind in the routine. */
  static String nothing(Node node, Rendering r) {
    return "";
  }

  static String datatype(Node node, Rendering r) {
    return r.types().of(node, r.scope()).name();
  }
}
