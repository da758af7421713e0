package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.rule.Builtins.Builtin;
import java.util.List;
import java.util.Map;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTDatatype;

/** Functions that choose among their arguments, and CAST. */
final class ConditionalFunctions {
  private ConditionalFunctions() {}

  static void addTo(Map<String, Builtin> builtins) {
    builtins.put("nvl", Builtins.counted(2, 2, Builtins.renamed("coalesce")));
    builtins.put("coalesce", Builtins.renamed("coalesce"));
    builtins.put("nullif", Builtins.counted(2, 2, Builtins.renamed("nullif")));
    builtins.put("nvl2", Builtins.inSql(Builtins.counted(3, 3, ConditionalFunctions::nvl2)));
    builtins.put("decode", Builtins.inSql(Builtins.counted(3, 255, ConditionalFunctions::decode)));
    // PostgreSQL's own ignore nulls; Oracle's are null when one argument is.
    builtins.put("greatest", extreme("greatest"));
    builtins.put("least", extreme("least"));
    builtins.put("cast", ConditionalFunctions::cast);
  }

  private static String nvl2(Node call, Rendering r) {
    List<String> values = Calls.values(call, r);
    return "(CASE WHEN (%s) IS NOT NULL THEN %s ELSE %s END)".formatted(values.toArray());
  }

  private static String decode(Node call, Rendering r) {
    if (r.effects().isCall(Calls.of(call).get(0), r.packageName())) {
      r.refuse(call, "DECODE of a call", "use CASE: the call would be made for each comparison");
    }
    List<String> values = Calls.values(call, r);
    StringBuilder out = new StringBuilder("(CASE");
    int at = 1;
    for (; at + 1 < values.size(); at += 2) {
      out.append(" WHEN (").append(values.get(0)).append(") IS NOT DISTINCT FROM ");
      out.append(values.get(at)).append(" THEN ").append(values.get(at + 1));
    }
    return out.append(at < values.size() ? " ELSE " + values.get(at) : "")
        .append(" END)")
        .toString();
  }

  private static Builtin extreme(String function) {
    return (call, r) -> {
      List<String> values = Calls.values(call, r);
      String result = values.get(0);
      for (String value : values.subList(1, values.size())) {
        result = "ora." + function + "(" + result + ", " + value + ")";
      }
      return result;
    };
  }

  private static String cast(Node call, Rendering r) {
    ASTDatatype datatype = call.firstChild(ASTDatatype.class);
    if (datatype == null) {
      r.refuse(call, r.raw(call), "cast to a plain type");
      return r.raw(call);
    }
    String type = r.types().of(datatype, r.scope()).name();
    String value = r.flat(call.getChild(1));
    String operand = type.startsWith("varchar") ? Builtins.asText(value) : value;
    return "CAST(" + operand + " AS " + type + ")";
  }
}
