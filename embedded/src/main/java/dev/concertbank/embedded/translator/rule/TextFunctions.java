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
    for (String name : List.of("substr", "instr", "lpad", "rpad", "replace", "ltrim", "rtrim")) {
      builtins.put(name, Builtins.ofText("ora." + name));
    }
    for (String name : List.of("length", "upper", "lower", "ascii")) {
      builtins.put(name, Builtins.ofText(name));
    }
    builtins.put("chr", (call, r) -> "chr((" + Calls.values(call, r).get(0) + ")::integer)");
    builtins.put("trim", TextFunctions::trim);
    builtins.put("concat", (call, r) -> ConcatRule.concat(Calls.values(call, r)));
    builtins.put("to_char", TextFunctions::toChar);
    builtins.put("to_number", TextFunctions::toNumber);
    builtins.put("rawtohex", Builtins.renamed("ora.rawtohex"));
    builtins.put("hextoraw", Builtins.renamed("ora.hextoraw"));
    builtins.put("sys_guid", Builtins.renamed("ora.sys_guid"));
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

  private static String toNumber(Node call, Rendering r) {
    List<String> values = Calls.values(call, r);
    if (values.size() != 1) {
      r.refuse(call, "TO_NUMBER with a format", "pass digits only: TO_NUMBER(x)");
    }
    return "ora.to_number(" + values.get(0) + ")";
  }

  private static String toChar(Node call, Rendering r) {
    List<String> values = Calls.values(call, r);
    if (values.size() == 1) {
      return Builtins.asText(values.get(0));
    }
    Optional<String> format = TimeFormat.translate(values.get(1));
    if (values.size() != 2 || format.isEmpty()) {
      r.refuse(
          call,
          "TO_CHAR with " + r.raw(call),
          "use a literal format of YYYY, MM, DD, HH24, MI, SS, FF1 to FF6, TZH, TZM, \"texts\" and"
              + " punctuation");
      return r.raw(call);
    }
    return "ora.to_char(" + values.get(0) + ", " + format.get() + ")";
  }
}
