package dev.concertbank.plsql.gate.source;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeclarativeSection;
import net.sourceforge.pmd.lang.plsql.ast.ASTDeclarativeUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameters;
import net.sourceforge.pmd.lang.plsql.ast.ASTID;
import net.sourceforge.pmd.lang.plsql.ast.ASTMethodDeclarator;
import net.sourceforge.pmd.lang.plsql.ast.ASTObjectNameDeclaration;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageBody;
import net.sourceforge.pmd.lang.plsql.ast.ASTPackageSpecification;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;
import net.sourceforge.pmd.lang.plsql.ast.ASTVariableOrConstantDeclaratorId;

/** The packages of several files. */
public final class Program {

  private final Map<String, Package> packages = new TreeMap<>();

  public Program(List<Unit> units) {
    for (Unit unit : units) {
      unit.all(ASTPackageSpecification.class).forEach(spec -> add(unit, spec, true));
      unit.all(ASTPackageBody.class).forEach(body -> add(unit, body, false));
    }
  }

  public Optional<Package> find(String name) {
    return Optional.ofNullable(packages.get(name));
  }

  public List<Package> packages() {
    return List.copyOf(packages.values());
  }

  public List<Subprogram> withBodies() {
    return packages().stream().flatMap(p -> p.defined().stream()).toList();
  }

  private void add(Unit unit, Node node, boolean specification) {
    String name = Tree.name(node.firstChild(ASTObjectNameDeclaration.class));
    Package known =
        packages.computeIfAbsent(
            name, n -> new Package(n, new ArrayList<>(), new ArrayList<>(), new HashSet<>()));
    for (ASTDeclarativeUnit declaration :
        node.children(ASTDeclarativeSection.class).children(ASTDeclarativeUnit.class)) {
      Node declared = declaration.getChild(0);
      if (declared instanceof ASTProgramUnit subprogram) {
        (specification ? known.declared() : known.defined())
            .add(subprogram(unit, name, subprogram));
      } else if (specification) {
        declared
            .descendants(ASTVariableOrConstantDeclaratorId.class)
            .forEach(id -> known.constants().add(Tree.name(id)));
      }
    }
  }

  private static Subprogram subprogram(Unit unit, String owner, ASTProgramUnit node) {
    ASTMethodDeclarator head = node.firstChild(ASTMethodDeclarator.class);
    String name = Tree.name(head.firstChild(ASTObjectNameDeclaration.class));
    boolean function = unit.words(node).get(0).is("FUNCTION");
    List<Parameter> parameters =
        head.children(ASTFormalParameters.class)
            .children(ASTFormalParameter.class)
            .toList(Program::parameter);
    return new Subprogram(unit, owner, name, function, parameters, node);
  }

  private static Parameter parameter(ASTFormalParameter node) {
    return new Parameter(
        Tree.name(node.firstChild(ASTID.class)),
        node.isOut(),
        node.firstChild(ASTExpression.class) != null,
        node);
  }
}
