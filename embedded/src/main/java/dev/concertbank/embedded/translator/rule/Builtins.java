package dev.concertbank.embedded.translator.rule;

import dev.concertbank.embedded.translator.source.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.sourceforge.pmd.lang.ast.Node;

/** The functions of Oracle's that are known; any other is refused. */
final class Builtins {
  /** Translates a call. */
  @FunctionalInterface
  interface Builtin {
    String translate(Node call, Rendering r);
  }

  private static final Map<String, Builtin> BY_NAME = new TreeMap<>();

  static {
    TextFunctions.addTo(BY_NAME);
    NumberFunctions.addTo(BY_NAME);
    TimeFunctions.addTo(BY_NAME);
    ConditionalFunctions.addTo(BY_NAME);
  }

  private Builtins() {}

  static Optional<Builtin> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** Another function with the same arguments. */
  static Builtin renamed(String target) {
    return (call, r) -> target + "(" + String.join(", ", Calls.values(call, r)) + ")";
  }

  /** Another function whose first argument is a text, which Oracle makes of a number. */
  static Builtin ofText(String target) {
    return (call, r) -> {
      List<String> values = Calls.values(call, r);
      if (values.isEmpty()) {
        return target + "()";
      }
      values.set(0, asText(values.get(0)));
      return target + "(" + String.join(", ", values) + ")";
    };
  }

  static String asText(String value) {
    return value.startsWith("'") && value.endsWith("'") ? value : "ora.txt(" + value + ")";
  }

  /** The same function; its arguments may hold DISTINCT or a star. */
  static Builtin same() {
    return (call, r) -> {
      Node name = call.getChild(0);
      return r.raw(name) + r.between(call, Tree.end(name), Tree.end(call));
    };
  }

  /** A function with so many arguments; Oracle has more forms of it. */
  static Builtin counted(int least, int most, Builtin builtin) {
    return (call, r) -> {
      int count = Calls.of(call).size();
      if (count < least || count > most) {
        r.refuse(
            call,
            name(call) + " with " + count + " arguments",
            "give it " + least + (most > least ? " to " + most : ""));
        return r.raw(call);
      }
      return builtin.translate(call, r);
    };
  }

  /** A function that Oracle knows in SQL only; PostgreSQL would take it anywhere. */
  static Builtin inSql(Builtin builtin) {
    return (call, r) -> {
      if (!SqlContext.isSql(call)) {
        r.refuse(
            call,
            name(call) + " outside SQL",
            "use CASE, or SELECT it INTO a variable: Oracle raises PLS-00204");
      }
      return builtin.translate(call, r);
    };
  }

  private static String name(Node call) {
    return Tree.name(call.getChild(0)).toUpperCase(Locale.ROOT);
  }

  static Builtin refused(String name, String remedy) {
    return (call, r) -> {
      r.refuse(call, name, remedy);
      return r.raw(call);
    };
  }
}
