package dev.concertbank.embedded.translator.symbol;

import dev.concertbank.embedded.translator.symbol.PgType.Kind;
import dev.concertbank.embedded.translator.symbol.Symbol.Constant;
import dev.concertbank.embedded.translator.symbol.Symbol.Mode;
import dev.concertbank.embedded.translator.symbol.Symbol.Parameter;
import dev.concertbank.embedded.translator.symbol.Symbol.Routine;
import java.util.List;
import java.util.Set;

/** DBMS_AQADM, as far as the runtime has it. */
final class QueueAdministration {
  private static final String PACKAGE = "dbms_aqadm";
  private static final PgType INTEGER = PgType.scalar("integer", Kind.INTEGER);
  private static final PgType NUMBER = PgType.scalar("numeric", Kind.NUMERIC);
  private static final PgType TEXT = PgType.scalar("text", Kind.TEXT);
  private static final PgType BOOLEAN = PgType.scalar("boolean", Kind.BOOLEAN);

  private QueueAdministration() {}

  static PackageSymbols operations() {
    Scope spec = new Scope(null);
    for (String name : List.of("normal_queue", "exception_queue")) {
      spec.declare(name, new Constant(PACKAGE, name, INTEGER));
    }
    tables(spec);
    queues(spec);
    access(spec);
    return new PackageSymbols(PACKAGE, spec, new Scope(spec), Set.of());
  }

  private static void tables(Scope spec) {
    procedure(
        spec,
        "create_queue_table",
        needed("queue_table", TEXT),
        needed("queue_payload_type", TEXT),
        optional("sort_list", TEXT),
        optional("multiple_consumers", BOOLEAN),
        optional("comment", TEXT),
        optional("compatible", TEXT));
    procedure(spec, "drop_queue_table", needed("queue_table", TEXT), optional("force", BOOLEAN));
  }

  private static void queues(Scope spec) {
    procedure(
        spec,
        "create_queue",
        needed("queue_name", TEXT),
        needed("queue_table", TEXT),
        optional("queue_type", INTEGER),
        optional("max_retries", NUMBER),
        optional("retry_delay", NUMBER),
        optional("retention_time", NUMBER),
        optional("comment", TEXT));
    procedure(
        spec,
        "alter_queue",
        needed("queue_name", TEXT),
        optional("max_retries", NUMBER),
        optional("retry_delay", NUMBER));
    procedure(
        spec,
        "start_queue",
        needed("queue_name", TEXT),
        optional("enqueue", BOOLEAN),
        optional("dequeue", BOOLEAN));
    procedure(
        spec,
        "stop_queue",
        needed("queue_name", TEXT),
        optional("enqueue", BOOLEAN),
        optional("dequeue", BOOLEAN),
        optional("wait", BOOLEAN));
    procedure(spec, "drop_queue", needed("queue_name", TEXT));
  }

  private static void access(Scope spec) {
    procedure(
        spec,
        "add_subscriber",
        needed("queue_name", TEXT),
        needed("subscriber", AdvancedQueuing.AGENT));
    procedure(
        spec,
        "remove_subscriber",
        needed("queue_name", TEXT),
        needed("subscriber", AdvancedQueuing.AGENT));
    procedure(
        spec,
        "grant_queue_privilege",
        needed("privilege", TEXT),
        needed("queue_name", TEXT),
        needed("grantee", TEXT),
        optional("grant_option", BOOLEAN));
    procedure(
        spec,
        "revoke_queue_privilege",
        needed("privilege", TEXT),
        needed("queue_name", TEXT),
        needed("grantee", TEXT));
  }

  private static void procedure(Scope spec, String name, Parameter... parameters) {
    spec.declare(name, new Routine(PACKAGE, name, false, List.of(parameters)));
  }

  private static Parameter needed(String name, PgType type) {
    return new Parameter(name, Mode.IN, type, false);
  }

  private static Parameter optional(String name, PgType type) {
    return new Parameter(name, Mode.IN, type, true);
  }
}
