package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.PgStatement;
import dev.concertbank.embedded.translator.source.Part;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.RoutineReader;
import dev.concertbank.embedded.translator.symbol.Scope;
import dev.concertbank.embedded.translator.symbol.Symbol;
import dev.concertbank.embedded.translator.symbol.Symbol.Mode;
import dev.concertbank.embedded.translator.symbol.Symbol.Parameter;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;
import net.sourceforge.pmd.lang.plsql.ast.ASTExpression;
import net.sourceforge.pmd.lang.plsql.ast.ASTFormalParameter;
import net.sourceforge.pmd.lang.plsql.ast.ASTImplicitCursorAttribute;
import net.sourceforge.pmd.lang.plsql.ast.ASTMethodDeclarator;
import net.sourceforge.pmd.lang.plsql.ast.ASTProgramUnit;

/** A procedure or function of a package. */
final class RoutineWriter {
  private static final Set<String> BEFORE_BODY = Set.of("IS", "AS", "DETERMINISTIC");

  private final Rendering r;
  private final boolean isPublic;

  RoutineWriter(Rendering r, boolean isPublic) {
    this.r = r;
    this.isPublic = isPublic;
  }

  void write(ASTProgramUnit unit) {
    Symbol.Routine routine =
        new RoutineReader(r.types(), r.reporter()).of(unit, r.scope(), r.packageName());
    PgType returned = returned(unit, routine);
    boolean tracksRowCount = unit.descendants(ASTImplicitCursorAttribute.class).nonEmpty();
    r.enterRoutine(
        new Routine(routine.name(), returned == null ? null : returned.kind(), tracksRowCount));
    Scope scope = new Scope(r.scope());
    routine.parameters().forEach(p -> scope.declare(p.name(), new Variable(p.name(), p.type())));
    String head = head(unit, routine, returned == null ? "" : " RETURNS " + returned.name());
    r.inside(
        scope,
        () -> {
          body(unit, routine, head, scope);
          return null;
        });
  }

  private void body(ASTProgramUnit unit, Symbol.Routine routine, String head, Scope scope) {
    LocalDeclarations.read(unit, scope, r);
    BlockRules.check(unit, r);
    List<Part> parts = Tree.parts(unit);
    Part is = first(parts, "IS", "AS");
    Part begin = first(parts, "BEGIN");
    Part end = last(parts, "END");
    String declared = r.between(unit, is.end(), begin.start());
    String statements = r.between(unit, begin.end(), end.start());
    String text =
        " #variable_conflict use_column DECLARE"
            + r.routine().declarations()
            + declared
            + "BEGIN"
            + entry(routine)
            + statements
            + "END;";
    int line = r.source().lineOf(Tree.start(unit));
    int bodyLine = r.source().lineOf(is.start());
    String revoke = "REVOKE ALL ON ROUTINE " + routine.qualified() + " FROM PUBLIC";
    r.emit(PgStatement.routine(r.source().name(), line, head, bodyLine, text, revoke));
  }

  private Part first(List<Part> parts, String... words) {
    for (Part part : parts) {
      if (Set.of(words).contains(part.word())) {
        return part;
      }
      if (!part.isNode() && !BEFORE_BODY.contains(part.word())) {
        r.reporter().refuseAt(part.start(), part.word() + " before IS", "leave it out");
      }
    }
    throw new IllegalStateException("A subprogram without " + List.of(words));
  }

  private static Part last(List<Part> parts, String word) {
    return parts.stream().filter(p -> p.is(word)).reduce((a, b) -> b).orElseThrow();
  }

  /** What parameters are in Oracle when the routine begins. */
  private String entry(Symbol.Routine routine) {
    return routine.parameters().stream().map(this::entry).collect(Collectors.joining());
  }

  private String entry(Parameter parameter) {
    String name = parameter.name();
    if (parameter.mode() == Mode.OUT) {
      // Never null, as a variable of its type.
      return parameter.type().kind() == Kind.INDEXED_TABLE ? " " + name + " := '{}';" : "";
    }
    return isPublic ? fromOutside(name, parameter.type()) : "";
  }

  /** A caller may pass the empty text, which Oracle takes for null. */
  private static String fromOutside(String name, PgType type) {
    boolean texts = type.isCollection() && type.element().kind() == Kind.TEXT;
    if (texts) {
      return " %s := ora.nulls_if_empty(%s);".formatted(name, name);
    }
    return type.kind() == Kind.TEXT || type.kind() == Kind.COLUMN
        ? " %s := ora.null_if_empty(%s);".formatted(name, name)
        : "";
  }

  private String head(ASTProgramUnit unit, Symbol.Routine routine, String returns) {
    ASTMethodDeclarator declarator = unit.firstChild(ASTMethodDeclarator.class);
    List<Node> nodes = new ArrayList<>(declarator.descendants(ASTFormalParameter.class).toList());
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      parameters.add(parameter(routine.parameters().get(i), nodes.get(i)));
    }
    refuseOutAfterDefault(routine, unit);
    String kind = routine.function() ? "FUNCTION " : "PROCEDURE ";
    String list = "(" + String.join(", ", parameters) + ")";
    // Without a fixed path, a caller could put its own tables before the owner's.
    String rights = isPublic ? " SECURITY DEFINER SET search_path FROM CURRENT" : "";
    return "CREATE " + kind + routine.qualified() + list + returns + " LANGUAGE plpgsql" + rights;
  }

  private PgType returned(ASTProgramUnit unit, Symbol.Routine routine) {
    if (!routine.function()) {
      return null;
    }
    ASTMethodDeclarator declarator = unit.firstChild(ASTMethodDeclarator.class);
    List<ASTDatatype> datatypes = declarator.children(ASTDatatype.class).toList();
    return r.types().of(datatypes.get(datatypes.size() - 1), r.scope());
  }

  private String parameter(Parameter parameter, Node node) {
    String mode = parameter.mode() == Mode.IN_OUT ? "INOUT" : parameter.mode().name();
    Node value = node.firstChild(ASTExpression.class);
    String standard = value == null ? "" : " DEFAULT " + r.flat(value);
    return mode + " " + parameter.name() + " " + parameter.type().name() + standard;
  }

  private void refuseOutAfterDefault(Symbol.Routine routine, Node unit) {
    boolean optional = false;
    for (Parameter parameter : routine.parameters()) {
      if (optional && !parameter.optional()) {
        r.refuse(
            unit,
            "parameter " + parameter.name() + " without a default after one with a default",
            "put the parameters with defaults last");
      }
      optional |= parameter.optional();
    }
  }
}
