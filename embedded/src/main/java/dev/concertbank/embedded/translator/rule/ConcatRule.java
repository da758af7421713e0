package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Part;
import dev.concertbank.embedded.translator.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.sourceforge.pmd.lang.ast.Node;

/** {@code ||}, {@code +} and {@code -}, which share a level of precedence. */
final class ConcatRule implements Rule {
  @Override
  public String apply(Node node, Rendering r) {
    if (!Tree.hasWord(node, "||")) {
      return r.copy(node);
    }
    Precedence.refuseIsNull(node, r);
    List<String> operands = new ArrayList<>();
    StringBuilder operand = new StringBuilder();
    boolean afterConcat = false;
    for (Part part : Tree.parts(node)) {
      if (part.is("||")) {
        operands.add(operand.toString());
        operand.setLength(0);
        afterConcat = true;
      } else {
        boolean operator = !part.isNode() && operand.length() > 0;
        if (operator && afterConcat) {
          r.refuse(node, "|| followed by " + part.word(), "put the arithmetic into parentheses");
        }
        operand.append(operator ? " " : "").append(part.isNode() ? r.of(part.node()) : part.word());
      }
    }
    operands.add(operand.toString());
    return concat(operands);
  }

  /** Null counts as the empty text, and the empty text is null. */
  static String concat(List<String> operands) {
    String texts =
        operands.stream()
            .map(o -> Builtins.asText(o.stripTrailing()))
            .collect(Collectors.joining(", "));
    boolean neverEmpty = operands.stream().anyMatch(o -> o.startsWith("'"));
    return neverEmpty ? "concat(" + texts + ")" : "nullif(concat(" + texts + "), '')";
  }
}
