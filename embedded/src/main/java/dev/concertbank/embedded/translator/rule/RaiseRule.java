package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.symbol.Symbol;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;
import net.sourceforge.pmd.lang.plsql.ast.ASTQualifiedName;

/** RAISE and RAISE_APPLICATION_ERROR. */
final class RaiseRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    ASTQualifiedName name = node.firstChild(ASTQualifiedName.class);
    if (name == null) {
      return r.raw(node);
    }
    Symbol.Exception exception = BlockRules.exception(name, r);
    return raise("'" + exception.states().get(0) + "'", "'" + exception.message() + "'");
  }

  private static String raise(String state, String message) {
    return "RAISE EXCEPTION USING ERRCODE = " + state + ", MESSAGE = " + message;
  }

  /** {@code RAISE_APPLICATION_ERROR(-20101, 'text')}: SQLSTATE 20101, message "ORA-20101: text". */
  static String applicationError(Node call, Rendering r) {
    List<Node> arguments = Calls.of(call);
    boolean named = arguments.stream().anyMatch(a -> Calls.nameOf(a).isPresent());
    if (named || arguments.size() != 2) {
      r.refuse(call, r.raw(call), "write RAISE_APPLICATION_ERROR(code, message)");
      return r.raw(call);
    }
    List<String> values = Calls.values(call, r);
    String code = values.get(0);
    return raise(
        "ora.error_state(" + code + ")", "ora.error_message(" + code + ", " + values.get(1) + ")");
  }
}
