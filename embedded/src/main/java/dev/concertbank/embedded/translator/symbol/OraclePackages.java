package dev.concertbank.embedded.translator.symbol;

import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Symbol.Constant;
import dev.concertbank.embedded.translator.symbol.Symbol.Mode;
import dev.concertbank.embedded.translator.symbol.Symbol.Parameter;
import dev.concertbank.embedded.translator.symbol.Symbol.Routine;
import java.util.List;
import java.util.Set;

/** The part of Oracle's own packages that the runtime schema provides. */
public final class OraclePackages {
  private static final PgType NUMBER = PgType.scalar("numeric", Kind.NUMERIC);
  private static final PgType TEXT = PgType.scalar("text", Kind.TEXT);
  private static final PgType BOOLEAN = PgType.scalar("boolean", Kind.BOOLEAN);

  private OraclePackages() {}

  static List<PackageSymbols> all() {
    return List.of(
        lock(),
        utility(),
        applicationInfo(),
        AdvancedQueuing.types(),
        AdvancedQueuing.operations(),
        QueueAdministration.operations());
  }

  /** Whether Oracle declares a record type with defaults; the runtime has a function for it. */
  public static boolean hasDefaults(PgType type) {
    return type.isRecord() && type.name().startsWith(AdvancedQueuing.PACKAGE + ".");
  }

  /** Whether a routine of Oracle's does something that a rollback takes back. */
  public static boolean changes(String qualifiedName) {
    return qualifiedName.startsWith(AdvancedQueuing.PACKAGE + ".enqueue")
        || qualifiedName.startsWith(AdvancedQueuing.PACKAGE + ".dequeue");
  }

  private static PackageSymbols lock() {
    Scope spec = new Scope(null);
    spec.declare("x_mode", new Constant("dbms_lock", "x_mode", NUMBER));
    function(
        spec,
        "dbms_lock",
        "request",
        in("id", NUMBER),
        in("lockmode", NUMBER),
        in("timeout", NUMBER),
        in("release_on_commit", BOOLEAN));
    return symbols("dbms_lock", spec);
  }

  private static PackageSymbols utility() {
    Scope spec = new Scope(null);
    function(
        spec,
        "dbms_utility",
        "get_hash_value",
        in("name", TEXT),
        in("base", NUMBER),
        in("hash_size", NUMBER));
    return symbols("dbms_utility", spec);
  }

  private static PackageSymbols applicationInfo() {
    Scope spec = new Scope(null);
    String owner = "dbms_application_info";
    List<Parameter> module = List.of(in("module_name", TEXT), in("action_name", TEXT));
    spec.declare("set_module", new Routine(owner, "set_module", false, module));
    List<Parameter> action = List.of(in("action_name", TEXT));
    spec.declare("set_action", new Routine(owner, "set_action", false, action));
    return symbols(owner, spec);
  }

  private static void function(Scope spec, String owner, String name, Parameter... parameters) {
    spec.declare(name, new Routine(owner, name, true, List.of(parameters)));
  }

  private static Parameter in(String name, PgType type) {
    return new Parameter(name, Mode.IN, type, false);
  }

  private static PackageSymbols symbols(String name, Scope spec) {
    return new PackageSymbols(name, spec, new Scope(spec), Set.of());
  }
}
