package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.ast.Node;

/**
 * {@code INTERVAL '5' MINUTE}, and {@code TIMESTAMP} with its offset: without one, a literal means
 * another moment in each session's time zone.
 */
final class DateTimeLiteralRule implements Rule {
  private static final Pattern MOMENT =
      Pattern.compile(
          "'\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})? ?[+-]\\d{2}:\\d{2}'");

  private final Rule interval = new IntervalLiteralRule();

  @Override
  public String apply(Node node, Rendering r) {
    List<String> words = Tree.words(node);
    if (!words.get(0).equals("TIMESTAMP")) {
      return interval.apply(node, r);
    }
    if (words.size() != 2 || !MOMENT.matcher(words.get(1)).matches()) {
      r.refuse(
          node,
          r.raw(node),
          "give it an offset, such as TIMESTAMP '2030-01-31 20:00:00 +09:00', and at most"
              + " microseconds");
      return r.raw(node);
    }
    return "TIMESTAMPTZ " + words.get(1);
  }
}
