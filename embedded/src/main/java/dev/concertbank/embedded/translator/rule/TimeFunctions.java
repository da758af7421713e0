package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.rule.Builtins.Builtin;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.ast.Node;

/** Functions on time. */
final class TimeFunctions {
  /** A day is 24 hours in Oracle's intervals; in PostgreSQL's it depends on the time zone. */
  private static final Map<String, String> UNITS =
      Map.of(
          "'SECOND'", "1 second",
          "'MINUTE'", "1 minute",
          "'HOUR'", "1 hour",
          "'DAY'", "24 hours");

  private TimeFunctions() {}

  static void addTo(Map<String, Builtin> builtins) {
    builtins.put("numtodsinterval", TimeFunctions::interval);
  }

  private static String interval(Node call, Rendering r) {
    List<String> values = Calls.values(call, r);
    String unit = values.size() == 2 ? UNITS.get(values.get(1)) : null;
    if (unit == null) {
      r.refuse(
          call, r.raw(call), "name the unit by a literal: 'SECOND', 'MINUTE', 'HOUR' or 'DAY'");
      return r.raw(call);
    }
    return "((" + values.get(0) + ") * INTERVAL '" + unit + "')";
  }
}
