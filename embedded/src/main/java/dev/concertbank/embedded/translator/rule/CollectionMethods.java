package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTAssignment;

/** COUNT, FIRST, LAST, EXISTS, EXTEND, TRIM and DELETE. Collections are arrays without gaps. */
final class CollectionMethods {
  private CollectionMethods() {}

  /** A method that gives a value. */
  static String value(String variable, String method, Node at, Rendering r) {
    String count = count(variable);
    return switch (method) {
      case "count" -> count;
      case "first" -> "(CASE WHEN " + count + " > 0 THEN 1 END)";
      case "last" -> "nullif(" + count + ", 0)";
      default -> {
        r.refuse(at, "collection method " + method, "use COUNT, FIRST, LAST or EXISTS");
        yield variable;
      }
    };
  }

  /** Oracle raises ORA-06531 for a collection that is null; cardinality would be null. */
  static String count(String variable) {
    return "coalesce(cardinality(" + variable + "), ora.collection_is_null())";
  }

  /** An element that is there, or Oracle's error; PostgreSQL would read null and fill gaps. */
  static String element(String variable, PgType type, Node index, Node at, Rendering r) {
    String i = r.flat(index);
    boolean indexed = type.kind() == Kind.INDEXED_TABLE;
    if (isTarget(at)) {
      String place = indexed ? "ora.new_place" : "ora.place";
      return "%s[%s(%s, %s)]".formatted(variable, place, variable, i);
    }
    StatementFrame frame = r.frames().peek();
    if (frame == null || !SqlContext.isSql(at)) {
      return "ora.element(%s, %s, '%s')".formatted(variable, i, indexed ? "indexed" : "nested");
    }
    // What a statement is given is looked at before it runs, in Oracle too.
    String kind = i.equals(frame.bulkIndex()) ? "bulk" : indexed ? "indexed" : "nested";
    String count = "cardinality(" + variable + ")";
    frame.beforeOnce(
        "IF (%s BETWEEN 1 AND %s) IS NOT TRUE THEN PERFORM ora.raise_no_element(%s, %s, '%s'); END IF;"
            .formatted(i, count, count, i, kind));
    return variable + "[" + i + "]";
  }

  /** Whether an element is assigned to. */
  private static boolean isTarget(Node element) {
    Node assignment = element.ancestors(ASTAssignment.class).first();
    return assignment != null && Tree.start(assignment) == Tree.start(element);
  }

  /** A method that takes an index and gives a value. */
  static String asked(String variable, String method, Node call, Rendering r) {
    if (!method.equals("exists")) {
      r.refuse(call, "collection method " + method, "use COUNT, FIRST, LAST or EXISTS");
    }
    return exists(variable, Calls.values(call, r).get(0));
  }

  static String exists(String variable, String index) {
    return "coalesce((" + index + ") BETWEEN 1 AND cardinality(" + variable + "), FALSE)";
  }

  /** A method that changes the collection. */
  static String statement(Node call, List<String> names, Rendering r) {
    String variable = names.get(0);
    PgType type = r.scope().find(variable, Variable.class).orElseThrow().type();
    List<String> arguments = Calls.values(call, r);
    boolean extendsByMany = names.get(1).equals("extend") && arguments.size() == 1;
    if (!type.isCollection() || !(arguments.isEmpty() || extendsByMany)) {
      r.refuse(
          call,
          "call of " + String.join(".", names),
          "use EXTEND, EXTEND(n), TRIM or DELETE of a collection");
      return variable;
    }
    if (extendsByMany) {
      // An element that is not there is a null of the right type.
      return "%s := CASE WHEN %s >= 0 THEN %s || array_fill(%s[0], ARRAY[(%s)::integer]) END"
          .formatted(variable, count(variable), variable, variable, arguments.get(0));
    }
    return switch (names.get(1)) {
      case "extend" -> variable + "[" + count(variable) + " + 1] := NULL";
      case "trim" ->
          "%s := %s[:ora.place(%s, greatest(cardinality(%s), 1)) - 1]"
              .formatted(variable, variable, variable, variable);
      case "delete" -> variable + " := " + variable + "[:0 * " + count(variable) + "]";
      default -> {
        r.refuse(call, "collection method " + names.get(1), "use EXTEND, TRIM or DELETE");
        yield variable;
      }
    };
  }

  /** How a variable of a collection type begins: a nested table is null until it is constructed. */
  static String initial(PgType type) {
    return type.kind() == Kind.INDEXED_TABLE ? " := '{}'" : "";
  }
}
