package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PackageSymbols;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Scope;
import dev.concertbank.embedded.translator.symbol.Symbol;
import dev.concertbank.embedded.translator.symbol.Symbol.Constant;
import dev.concertbank.embedded.translator.symbol.Symbol.NamedType;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeclarativeSection;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantDeclarator;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantInitializer;

/** A package: a schema with a function for each constant and a routine for each subprogram. */
final class PackageWriter {
  private static final List<String> CHANGING = List.of("clock_timestamp", "nextval", "sys_guid");

  private final Rendering r;

  PackageWriter(Rendering r) {
    this.r = r;
  }

  void write(Node unit) {
    String name = Tree.name(unit.firstChild(ASTObjectNameDeclaration.class));
    PackageSymbols symbols = r.program().findPackage(name).orElseThrow();
    boolean spec = unit instanceof ASTPackageSpecification;
    Scope scope = spec ? symbols.spec() : symbols.body();
    r.enterPackage(name, scope);
    if (spec) {
      refuseInvoker(unit);
      emit(unit, "CREATE SCHEMA " + name);
    } else if (unit.children(ASTStatement.class).nonEmpty()) {
      r.refuse(unit, "initialization of a package", "compute it where it is needed");
    }
    ASTDeclarativeSection section = unit.firstChild(ASTDeclarativeSection.class);
    if (section != null) {
      DeclarationOrder.check(section, symbols, r);
      section.children().forEach(d -> declaration(d.getChild(0), scope, symbols));
    }
  }

  private void refuseInvoker(Node spec) {
    if (Tree.hasWord(spec, "CURRENT_USER")) {
      r.refuse(spec, "AUTHID CURRENT_USER", "use AUTHID DEFINER");
    }
  }

  private void declaration(Node declaration, Scope scope, PackageSymbols symbols) {
    if (declaration instanceof ASTProgramUnit routine) {
      if (routine.children(ASTStatement.class).nonEmpty()) {
        String name = routineName(routine);
        new RoutineWriter(r, symbols.spec().here(name).isPresent()).write(routine);
      } else if (r.effects().body(symbols.name() + "." + routineName(routine)) == null) {
        r.refuse(
            routine,
            routineName(routine) + " without a body",
            "write it in the package body: Oracle raises PLS-00323");
      }
      return;
    }
    Node declarator = declaration.descendants(ASTVariableOrConstantDeclarator.class).first();
    String name = Tree.name((declarator == null ? declaration : declarator).getChild(0));
    Symbol symbol = scope.here(name).orElse(null);
    if (symbol instanceof Constant constant && declarator != null) {
      constant(constant, declarator);
    } else if (symbol instanceof NamedType type) {
      TypeWriter.write(type.type(), declaration, r);
    }
  }

  private static String routineName(Node routine) {
    return Tree.name(routine.descendants(ASTObjectNameDeclaration.class).firstOrThrow());
  }

  /** A constant is inlined into the statements that use it, so an index serves it. */
  private void constant(Constant constant, Node declarator) {
    Node value = declarator.firstChild(ASTVariableOrConstantInitializer.class);
    if (value == null) {
      // A variable, which was refused when it was read.
      return;
    }
    String type = constant.type().name();
    String text = r.flat(value.getChild(0));
    boolean changes = CHANGING.stream().anyMatch(text::contains);
    if (changes || r.effects().isCall(value, r.packageName())) {
      r.refuse(
          declarator,
          "constant " + constant.name() + " that is computed",
          "compute it where it is needed: Oracle does it once a session");
    }
    // CAST knows no column's type; RETURNS does, and converts.
    String returned =
        constant.type().kind() == Kind.COLUMN ? text : "CAST(" + text + " AS " + type + ")";
    emit(
        declarator,
        ("CREATE FUNCTION %s RETURNS %s LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %s;"
                + " REVOKE ALL ON FUNCTION %s FROM PUBLIC")
            .formatted(constant.call(), type, returned, constant.call()));
  }

  private void emit(Node at, String sql) {
    r.emit(PgStatement.of(r.source().name(), r.source().lineOf(Tree.start(at)), sql));
  }
}
