package dev.concertbank.embedded.translator.symbol;

import dev.concertbank.embedded.translator.source.Reporter;
import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Symbol.Constant;
import dev.concertbank.embedded.translator.symbol.Symbol.Cursor;
import dev.concertbank.embedded.translator.symbol.Symbol.NamedType;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTScalarDataTypeName;

/** Finds what the name of a type means. */
public final class TypeNames {
  private final Program program;
  private final Reporter reporter;

  public TypeNames(Program program, Reporter reporter) {
    this.program = program;
    this.reporter = reporter;
  }

  /** The type that a Datatype node names. */
  public PgType of(Node datatype, Scope scope) {
    List<String> words = Tree.words(datatype);
    String last = words.get(words.size() - 1);
    if (last.equals("TYPE") || last.equals("%TYPE")) {
      return anchored(datatype, names(datatype), scope);
    }
    if (last.equals("ROWTYPE") || last.equals("%ROWTYPE")) {
      return row(datatype, names(datatype), scope);
    }
    if (datatype.firstChild(ASTScalarDataTypeName.class) != null) {
      return ScalarTypes.of(datatype, reporter);
    }
    return named(datatype, Tree.names(datatype), scope);
  }

  private static List<String> names(Node datatype) {
    return Tree.names(datatype.getChild(0));
  }

  private PgType anchored(Node at, List<String> names, Scope scope) {
    if (names.size() == 1) {
      return variableType(names.get(0), scope).orElseGet(() -> unknown(at, names));
    }
    if (names.size() > 2) {
      return unknown(at, names);
    }
    Optional<PgType> constant =
        program
            .member(names.get(0), names.get(1))
            .filter(Constant.class::isInstance)
            .map(s -> ((Constant) s).type());
    if (constant.isPresent()) {
      return constant.get();
    }
    Optional<PgType> field =
        scope.find(names.get(0), Variable.class).map(v -> v.type().fields().get(names.get(1)));
    return field.orElseGet(() -> PgType.scalar(String.join(".", names) + "%TYPE", Kind.COLUMN));
  }

  private static Optional<PgType> variableType(String name, Scope scope) {
    return scope
        .find(name)
        .flatMap(
            s ->
                s instanceof Variable v
                    ? Optional.of(v.type())
                    : s instanceof Constant c ? Optional.of(c.type()) : Optional.empty());
  }

  private PgType row(Node at, List<String> names, Scope scope) {
    if (names.size() != 1) {
      return unknown(at, names);
    }
    if (scope.find(names.get(0), Cursor.class).isPresent()) {
      return PgType.record("record", Map.of());
    }
    return PgType.record(names.get(0), Map.of());
  }

  private PgType named(Node at, List<String> names, Scope scope) {
    Optional<Symbol> found = Optional.empty();
    if (names.size() == 1) {
      found = scope.find(names.get(0)).or(() -> program.schema().find(names.get(0)));
    } else if (names.size() == 2) {
      found = program.member(names.get(0), names.get(1));
    }
    return found
        .filter(NamedType.class::isInstance)
        .map(s -> ((NamedType) s).type())
        .orElseGet(() -> unknown(at, names));
  }

  private PgType unknown(Node at, List<String> names) {
    reporter.refuse(
        at,
        "unknown type " + String.join(".", names),
        "declare it before its use, or anchor to a column with %TYPE");
    return PgType.scalar("text", Kind.TEXT);
  }
}
