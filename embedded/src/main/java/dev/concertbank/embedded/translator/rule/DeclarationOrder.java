package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PackageSymbols;
import dev.concertbank.embedded.translator.symbol.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTSimpleExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;

/**
 * PL/SQL reads a package body once, from its top: what is used must stand above, and everything
 * else above the first subprogram. Neither the parser nor PostgreSQL would notice.
 */
final class DeclarationOrder {
  private final PackageSymbols symbols;
  private final Rendering r;
  private final Set<String> declared = new HashSet<>();
  private boolean afterBody;

  private DeclarationOrder(PackageSymbols symbols, Rendering r) {
    this.symbols = symbols;
    this.r = r;
    declared.addAll(symbols.spec().names().keySet());
  }

  static void check(Node section, PackageSymbols symbols, Rendering r) {
    DeclarationOrder order = new DeclarationOrder(symbols, r);
    section.children().forEach(unit -> order.declaration(unit.getChild(0)));
  }

  private void declaration(Node declaration) {
    if (declaration instanceof ASTProgramUnit routine) {
      declared.add(Tree.name(routine.descendants(ASTObjectNameDeclaration.class).firstOrThrow()));
      routine.descendants(ASTFunctionName.class).forEach(this::use);
      routine
          .descendants(ASTSimpleExpression.class)
          .filter(name -> !SqlContext.isSql(name))
          .forEach(this::use);
      afterBody |= routine.children(ASTStatement.class).nonEmpty();
    } else if (afterBody) {
      r.refuse(
          declaration,
          "a declaration after a subprogram",
          "put it above the first one: Oracle raises PLS-00103");
    }
  }

  private void use(Node name) {
    List<String> names = Tree.names(name);
    boolean own = names.size() == 2 && names.get(0).equals(symbols.name());
    String used = own ? names.get(1) : names.get(0);
    boolean routine =
        (own || names.size() == 1)
            && symbols.body().here(used).filter(Symbol.Routine.class::isInstance).isPresent();
    if (routine && !declared.contains(used)) {
      r.refuse(
          name,
          used + " before its declaration",
          "move it up, or declare it above: Oracle raises PLS-00313");
    }
  }
}
