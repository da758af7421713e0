package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

/** {@code INTERVAL '5' MINUTE}. A day is 24 hours, whatever the time zone does that day. */
final class IntervalLiteralRule implements Rule {
  private static final int HOURS_A_DAY = 24;

  @Override
  public String apply(Node node, Rendering r) {
    List<String> words = Tree.words(node);
    boolean simple = words.size() == 3 && words.get(0).equals("INTERVAL");
    String unit = simple ? words.get(2) : "";
    String amount = simple ? words.get(1).replace("'", "") : "";
    return switch (unit) {
      case "SECOND", "MINUTE", "HOUR" -> r.raw(node);
      case "DAY" -> days(amount, node, r);
      default -> {
        r.refuse(node, r.raw(node), "use INTERVAL 'n' SECOND, MINUTE, HOUR or DAY");
        yield r.raw(node);
      }
    };
  }

  private static String days(String amount, Node node, Rendering r) {
    if (!amount.chars().allMatch(Character::isDigit)) {
      r.refuse(node, r.raw(node), "give a whole number of days");
      return r.raw(node);
    }
    return "INTERVAL '" + Long.parseLong(amount) * HOURS_A_DAY + "' HOUR";
  }
}
