package dev.concertbank.embedded.translator.rule;

import static dev.concertbank.embedded.translator.rule.Matchers.Shape.BOOLEAN;
import static dev.concertbank.embedded.translator.rule.Matchers.Shape.NUMBER;
import static dev.concertbank.embedded.translator.rule.Matchers.Shape.TEXT;
import static dev.concertbank.embedded.translator.rule.Matchers.Shape.VALUE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The matchers of utPLSQL that the runtime schema {@code ut} has a procedure for. */
final class Matchers {

  /** How an argument is passed: a value with its type, or as it is. */
  enum Shape {
    VALUE,
    TEXT,
    NUMBER,
    BOOLEAN
  }

  /** A parameter, by utPLSQL's name for it. */
  record Parameter(String name, Shape shape, boolean optional) {}

  /** A matcher and what it takes. */
  record Matcher(String name, List<Parameter> parameters) {}

  private static final String NEGATED = "not_to_";
  private static final String PLAIN = "to_";
  private static final Map<String, Matcher> BY_NAME = new TreeMap<>();

  static {
    put("be_null");
    put("be_not_null");
    put("be_true");
    put("be_false");
    put("be_empty");
    put("equal", required("a_expected", VALUE), optional("a_nulls_are_equal", BOOLEAN));
    put("be_greater_than", required("a_expected", VALUE));
    put("be_greater_or_equal", required("a_expected", VALUE));
    put("be_less_than", required("a_expected", VALUE));
    put("be_less_or_equal", required("a_expected", VALUE));
    put("be_between", required("a_lower_bound", VALUE), required("a_upper_bound", VALUE));
    put("be_like", required("a_mask", TEXT), optional("a_escape_char", TEXT));
    put("match", required("a_pattern", TEXT), optional("a_modifiers", TEXT));
    put("have_count", required("a_expected", NUMBER));
  }

  private Matchers() {}

  static Optional<Matcher> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static boolean isNegated(String link) {
    return link.equals("not_to") || link.startsWith(NEGATED);
  }

  /** The matcher's name in {@code to_equal} or {@code not_to_equal}. */
  static String nameIn(String link) {
    return link.startsWith(NEGATED)
        ? link.substring(NEGATED.length())
        : link.startsWith(PLAIN) ? link.substring(PLAIN.length()) : link;
  }

  static String names() {
    return String.join(", ", BY_NAME.keySet());
  }

  private static void put(String name, Parameter... parameters) {
    BY_NAME.put(name, new Matcher(name, Arrays.asList(parameters)));
  }

  static Parameter required(String name, Shape shape) {
    return new Parameter(name, shape, false);
  }

  static Parameter optional(String name, Shape shape) {
    return new Parameter(name, shape, true);
  }
}
