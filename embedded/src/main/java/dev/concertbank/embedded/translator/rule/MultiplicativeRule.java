package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Part;
import dev.concertbank.embedded.translator.source.Tree;
import net.sourceforge.pmd.lang.ast.Node;

/** {@code *} and {@code /}. One half is 0.5, also between integers. */
final class MultiplicativeRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    Precedence.refuseIsNull(node, r);
    StringBuilder out = new StringBuilder();
    boolean divisor = false;
    for (Part part : Tree.parts(node)) {
      if (part.isNode()) {
        String operand = r.of(part.node());
        out.append(divisor ? "(" + operand + ")::numeric" : operand);
        divisor = false;
      } else {
        if (!part.is("*") && !part.is("/") && !part.is("-") && !part.is("+")) {
          r.refuse(node, "operator " + part.word(), "use *, / or a function");
        }
        divisor = part.is("/") || divisor;
        out.append(part.is("*") || part.is("/") ? " " + part.word() + " " : part.word());
      }
    }
    return out.toString();
  }
}
