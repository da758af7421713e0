package dev.concertbank.embedded.translator.symbol;

import dev.concertbank.embedded.translator.source.Reporter;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Symbol.Constant;
import dev.concertbank.embedded.translator.symbol.Symbol.Cursor;
import dev.concertbank.embedded.translator.symbol.Symbol.NamedType;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTCursorSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTExceptionDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTID;
import net.sourceforge.pmd.lang.plsql.ast.ASTPragma;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTSubTypeDefinition;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantDeclarator;

/** Reads what a declarative section declares. */
public final class DeclarationReader {
  private final Program program;
  private final Reporter reporter;
  private final TypeNames types;

  public DeclarationReader(Program program, Reporter reporter) {
    this.program = program;
    this.reporter = reporter;
    this.types = new TypeNames(program, reporter);
  }

  /** The section of a package's specification or body. */
  public void readPackage(Node section, Scope scope, String owner) {
    for (Node unit : section.children()) {
      Node declaration = unit.getChild(0);
      if (declaration instanceof ASTProgramUnit routine) {
        new RoutineReader(types, reporter).read(routine, scope, owner);
      } else if (declaration instanceof ASTCursorSpecification) {
        reporter.refuse(
            declaration, "a cursor of a package", "declare it in the procedure that opens it");
      } else if (declaration.descendants(ASTVariableOrConstantDeclarator.class).nonEmpty()) {
        constant(declaration, scope, owner);
      } else {
        common(declaration, scope, owner + ".");
      }
    }
  }

  /** The section of a routine or block. */
  public void readLocal(Node section, Scope scope, String typePrefix) {
    for (Node unit : section.children()) {
      Node declaration = unit.getChild(0);
      if (declaration instanceof ASTProgramUnit) {
        reporter.refuse(declaration, "a nested subprogram", "make it private in the package body");
      } else if (declaration instanceof ASTCursorSpecification) {
        String name = Tree.name(declaration.descendants(ASTID.class).firstOrThrow());
        scope.declare(name, new Cursor(name));
      } else if (declaration.descendants(ASTVariableOrConstantDeclarator.class).nonEmpty()) {
        Node declarator =
            declaration.descendants(ASTVariableOrConstantDeclarator.class).firstOrThrow();
        String name = Tree.name(declarator.getChild(0));
        PgType type = types.of(declarator.firstChild(ASTDatatype.class), scope);
        scope.declare(name, new Variable(name, type));
      } else {
        common(declaration, scope, typePrefix);
      }
    }
  }

  private void common(Node declaration, Scope scope, String typePrefix) {
    if (declaration instanceof ASTExceptionDeclaration) {
      String name = Tree.name(declaration.getChild(0));
      scope.declare(
          name,
          new Symbol.Exception(
              name,
              List.of(program.nextSqlstate()),
              0,
              "ORA-06510: PL/SQL: unhandled user-defined exception " + name));
    } else if (declaration instanceof ASTPragma) {
      pragma(declaration, scope);
    } else if (declaration instanceof ASTSubTypeDefinition) {
      PgType type = new TypeReader(types, reporter).read(declaration, scope, typePrefix);
      scope.declare(Tree.name(declaration.getChild(0)), new NamedType(type));
    } else {
      reporter.refuse(
          declaration,
          declaration.getXPathNodeName(),
          "declare constants, types, exceptions, procedures and functions only");
    }
  }

  private void constant(Node declaration, Scope scope, String owner) {
    Node declarator = declaration.descendants(ASTVariableOrConstantDeclarator.class).firstOrThrow();
    String name = Tree.name(declarator.getChild(0));
    if (!Tree.hasWord(declarator, "CONSTANT")) {
      reporter.refuse(
          declaration,
          "package variable " + name,
          "keep state in a table or pass it: a variable's life differs from session to session");
    }
    PgType type = types.of(declarator.firstChild(ASTDatatype.class), scope);
    scope.declare(name, new Constant(owner, name, type));
  }

  /** {@code PRAGMA EXCEPTION_INIT(e_seat_taken, -20101)}. */
  private void pragma(Node pragma, Scope scope) {
    List<String> words = Tree.words(pragma);
    if (!words.get(1).equals("EXCEPTION_INIT") || !words.contains("-")) {
      reporter.refuse(
          pragma, "PRAGMA " + words.get(1), "only EXCEPTION_INIT with a negative number is known");
      return;
    }
    String name = words.get(3).toLowerCase(java.util.Locale.ROOT);
    int number = Integer.parseInt(words.get(words.indexOf("-") + 1));
    Optional<List<String>> states = OracleErrors.states(number);
    if (states.isEmpty()) {
      reporter.refuse(
          pragma,
          "ORA-%05d".formatted(number),
          "its SQLSTATE is not known: add it to OracleErrors, or use -20001 to -20999");
    }
    String message = "ORA-%05d: ".formatted(number);
    states.ifPresent(s -> scope.declare(name, new Symbol.Exception(name, s, number, message)));
  }
}
