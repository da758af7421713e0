package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

/**
 * {@code INTERVAL '5' MINUTE}. A day is 24 hours, whatever the time zone does that day. Without a
 * precision, Oracle takes two digits.
 */
final class IntervalLiteralRule implements Rule {
  private static final int HOURS_A_DAY = 24;
  private static final String WHOLE = "'[0-9]{1,2}'";
  private static final String FRACTION = "'[0-9]{1,2}[.][0-9]{1,6}'";

  @Override
  public String apply(Node node, Rendering r) {
    List<String> words = Tree.words(node);
    boolean simple = words.size() == 3 && words.get(0).equals("INTERVAL");
    String unit = simple ? words.get(2) : "";
    boolean fraction = unit.equals("SECOND") && words.get(1).matches(FRACTION);
    return switch (fraction || (simple && words.get(1).matches(WHOLE)) ? unit : "") {
      case "SECOND", "MINUTE", "HOUR" -> r.raw(node);
      case "DAY" -> "INTERVAL '" + hours(words.get(1)) + "' HOUR";
      default -> {
        r.refuse(
            node,
            r.raw(node),
            "use NUMTODSINTERVAL, or INTERVAL 'n' SECOND, MINUTE, HOUR or DAY with 0 to 99");
        yield r.raw(node);
      }
    };
  }

  private static int hours(String days) {
    return Integer.parseInt(days.replace("'", "")) * HOURS_A_DAY;
  }
}
