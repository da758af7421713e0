package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.rule.Builtins.Builtin;
import dev.concertbank.embedded.translator.source.Part;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionCall;
import net.sourceforge.pmd.lang.plsql.ast.ASTFunctionName;

/** Functions on time. */
final class TimeFunctions {
  /** A day is 24 hours in Oracle's intervals; in PostgreSQL's it depends on the time zone. */
  private static final Map<String, String> UNITS =
      Map.of(
          "'SECOND'", "1 second",
          "'MINUTE'", "1 minute",
          "'HOUR'", "1 hour",
          "'DAY'", "24 hours");

  private static final List<String> FIELDS =
      List.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");

  private TimeFunctions() {}

  static void addTo(Map<String, Builtin> builtins) {
    builtins.put("numtodsinterval", Builtins.counted(2, 2, TimeFunctions::interval));
    builtins.put("from_tz", Builtins.counted(2, 2, TimeFunctions::fromUtc));
    builtins.put(
        "sys_extract_utc",
        Builtins.refused("SYS_EXTRACT_UTC outside TO_CHAR", "keep times with their zone"));
  }

  /**
   * {@code EXTRACT(HOUR FROM x)}: of a time Oracle takes it in UTC, of an interval below its days.
   */
  static String extract(Node node, Rendering r) {
    List<Part> parts = Tree.parts(node);
    if (parts.stream().noneMatch(part -> FIELDS.contains(part.word()))) {
      r.refuse(node, r.raw(node), "extract one of " + String.join(", ", FIELDS));
    }
    Part from = parts.stream().filter(p -> p.is("FROM")).findFirst().orElseThrow();
    Node value = Tree.children(node).get(Tree.children(node).size() - 1);
    return r.between(node, Tree.start(node), from.end())
        + " ora.fields("
        + r.of(value)
        + ")"
        + r.between(node, Tree.end(value), Tree.end(node));
  }

  /** A time as text is the same everywhere only in UTC; otherwise it depends on session and row. */
  static Optional<String> inUtc(Node argument, Rendering r) {
    Node call = OutArgument.innermost(argument, ASTFunctionCall.class);
    boolean utc =
        call != null
            && Tree.name(call.firstChild(ASTFunctionName.class)).equals("sys_extract_utc")
            && Calls.of(call).size() == 1;
    return utc ? Optional.of("ora.fields(" + Calls.values(call, r).get(0) + ")") : Optional.empty();
  }

  /** An offset of hours has the other sign in PostgreSQL, and a region its own rules. */
  private static String fromUtc(Node call, Rendering r) {
    List<String> values = Calls.values(call, r);
    if (!values.get(1).equals("'UTC'")) {
      r.refuse(call, r.raw(call), "keep times without a zone in UTC: FROM_TZ(x, 'UTC')");
      return r.raw(call);
    }
    return "((" + values.get(0) + ") AT TIME ZONE 'UTC')";
  }

  private static String interval(Node call, Rendering r) {
    List<String> values = Calls.values(call, r);
    String unit = UNITS.get(values.get(1));
    if (unit == null) {
      r.refuse(
          call, r.raw(call), "name the unit by a literal: 'SECOND', 'MINUTE', 'HOUR' or 'DAY'");
      return r.raw(call);
    }
    return "((" + values.get(0) + ") * INTERVAL '" + unit + "')";
  }
}
