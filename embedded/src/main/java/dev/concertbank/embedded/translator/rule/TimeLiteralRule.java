package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import net.sourceforge.pmd.lang.ast.Node;

/**
 * {@code INTERVAL '5' MINUTE} and {@code TIMESTAMP '2026-01-31 23:00:00 +09:00'}. A day is 24
 * hours, whatever the time zone does that day. Without a precision, Oracle takes an interval of two
 * digits.
 */
final class TimeLiteralRule implements Rule {
  private static final int HOURS_A_DAY = 24;
  private static final String INTERVAL = "INTERVAL '[0-9]{1,2}'";
  private static final String TIMESTAMP =
      "TIMESTAMP '[0-9]{4}(-[0-9]{2}){2} [0-9]{2}(:[0-9]{2}){2}([.][0-9]{1,6})? [+-][0-9]{2}:[0-9]{2}'";

  @Override
  public String apply(Node node, Rendering r) {
    List<String> words = Tree.words(node);
    String literal = String.join(" ", words.subList(0, 2));
    if (words.size() == 2 && literal.matches(TIMESTAMP)) {
      return "TIMESTAMPTZ " + words.get(1);
    }
    return switch (words.size() == 3 && literal.matches(INTERVAL) ? words.get(2) : "") {
      case "SECOND", "MINUTE", "HOUR" -> r.raw(node);
      case "DAY" -> "INTERVAL '" + hours(words.get(1)) + "' HOUR";
      default -> {
        r.refuse(
            node,
            r.raw(node),
            "use INTERVAL 'n' SECOND, MINUTE, HOUR or DAY with 0 to 99, NUMTODSINTERVAL, or"
                + " TIMESTAMP '2026-01-31 23:00:00 +00:00'");
        yield r.raw(node);
      }
    };
  }

  private static int hours(String days) {
    return Integer.parseInt(days.replace("'", "")) * HOURS_A_DAY;
  }
}
