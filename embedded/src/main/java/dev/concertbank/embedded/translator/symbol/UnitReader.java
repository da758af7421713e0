package dev.concertbank.embedded.translator.symbol;

import dev.concertbank.embedded.translator.source.Reporter;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Symbol.NamedType;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAccessibleByClause;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeclarativeSection;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageBody;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTQualifiedName;
import net.sourceforge.pmd.lang.plsql.ast.ASTTypeSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTView;

/** Reads what the units of a file declare for others. */
public final class UnitReader {
  private final Program program;
  private final Reporter reporter;
  private final DeclarationReader declarations;

  public UnitReader(Program program, Reporter reporter) {
    this.program = program;
    this.reporter = reporter;
    this.declarations = new DeclarationReader(program, reporter);
  }

  public void read(Node unit) {
    if (unit instanceof ASTPackageSpecification) {
      specification(unit);
    } else if (unit instanceof ASTPackageBody) {
      body(unit);
    } else if (unit instanceof ASTTypeSpecification) {
      type(unit);
    } else if (unit instanceof ASTView) {
      program.addView(name(unit));
    }
  }

  private static String name(Node unit) {
    return Tree.name(unit.firstChild(ASTObjectNameDeclaration.class));
  }

  private void specification(Node unit) {
    Scope spec = new Scope(null);
    ASTAccessibleByClause clause = unit.firstChild(ASTAccessibleByClause.class);
    Set<String> accessibleBy =
        clause == null
            ? Set.of()
            : clause.children(ASTQualifiedName.class).toList().stream()
                .map(Tree::name)
                .collect(Collectors.toSet());
    program.add(new PackageSymbols(name(unit), spec, new Scope(spec), accessibleBy));
    section(unit, spec);
  }

  private void body(Node unit) {
    program
        .findPackage(name(unit))
        .ifPresentOrElse(
            symbols -> section(unit, symbols.body()),
            () -> {
              reporter.refuse(
                  unit, "body without a specification", "deploy the .pks file before it");
              program.add(
                  new PackageSymbols(name(unit), new Scope(null), new Scope(null), Set.of()));
            });
  }

  private void section(Node unit, Scope scope) {
    ASTDeclarativeSection section = unit.firstChild(ASTDeclarativeSection.class);
    if (section != null) {
      declarations.readPackage(section, scope, name(unit));
    }
  }

  private void type(Node unit) {
    ASTDatatype element = unit.firstChild(ASTDatatype.class);
    boolean table = Tree.words(unit).contains("TABLE") && element != null;
    if (!table) {
      reporter.refuse(unit, "type " + name(unit), "use AS TABLE OF a scalar type");
      return;
    }
    PgType elementType = new TypeNames(program, reporter).of(element, program.schema());
    PgType type = PgType.collection(name(unit), elementType, false);
    program.schema().declare(name(unit), new NamedType(type));
  }
}
