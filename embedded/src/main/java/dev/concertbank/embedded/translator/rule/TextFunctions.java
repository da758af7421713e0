package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.rule.Builtins.Builtin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTStringExpression;

/** Functions on texts. The empty text is null, before and after. */
final class TextFunctions {
  private TextFunctions() {}

  static void addTo(Map<String, Builtin> builtins) {
    for (String name : List.of("substr", "lpad", "rpad", "replace")) {
      builtins.put(name, Builtins.counted(2, 3, Builtins.ofText("ora." + name)));
    }
    for (String name : List.of("ltrim", "rtrim")) {
      builtins.put(name, Builtins.counted(1, 2, Builtins.ofText("ora." + name)));
    }
    for (String name : List.of("length", "upper", "lower")) {
      builtins.put(name, Builtins.counted(1, 1, Builtins.ofText(name)));
    }
    builtins.put("instr", Builtins.counted(2, 2, Builtins.ofText("ora.instr")));
    builtins.put("ascii", Builtins.counted(1, 1, Builtins.ofText("ora.ascii")));
    builtins.put("chr", Builtins.counted(1, 1, Builtins.renamed("ora.chr")));
    builtins.put("trim", TextFunctions::trim);
    builtins.put(
        "concat", Builtins.counted(2, 2, (call, r) -> ConcatRule.concat(Calls.values(call, r))));
    builtins.put("to_char", Builtins.counted(1, 2, TextFunctions::toChar));
    builtins.put("to_number", Builtins.counted(1, 1, TextFunctions::toNumber));
    builtins.put("rawtohex", Builtins.counted(1, 1, Builtins.renamed("ora.rawtohex")));
    builtins.put("hextoraw", Builtins.counted(1, 1, Builtins.renamed("ora.hextoraw")));
    builtins.put("sys_guid", Builtins.counted(0, 0, Builtins.renamed("ora.sys_guid")));
    builtins.put(
        "listagg",
        Builtins.refused(
            "LISTAGG without WITHIN GROUP", "add it: the order is otherwise left open"));
  }

  private static String trim(Node call, Rendering r) {
    List<Node> operands = List.copyOf(call.descendants(ASTStringExpression.class).toList());
    if (operands.size() != 1) {
      r.refuse(call, "TRIM(... FROM ...)", "use LTRIM(x, c) or RTRIM(x, c)");
    }
    return "ora.trim(" + Builtins.asText(r.flat(operands.get(0))) + ")";
  }

  /** What is no number is one error in PL/SQL and another in SQL. */
  private static String toNumber(Node call, Rendering r) {
    String function = SqlContext.isSql(call) ? "ora.to_number_in_sql" : "ora.to_number";
    return function + "(" + Calls.values(call, r).get(0) + ")";
  }

  private static String toChar(Node call, Rendering r) {
    List<Node> arguments = Calls.of(call);
    if (arguments.size() == 1) {
      return Builtins.asText(Calls.values(call, r).get(0));
    }
    Optional<String> format = TimeFormat.translate(r.flat(Calls.value(arguments.get(1))));
    Optional<String> time = TimeFunctions.inUtc(Calls.value(arguments.get(0)), r);
    if (format.isEmpty() || time.isEmpty()) {
      r.refuse(
          call,
          "TO_CHAR with " + r.raw(call),
          "use TO_CHAR(SYS_EXTRACT_UTC(x), format) with a literal format of YYYY, MM, DD, HH24, MI,"
              + " SS, FF1 to FF6, \"texts\" and punctuation");
      return r.raw(call);
    }
    return "to_char(" + time.get() + ", " + format.get() + ")";
  }
}
