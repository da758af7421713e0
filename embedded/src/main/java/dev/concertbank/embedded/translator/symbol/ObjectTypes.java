package dev.concertbank.embedded.translator.symbol;

import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Symbol.Mode;
import dev.concertbank.embedded.translator.symbol.Symbol.Parameter;
import dev.concertbank.embedded.translator.symbol.Symbol.Routine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Object types of Oracle's and their methods: routines whose names begin with the type's. */
public final class ObjectTypes {
  private static final PgType TEXT = PgType.scalar("text", Kind.TEXT);
  private static final PgType NUMBER = PgType.scalar("numeric", Kind.NUMERIC);
  private static final String MESSAGE = "aq$_jms_text_message";
  private static final Map<String, Method> METHODS = new TreeMap<>();

  /**
   * A method.
   *
   * @param routine with the parameters that the caller gives; the object itself comes before them
   * @param isStatic whether there is no such object
   */
  public record Method(Routine routine, boolean isStatic) {}

  static {
    add("construct", true, true);
    add("set_text", false, false, in("payload", TEXT));
    add("get_text", false, false, new Parameter("payload", Mode.OUT, TEXT, false));
    add("set_type", false, false, in("type", TEXT));
    add("get_type", true, false);
    add("set_string_property", false, false, in("property_name", TEXT), in("property_value", TEXT));
    add("get_string_property", true, false, in("property_name", TEXT));
    add("set_long_property", false, false, in("property_name", TEXT), in("property_value", NUMBER));
    add("get_long_property", true, false, in("property_name", TEXT));
  }

  private ObjectTypes() {}

  public static Optional<Method> method(PgType type, String name) {
    return Optional.ofNullable(METHODS.get(type.name() + "." + name));
  }

  public static List<String> methods(PgType type) {
    String prefix = type.name() + ".";
    return METHODS.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  private static void add(String name, boolean function, boolean isStatic, Parameter... given) {
    Routine routine = new Routine("sys", MESSAGE + "__" + name, function, List.of(given));
    METHODS.put("sys." + MESSAGE + "." + name, new Method(routine, isStatic));
  }

  private static Parameter in(String name, PgType type) {
    return new Parameter(name, Mode.IN, type, false);
  }
}
