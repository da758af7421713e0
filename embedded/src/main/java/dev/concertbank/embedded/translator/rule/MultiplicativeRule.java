package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Part;
import dev.concertbank.embedded.translator.source.Tree;
import net.sourceforge.pmd.lang.ast.Node;

/** {@code *} and {@code /}. One half is 0.5, also between integers, and a third has 40 digits. */
final class MultiplicativeRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    Precedence.refuseIsNull(node, r);
    String result = "";
    String operator = "";
    String sign = "";
    for (Part part : Tree.parts(node)) {
      if (part.isNode()) {
        String operand = sign.isEmpty() ? r.of(part.node()) : "(" + sign + r.of(part.node()) + ")";
        result =
            switch (operator) {
              case "" -> operand;
              case "/" -> "ora.divide(" + result + ", " + operand + ")";
              default -> result + " * " + operand;
            };
        sign = "";
      } else if (part.is("*") || part.is("/")) {
        operator = part.word();
      } else if (part.is("-") || part.is("+")) {
        sign += part.word() + " ";
      } else {
        r.refuse(node, "operator " + part.word(), "use *, / or a function");
      }
    }
    return result;
  }
}
