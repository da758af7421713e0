package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.symbol.PgType;
import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Symbol.Variable;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

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

  static String exists(String variable, String index) {
    return "coalesce((" + index + ") BETWEEN 1 AND cardinality(" + variable + "), FALSE)";
  }

  /** A method that changes the collection. */
  static String statement(Node call, List<String> names, Rendering r) {
    String variable = names.get(0);
    PgType type = r.scope().find(variable, Variable.class).orElseThrow().type();
    boolean arguments = !Calls.of(call).isEmpty();
    if (!type.isCollection() || arguments) {
      r.refuse(
          call,
          "call of " + String.join(".", names),
          "use EXTEND, TRIM or DELETE of a collection, without arguments");
      return variable;
    }
    return switch (names.get(1)) {
      case "extend" -> variable + "[" + count(variable) + " + 1] := NULL";
      case "trim" -> variable + " := " + variable + "[:" + count(variable) + " - 1]";
      case "delete" -> variable + " := '{}'";
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
