package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTStatement;

/** Names that the language itself gives a meaning: the clock, sequences, the error in a handler. */
final class SpecialNames {
  private static final Map<String, String> REFUSED =
      Map.of(
          "sysdate", "use SYSTIMESTAMP: a DATE has no time zone",
          "current_timestamp", "use SYSTIMESTAMP: it does not depend on the session's time zone",
          "localtimestamp", "use SYSTIMESTAMP: it does not depend on the session's time zone",
          "current_date", "use SYSTIMESTAMP: it does not depend on the session's time zone",
          "rownum", "use FETCH FIRST n ROWS ONLY, or FETCH ... BULK COLLECT LIMIT n when locking",
          "rowid", "use the primary key",
          "level", "use WITH, or a loop",
          "user", "pass the user as a parameter",
          "uid", "pass the user as a parameter");

  private static final String NOW = "sql_now";

  private SpecialNames() {}

  static Optional<String> translate(List<String> names, Node node, Rendering r) {
    if (names.size() == 2 && names.get(1).equals("nextval")) {
      refuseTwice(names.get(0), node, r);
      return Optional.of("nextval('" + names.get(0) + "')::numeric");
    }
    if (names.size() == 2 && names.get(1).equals("currval")) {
      r.refuse(node, "CURRVAL", "keep what NEXTVAL or RETURNING gave in a variable");
    }
    return names.size() == 1 ? single(names.get(0), node, r) : Optional.empty();
  }

  /** Oracle counts once for each row, however often a statement says NEXTVAL. */
  private static void refuseTwice(String sequence, Node node, Rendering r) {
    Node statement = node.ancestors(ASTStatement.class).first();
    List<String> words = statement == null ? List.of() : Tree.words(statement);
    List<String> nextval = List.of(sequence.toUpperCase(Locale.ROOT), ".", "NEXTVAL");
    int first = Collections.indexOfSubList(words, nextval);
    if (first != Collections.lastIndexOfSubList(words, nextval)) {
      r.refuse(
          node,
          "NEXTVAL of " + sequence + " twice in a statement",
          "assign it to a variable first: Oracle counts once for a row, PostgreSQL twice");
    }
  }

  private static Optional<String> single(String name, Node node, Rendering r) {
    if (REFUSED.containsKey(name) && r.scope().find(name).isEmpty()) {
      r.refuse(node, name.toUpperCase(Locale.ROOT), REFUSED.get(name));
      return Optional.of(r.raw(node));
    }
    return switch (name) {
      case "systimestamp" -> Optional.of(clock(node, r));
      case "sqlcode" -> inHandler(node, "ora.sqlcode(SQLSTATE, SQLERRM)", r);
      case "sqlerrm" -> inHandler(node, "ora.sqlerrm(SQLSTATE, SQLERRM)", r);
      case "$$plsql_unit" -> Optional.of("'" + r.packageName().toUpperCase(Locale.ROOT) + "'");
      case "$$plsql_unit_owner" -> Optional.of("ora.unit_owner()");
      default -> Optional.empty();
    };
  }

  /**
   * The clock moves within a statement in PostgreSQL, and a predicate on it could not use an index:
   * it is read once before the statement, or where there is no place before it by a subquery.
   */
  private static String clock(Node node, Rendering r) {
    if (!SqlContext.isSql(node)) {
      return "clock_timestamp()";
    }
    StatementFrame frame = r.frames().peek();
    if (frame == null) {
      return "(SELECT clock_timestamp())";
    }
    r.routine().declare(NOW, "timestamptz");
    frame.beforeOnce(NOW + " := clock_timestamp();");
    return NOW;
  }

  private static Optional<String> inHandler(Node node, String translated, Rendering r) {
    if (!SqlContext.isInHandler(node)) {
      r.refuse(node, "SQLCODE or SQLERRM outside an exception handler", "read it in the handler");
    }
    return Optional.of(translated);
  }
}
