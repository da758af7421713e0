package dev.concertbank.embedded.translator.symbol;

import dev.concertbank.embedded.translator.source.Reporter;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.Symbol.Mode;
import dev.concertbank.embedded.translator.symbol.Symbol.Parameter;
import dev.concertbank.embedded.translator.symbol.Symbol.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.plsql.ast.ASTMethodDeclarator;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;

/** Reads the heads of procedures and functions. */
public final class RoutineReader {
  private final TypeNames types;
  private final Reporter reporter;

  public RoutineReader(TypeNames types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  void read(ASTProgramUnit unit, Scope scope, String owner) {
    Routine routine = of(unit, scope, owner);
    Optional<Routine> before = scope.find(routine.name(), Routine.class);
    if (before.isPresent() && !signature(before.get()).equals(signature(routine))) {
      reporter.refuse(
          unit, "overloaded " + routine.qualified(), "give each procedure a name of its own");
    }
    scope.declare(routine.name(), routine);
  }

  private static List<String> signature(Routine routine) {
    return routine.parameters().stream().map(p -> p.name() + " " + p.type().name()).toList();
  }

  /** The routine that a unit declares. */
  public Routine of(ASTProgramUnit unit, Scope scope, String owner) {
    ASTMethodDeclarator head = unit.firstChild(ASTMethodDeclarator.class);
    String name = Tree.name(head.firstChild(ASTObjectNameDeclaration.class));
    boolean function = Tree.words(head).get(0).equals("FUNCTION");
    List<Parameter> parameters = new ArrayList<>();
    for (ASTFormalParameter p : head.descendants(ASTFormalParameter.class)) {
      parameters.add(parameter(p, scope));
    }
    boolean out = parameters.stream().anyMatch(p -> p.mode() != Mode.IN);
    if (function && out) {
      reporter.refuse(unit, "function " + name + " with OUT parameters", "make it a procedure");
    }
    return new Routine(owner, name, function, List.copyOf(parameters));
  }

  private Parameter parameter(ASTFormalParameter node, Scope scope) {
    List<String> words = Tree.parts(node).stream().map(p -> p.word()).toList();
    boolean out = words.contains("OUT");
    Mode mode = !out ? Mode.IN : words.contains("IN") ? Mode.IN_OUT : Mode.OUT;
    Node datatype = node.firstChild(ASTDatatype.class);
    return new Parameter(
        Tree.name(node.getChild(0)),
        mode,
        types.of(datatype, scope),
        node.children(ASTExpression.class).nonEmpty());
  }
}
