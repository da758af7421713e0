package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.symbol.DeclarationReader;
import dev.concertbank.embedded.translator.symbol.Scope;
import dev.concertbank.embedded.translator.symbol.Symbol.NamedType;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeclarativeSection;

/** What a routine or a block declares; its types move to the package's schema. */
final class LocalDeclarations {
  private LocalDeclarations() {}

  static void read(Node block, Scope scope, Rendering r) {
    ASTDeclarativeSection section = block.firstChild(ASTDeclarativeSection.class);
    if (section == null) {
      return;
    }
    String prefix = r.packageName() + "." + r.routine().name() + "__";
    new DeclarationReader(r.program(), r.reporter()).readLocal(section, scope, prefix);
    for (var symbol : scope.names().values()) {
      if (symbol instanceof NamedType named) {
        TypeWriter.write(named.type(), section, r);
      }
    }
  }
}
